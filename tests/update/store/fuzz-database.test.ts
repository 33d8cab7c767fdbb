import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { effort } from '../../fixtures/effort.ts';
import { aFolder, sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { activeNumber, install, onStick } from '../../fixtures/store.ts';
import { Random } from '../interruptions/random.ts';
import type { CheckOrder } from './check-child.ts';
import { mutate } from './mutate.ts';

const childPath = fileURLToPath(new URL('check-child.ts', import.meta.url));
/** Of one answer; a check takes milliseconds. */
const patienceMs = 60_000;

const refusals = ['database-foreign', 'database-damaged', 'content-empty'];
const incomplete = ['copy-incomplete', 'size-mismatch', 'hash-mismatch'];

let child: ChildProcess;
beforeAll(() => {
  child = fork(childPath, { execArgv: ['--import', 'tsx'] });
});
afterAll(() => void child.kill());

/** @throws where the process dies or does not answer. */
async function ask(order: CheckOrder): Promise<string> {
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(patienceMs)]);
  const ended = once(child, 'exit', { signal }).then(([code, killedBy]) => {
    throw new Error(`it ended the process: ${String(code ?? killedBy)}`);
  });
  const message = once(child, 'message', { signal });
  child.send(order);
  try {
    const [answer] = (await Promise.race([message, ended])) as [string];
    return answer;
  } finally {
    // Whatever was not heard need not be waited for any more; that it was stopped is no failure.
    for (const other of [ended, message]) other.catch(() => undefined);
    answered.abort();
  }
}

describe('a stick whose bytes have changed since they were signed', () => {
  it('is refused, whichever bytes of the database they are', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const { verified, fileOf } = await onStick(buildRelease({ release: 2 }));
    const original = readFileSync(fileOf());
    const rounds = effort(400, 6_000);
    for (let seed = 0; seed < rounds; seed++) {
      const bytes = mutate(original, new Random(seed));
      if (bytes.equals(original)) continue;
      writeFileSync(fileOf(), bytes);
      const outcome: unknown = await inspectRelease({ verified, storeDir }).catch((cause: unknown) => cause);
      expect(incomplete, `seed ${seed}`).toContain((outcome as { code?: unknown }).code);
    }
    expect(activeNumber(storeDir)).toBe(1);
  });

  it('is refused, whichever bytes of a picture they are', async () => {
    const storeDir = aFolder();
    await install(buildRelease(), storeDir);
    const picture = 'picture '.repeat(4096);
    const { verified, fileOf } = await onStick(buildRelease({ release: 2, media: [picture] }));
    const path = fileOf(sha256(picture));
    const rounds = effort(200, 3_000);
    for (let seed = 0; seed < rounds; seed++) {
      const bytes = mutate(Buffer.from(picture), new Random(seed));
      if (bytes.equals(Buffer.from(picture))) continue;
      writeFileSync(path, bytes);
      const outcome: unknown = await stageRelease({ verified, storeDir }).catch((cause: unknown) => cause);
      expect(incomplete, `seed ${seed}`).toContain((outcome as { code?: unknown }).code);
    }
    expect(activeNumber(storeDir)).toBe(1);
  });
});

describe('a database that was changed before it was signed', () => {
  it('is refused or reads to its last row, and never takes the process with it', async () => {
    const { releaseDir, manifest } = buildRelease();
    const original = readFileSync(join(releaseDir, 'exhibit.sqlite'));
    const databasePath = join(aFolder(), 'exhibit.sqlite');
    const rounds = effort(400, 6_000);
    const answers = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed++) {
      const bytes = mutate(original, new Random(seed));
      writeFileSync(databasePath, bytes);
      const database = { sha256: sha256(bytes), bytes: bytes.length };
      const answer = await ask({ databasePath, manifest: { ...manifest, database } }).catch(
        (cause: unknown) => {
          throw new Error(`seed ${seed}`, { cause });
        },
      );
      expect([...refusals, 'accepted'], `seed ${seed}`).toContain(answer);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    // Most changes are refused; those in the middle of a word of a text are just another text.
    expect(answers.get('database-damaged')).toBeGreaterThan(rounds / 4);
  });
});
