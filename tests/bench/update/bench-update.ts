import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inOutput } from '../../../build/setup/paths.ts';
import type { Report } from '../../../build/setup/report.ts';
import type { BuiltRelease } from '../../fixtures/release.ts';
import { TestRepository } from '../../fixtures/repository.ts';
import type { BenchResult } from '../run.ts';
import { emulateStick } from './emulated-stick.ts';
import type { InstallMeasures } from './install-child.ts';
import { changeOneText, makeLargeRelease } from './large-release.ts';
import { dropCaches, measureCopy } from './measure-copy.ts';
import { measureInstall, type Source } from './measure-install.ts';
import { figuresOf, type Measured, type Round } from './update-figures.ts';

const megabyte = 1_000_000;
/** Against which memory is compared: constant means that ten times the release takes no more. */
const smallShare = 0.1;

interface Sizes {
  readonly bytes: number;
  readonly rounds: number;
  readonly stickBytesPerSecond: number;
}

interface Bench extends Sizes {
  readonly workDir: string;
  /** Where repositories are published. */
  readonly stickDir: string;
  readonly stickKind: Measured['stickKind'];
  readonly report: Report;
}

/**
 * What an update costs, on the way that a kiosk takes: publish, verify, inspect, stage, activate.
 *
 * `--megabytes` (2000) is the size of the release, `--rounds` (3) how often install and copy take turns. They read from
 * a real stick with `--stick <folder where it is mounted>`, else, as root, from an emulated one of `--stick-speed` (200)
 * megabytes a second, which is a fast one; and from the machine's own disk, where nothing waits for a stick. Needs six
 * times the size of the release on the disk of the project.
 */
export async function benchUpdate(args: readonly string[], report: Report): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      megabytes: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '3' },
      stick: { type: 'string' },
      'stick-speed': { type: 'string', default: '200' },
    },
  });
  const sizes = {
    bytes: Number(values.megabytes) * megabyte,
    rounds: Number(values.rounds),
    stickBytesPerSecond: Number(values['stick-speed']) * megabyte,
  };
  mkdirSync(inOutput('bench'), { recursive: true });
  const workDir = mkdtempSync(inOutput('bench', 'work-'));
  const stick = openStick(workDir, sizes, values.stick);
  const cleanUp = (): void => {
    stick.destroy();
    rmSync(workDir, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  try {
    return await benchIn({ ...sizes, workDir, stickDir: stick.dir, stickKind: stick.kind, report });
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

function openStick(workDir: string, { bytes, stickBytesPerSecond }: Sizes, realStick: string | undefined) {
  if (realStick) {
    const dir = mkdtempSync(join(realStick, 'vitrina-bench-'));
    return { kind: 'real' as const, dir, destroy: () => rmSync(dir, { recursive: true, force: true }) };
  }
  const room = bytes * (1 + smallShare) * 1.1 + 100 * megabyte;
  const stick = emulateStick({ workDir, bytes: room, bytesPerSecond: stickBytesPerSecond });
  if (stick) return { kind: 'emulated' as const, ...stick };
  return { kind: 'none' as const, dir: join(workDir, 'stick'), destroy: () => undefined };
}

async function benchIn(bench: Bench): Promise<BenchResult> {
  const { report, workDir, bytes, stickKind, stickBytesPerSecond } = bench;
  const small = await publish(bench, 'small', bytes * smallShare);
  report.say('Installing the small release');
  const smallInstall = await measureInstall(small.repository, join(workDir, 'small-store/store'));
  const large = await publish(bench, 'large', bytes);
  const ownDisk = await takeTurns(bench, onOwnDisk(bench, large.repository), 'own disk');
  const stick = stickKind === 'none' ? [] : await takeTurns(bench, large.repository, 'stick');
  report.say('Publishing and installing the same release with one text changed');
  await large.repository.publish(changeOneText(large.built));
  const change = await measureInstall(large.repository, join(workDir, 'store/store'));
  const measured = { stickKind, stick, ownDisk, smallInstall, change };
  return { figures: figuresOf(measured), raw: { bytes, stickBytesPerSecond, ...measured } };
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

function onOwnDisk({ workDir, stickKind }: Bench, { repositoryDir, trust }: Source): Source {
  if (stickKind === 'none') return { repositoryDir, trust };
  const copyDir = join(workDir, 'own-disk');
  execFileSync('cp', ['-r', repositoryDir, copyDir]);
  return { repositoryDir: copyDir, trust };
}

/** Installs and copies in turns; who goes first changes from round to round. The last store stays. */
async function takeTurns(bench: Bench, source: Source, place: string): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.report.say(`From the ${place}, round ${round + 1}: installing, and copying the same files`);
    const copiesFirst = round % 2 === 0;
    const before = copiesFirst ? copyOnce(bench, source) : undefined;
    const install = await installOnce(bench, source);
    rounds.push({ install, copySeconds: before ?? copyOnce(bench, source) });
  }
  return rounds;
}

function copyOnce({ workDir }: Bench, { repositoryDir }: Source): number {
  const copyDir = join(workDir, 'copy');
  dropCaches();
  const seconds = measureCopy(repositoryDir, copyDir);
  rmSync(copyDir, { recursive: true });
  return seconds;
}

function installOnce({ workDir }: Bench, source: Source): Promise<InstallMeasures> {
  rmSync(join(workDir, 'store'), { recursive: true, force: true });
  dropCaches();
  return measureInstall(source, join(workDir, 'store/store'));
}
