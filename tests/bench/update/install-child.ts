/** Installs one release, in a process of its own: its memory, and what it reads, are then nobody else's. */
import { mkdirSync, readFileSync } from 'node:fs';
import { verifyRepository } from '../../../electron/update/repository/verify-repository.ts';
import { activateRelease } from '../../../electron/update/store/activate-release.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';

export interface InstallOrder {
  readonly repositoryDir: string;
  readonly storeDir: string;
  /** An empty folder for the TUF client. */
  readonly workDir: string;
  readonly trust: Readonly<Record<string, string>>;
}

export interface InstallMeasures {
  readonly seconds: number;
  /** From looking at the stick to showing the release; undefined where the system does not count it. */
  readonly bytesRead: number | undefined;
  readonly peakMemoryBytes: number;
  /** Before the install began. */
  readonly baseMemoryBytes: number;
  /** How long each step took, in seconds. */
  readonly steps: Readonly<Record<string, number>>;
}

process.once('message', (order: InstallOrder) => {
  install(order).then(
    (measures) => process.send?.(measures, () => process.disconnect()),
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
      process.exit(1);
    },
  );
});

/** The whole way of a release through a kiosk, but for staff and rehearsal. */
async function install({ repositoryDir, storeDir, workDir, trust }: InstallOrder): Promise<InstallMeasures> {
  mkdirSync(workDir, { recursive: true });
  const now = new Date();
  const baseMemoryBytes = process.memoryUsage().rss;
  const readBefore = bytesRead();
  const startedAt = performance.now();
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const stepAt = performance.now();
    const value = await work();
    steps[name] = (performance.now() - stepAt) / 1000;
    return value;
  };

  const verified = await step('verify', () =>
    verifyRepository({ repositoryDir, trust, workDir, appVersion: '0.1.0', now }),
  );
  await step('inspect', () => inspectRelease({ verified, storeDir }));
  await step('stage', () => stageRelease({ verified, storeDir }));
  await step('activate', () =>
    activateRelease(storeDir, verified.manifest.release, { now, isOnTrial: false }),
  );

  const readAfter = bytesRead();
  return {
    seconds: (performance.now() - startedAt) / 1000,
    bytesRead: readBefore === undefined || readAfter === undefined ? undefined : readAfter - readBefore,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    baseMemoryBytes,
    steps,
  };
}

/** What this process has asked of files, from the stick and from its own disk alike. Linux counts it. */
function bytesRead(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const count = /^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1];
  return count === undefined ? undefined : Number(count);
}
