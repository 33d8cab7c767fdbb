/** Installs what is on a stick, and kills itself at a step: as a crash, a hang that a watchdog ends, or `kill -9`. */
import { once } from 'node:events';
import { verifyRepository } from '../../../electron/update/repository/verify-repository.ts';
import { activateRelease } from '../../../electron/update/store/activate-release.ts';
import { inspectRelease } from '../../../electron/update/store/inspect-release.ts';
import { stageRelease } from '../../../electron/update/store/stage-release.ts';
import { wrapFiles } from './wrapped-files.ts';

export interface ChildOrder {
  readonly repositoryDir: string;
  readonly storeDir: string;
  readonly workDir: string;
  readonly trust: Readonly<Record<string, string>>;
  /** It lives to the end without one, or where there are fewer steps. */
  readonly killAtStep?: number;
  /** Before each of these it says so, and goes on when it is told to. */
  readonly pauseAtSteps?: readonly number[];
}

/** What it says where it pauses. */
export interface Paused {
  readonly atStep: number;
}

process.once('message', (order: ChildOrder) => {
  install(order).then(
    () => process.disconnect(),
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? (cause.stack ?? '') : String(cause)}\n`);
      process.exit(1);
    },
  );
});

async function install(order: ChildOrder): Promise<void> {
  const { repositoryDir, storeDir, workDir, trust, killAtStep, pauseAtSteps = [] } = order;
  const now = new Date();
  let pause: Promise<unknown> = Promise.resolve();
  const files = wrapFiles(async (step, go) => {
    if (step.number === killAtStep) process.kill(process.pid, 'SIGKILL');
    if (pauseAtSteps.includes(step.number)) pause = pause.then(() => pausing(step.number));
    await pause;
    return go();
  });
  const verified = await verifyRepository({ repositoryDir, trust, workDir, appVersion: '0.1.0', now });
  await inspectRelease({ verified, storeDir, files });
  await stageRelease({ verified, storeDir, files });
  await activateRelease(storeDir, verified.manifest.release, { now, isOnTrial: false, files });
}

async function pausing(atStep: number): Promise<void> {
  const goOn = once(process, 'message');
  process.send?.({ atStep } satisfies Paused);
  await goOn;
}
