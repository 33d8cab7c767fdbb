import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inOutput } from '../../../build/setup/paths.ts';
import type { Report } from '../../../build/setup/report.ts';
import type { BuiltRelease } from '../../fixtures/release.ts';
import { TestRepository } from '../../fixtures/repository.ts';
import { median, type Figure } from '../figures.ts';
import type { BenchResult } from '../run.ts';
import type { InstallMeasures } from './install-child.ts';
import { changeOneText, makeLargeRelease } from './large-release.ts';
import { dropCaches, measureCopy } from './measure-copy.ts';
import { measureInstall } from './measure-install.ts';

const megabyte = 1_000_000;
/** Against which memory is compared: constant means that ten times the release takes no more. */
const smallShare = 0.1;

interface Round {
  readonly copySeconds: number;
  readonly install: InstallMeasures;
}

interface Bench {
  readonly workDir: string;
  readonly stickDir: string;
  readonly report: Report;
}

/**
 * What an update costs, on the way that a kiosk takes: publish, verify, stage, activate.
 *
 * `--megabytes` (2000) is the size of the release, `--rounds` (3) how often install and copy take turns. Needs four
 * times that size on the disk of the project. `--stick <folder>` puts the repository on a real stick that is mounted
 * there; without it, the same disk is read and written, which is faster than any stick and so the harder test.
 */
export async function benchUpdate(args: readonly string[], report: Report): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      megabytes: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '3' },
      stick: { type: 'string' },
    },
  });
  const bytes = Number(values.megabytes) * megabyte;
  mkdirSync(inOutput('bench'), { recursive: true });
  const workDir = mkdtempSync(inOutput('bench', 'work-'));
  const stickDir = values.stick ? mkdtempSync(join(values.stick, 'vitrina-bench-')) : join(workDir, 'stick');
  const cleanUp = (): void => {
    for (const dir of [workDir, stickDir]) rmSync(dir, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  try {
    return await benchIn({ workDir, stickDir, report }, bytes, Number(values.rounds));
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

async function benchIn(bench: Bench, bytes: number, roundCount: number): Promise<BenchResult> {
  const { report, workDir } = bench;
  const small = await publish(bench, 'small', bytes * smallShare);
  report.say('Installing the small release');
  const smallInstall = await measureInstall(small.repository, join(workDir, 'small-store/store'));
  const large = await publish(bench, 'large', bytes);
  const rounds: Round[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    rounds.push(await takeTurns(bench, large.repository, round));
  }
  const storeDir = join(workDir, 'store/store');
  report.say('Publishing and installing the same release with one text changed');
  await large.repository.publish(changeOneText(large.built));
  const change = await measureInstall(large.repository, storeDir);
  return { figures: figuresOf(rounds, smallInstall, change), raw: { bytes, rounds, smallInstall, change } };
}

async function publish(
  { workDir, stickDir, report }: Bench,
  name: string,
  bytes: number,
): Promise<{ built: BuiltRelease; repository: TestRepository }> {
  const line = report.progress(`Making the ${name} release`);
  const built = makeLargeRelease({
    releaseDir: join(workDir, name, 'release'),
    bytes,
    onProgress: (done) => line.update({ done, total: bytes }),
  });
  line.end();
  const repository = new TestRepository({ repositoryDir: join(stickDir, name) });
  const publishing = report.progress(`Publishing the ${name} release`);
  await repository.publish(built, {
    onProgress: ({ bytesDone, bytesTotal }) => publishing.update({ done: bytesDone, total: bytesTotal }),
  });
  publishing.end();
  return { built, repository };
}

/** One install and one copy; who goes first changes from round to round. The last store stays. */
async function takeTurns(
  { workDir, report }: Bench,
  repository: TestRepository,
  round: number,
): Promise<Round> {
  report.say(`Round ${round + 1}: installing, and copying the same files`);
  const copy = (): number => {
    const copyDir = join(workDir, 'copy');
    dropCaches();
    const seconds = measureCopy(repository.repositoryDir, copyDir);
    rmSync(copyDir, { recursive: true });
    return seconds;
  };
  const install = (): Promise<InstallMeasures> => {
    rmSync(join(workDir, 'store'), { recursive: true, force: true });
    dropCaches();
    return measureInstall(repository, join(workDir, 'store/store'));
  };
  if (round % 2 === 0) return { copySeconds: copy(), install: await install() };
  const installed = await install();
  return { install: installed, copySeconds: copy() };
}

function figuresOf(
  rounds: readonly Round[],
  smallInstall: InstallMeasures,
  change: InstallMeasures,
): readonly Figure[] {
  const speeds = rounds.map(({ copySeconds, install }) => copySeconds / install.seconds);
  const peaks = rounds.map(({ install }) => install.peakMemoryBytes);
  const full = median(rounds.flatMap(({ install }) => install.bytesRead ?? []));
  return [
    {
      name: 'Speed of installing, of cp and sync of the same files',
      ratio: median(speeds),
      goal: { atLeast: 0.85 },
    },
    {
      name: 'Peak memory of installing, of that for a tenth of the release',
      ratio: median(peaks) / smallInstall.peakMemoryBytes,
      goal: { atMost: 1.1 },
    },
    ...(change.bytesRead === undefined
      ? []
      : [
          {
            name: 'Bytes read when one text changed, of a full install',
            ratio: change.bytesRead / full,
            goal: { atMost: 0.01 },
          },
        ]),
  ];
}
