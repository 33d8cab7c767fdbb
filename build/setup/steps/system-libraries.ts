import { SetupError } from '../failure.ts';
import { installPackages } from '../libraries/apt.ts';
import { packagesFor } from '../libraries/debian-packages.ts';
import { findMissingLibraries } from '../libraries/missing.ts';
import { executableIn, findRuntimeChoice } from '../runtime.ts';
import type { Step } from './step.ts';

/** Sees to it that the chosen Electron finds the system's libraries. */
export function systemLibrariesStep(): Step {
  return {
    title: 'Looking for missing system libraries',
    isDone: async () => (await missingNow()).length === 0,
    async run(report) {
      const missing = await missingNow();
      const { packages, unknown } = packagesFor(missing);
      const reason = `Electron needs system libraries that are missing: ${missing.join(', ')}.`;
      if (packages.length > 0) await installPackages({ packages, reason }, report);
      if (unknown.length > 0) throw new SetupError(unknownLibraries(unknown));
      const still = await missingNow();
      if (still.length > 0)
        throw new SetupError(`Still missing after the installation: ${still.join(', ')}.`);
    },
  };
}

async function missingNow(): Promise<string[]> {
  const choice = findRuntimeChoice();
  if (!choice) throw new SetupError('No Electron runtime is chosen yet.');
  return findMissingLibraries(choice.distDir, executableIn(choice.distDir));
}

function unknownLibraries(libraries: readonly string[]): string {
  return (
    `Electron needs ${libraries.join(', ')}, and we do not know which package brings them. ` +
    'Find it with `apt-file search <name>`, install it, and run the same command again.'
  );
}
