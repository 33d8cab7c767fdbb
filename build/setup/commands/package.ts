import { parseOptions, usualTargets } from '../../package/options.ts';
import { PackageError } from '../../package/package-error.ts';
import { SetupError } from '../failure.ts';
import { isOnPath } from '../libraries/apt.ts';
import { inOutput, projectDir } from '../paths.ts';
import { readRuntime } from '../runtime.ts';
import { appStep } from '../steps/app.ts';
import { machineSteps, setUp } from './set-up.ts';

/** `npm run package`: what a technician installs in a museum, into `.output/package`. */
export async function packageProduct(args: readonly string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (cause) {
    if (cause instanceof PackageError) throw new SetupError(cause.message, { cause });
    throw cause;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { flavour, targets, allowsFallbackRuntime } = parseOptions(args);
  const usual = usualTargets(process.platform, isOnPath('dpkg-deb'));
  await setUp([...machineSteps(), appStep()]);
  const runtime = readRuntime();
  if (runtime.kind === 'fallback' && !allowsFallbackRuntime) {
    throw new SetupError(
      `Nothing was packaged: only the fallback runtime, Electron ${runtime.version}, can be had here, and it is past its ` +
        'end of life. A package of it is good for tests alone: `npm run package -- --allow-fallback-runtime`.',
    );
  }
  // Imported late: electron-builder is large, and a refusal does not need it.
  const { packageKiosk } = await import('../../package/package-kiosk.ts');
  const { unpackedDir, artifacts } = await packageKiosk({
    ...{ projectDir, flavour, runtime },
    targets: targets ?? usual,
    builtDir: inOutput('app'),
    outDir: inOutput('package'),
  });
  for (const path of [unpackedDir, ...artifacts]) process.stdout.write(`  ${path}\n`);
  if (runtime.kind === 'fallback') process.stdout.write('  For tests only: the runtime is the fallback.\n');
}
