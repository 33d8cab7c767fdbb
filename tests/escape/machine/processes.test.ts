import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../fixtures/files.ts';
import { aHome, type Home } from '../../package/kiosk.ts';
import { expectExhibit, waitForExhibit } from '../../package/picture.ts';
import { processesOf } from '../../package/processes.ts';
import { aScreen, type Screen } from '../../package/screen.ts';
import { atEndOfFile } from './end-of-file.ts';
import { linesThatSay } from './kiosk-log.ts';
import { StandIn } from './stand-in.ts';

/**
 * Each process of the product is killed, and stopped so that it hangs. What visitors wait is printed; ten seconds are promised. They are no condition here, because the machine of the tests may be busy.
 */
let home: Home;
let screen: Screen;
let standIn: StandIn;
let storeBefore: Readonly<Record<string, string>>;
const atEnd = atEndOfFile();
const patience = { timeout: 90_000, interval: 100 };

const pidsOf = (type: string): number[] =>
  processesOf(standIn.kiosk.pid)
    .filter((process) => process.type === type)
    .map(({ pid }) => pid);

/** Makes the picture go, as a window over it would: what is on the screen afterwards has been drawn anew. */
const wipe = (): unknown => execFileSync('xrefresh', ['-display', screen.name, '-solid', 'black']);

/** Waits for the exhibit after something was done to the kiosk, and says how long a visitor waited. */
async function comesBack(what: string, since: number): Promise<void> {
  await vi.waitFor(() => {
    wipe();
    expectExhibit(screen);
  }, patience);
  process.stdout.write(`    ${what}: the exhibit was back after ${Date.now() - since} ms\n`);
}

const timesShown = () => linesThatSay(home, 'the exhibit is shown').length;

/** Answers when. */
function send(signal: NodeJS.Signals, ...pids: number[]): number {
  expect(pids).not.toEqual([]);
  const since = Date.now();
  for (const pid of pids) process.kill(pid, signal);
  return since;
}

const isGone = (pid: number) =>
  vi.waitFor(() => {
    expect(processesOf(standIn.kiosk.pid).map((process) => process.pid)).not.toContain(pid);
  }, patience);

function hashesOf(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(path))]));
}

describe('the product under a supervisor', () => {
  beforeAll(async () => {
    screen = await aScreen(atEnd);
    home = await aHome({}, undefined, atEnd);
    storeBefore = hashesOf(home.storeDir);
    standIn = new StandIn(home, screen.name, atEnd);
    await waitForExhibit(screen);
    await vi.waitFor(() => expect(timesShown()).toBe(1), patience);
  });
  it.each(['SIGKILL', 'SIGABRT', 'SIGSTOP'] as const)('70: has its stage back after %s', async (signal) => {
    const [pid = 0] = pidsOf('renderer');
    const shown = timesShown();
    const since = send(signal, pid);
    // The graphics process keeps the last picture of a stage that is gone; the next stage's own word is needed.
    await vi.waitFor(() => expect(timesShown()).toBeGreaterThan(shown), patience);
    await comesBack(`stage, ${signal}`, since);
  });

  it.each(['SIGKILL', 'SIGABRT', 'SIGSTOP'] as const)(
    '70: has its graphics back after %s',
    async (signal) => {
      const [pid = 0] = pidsOf('gpu-process');
      const since = send(signal, pid);
      await isGone(pid);
      await comesBack(`graphics, ${signal}`, since);
    },
  );

  it('70: does not need the process that would speak to a network', async () => {
    const since = send('SIGKILL', ...pidsOf('utility'));
    await comesBack('network, SIGKILL', since);
    await comesBack('network, SIGSTOP', send('SIGSTOP', ...pidsOf('utility')));
  });

  it('71: is started again when its shell was killed', async () => {
    const { starts } = standIn;
    const since = send('SIGKILL', standIn.kiosk.pid);
    await vi.waitFor(() => expect(standIn.starts).toBe(starts + 1), patience);
    await comesBack('shell, SIGKILL', since);
  });

  it('71: is started again when its shell hangs, because it no longer says that it is well', async () => {
    const { starts } = standIn;
    await vi.waitFor(() => expect(standIn.said).toMatch(/READY=1\n(?:WATCHDOG=1\n){2,}$/), patience);
    const since = send('SIGSTOP', standIn.kiosk.pid);
    await vi.waitFor(() => expect(standIn.starts).toBe(starts + 1), patience);
    await comesBack('shell, SIGSTOP', since);
  });

  it('71: has its store as it was, byte for byte, whatever was killed', () => {
    expect(hashesOf(home.storeDir)).toEqual(storeBefore);
  });
});
