/** Installs what is on a stick, and kills itself at a step: as a crash, a hang that a watchdog ends, or `kill -9`. */
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
  /** It lives to the end where there are fewer steps. */
  readonly killAtStep: number;
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

async function install({ repositoryDir, storeDir, workDir, trust, killAtStep }: ChildOrder): Promise<void> {
  const now = new Date();
  const files = wrapFiles((step, go) => {
    if (step.number === killAtStep) process.kill(process.pid, 'SIGKILL');
    return go();
  });
  const verified = await verifyRepository({ repositoryDir, trust, workDir, appVersion: '0.1.0', now });
  await inspectRelease({ verified, storeDir, files });
  await stageRelease({ verified, storeDir, files });
  await activateRelease(storeDir, verified.manifest.release, { now, isOnTrial: false, files });
}
