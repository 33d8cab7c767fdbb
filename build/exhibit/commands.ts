import { existsSync } from 'node:fs';
import { ReleaseRejectedError } from '../../electron/update/rejection.ts';
import { directorySource } from '../../electron/update/store/directory-source.ts';
import { installRelease } from '../../electron/update/store/install-release.ts';
import type { Command } from './arguments.ts';
import { checkExhibit } from './check/check-exhibit.ts';
import { compileExhibit } from './compile/compile-exhibit.ts';
import { findActiveManifest, findManifest, nextReleaseNumber } from './compile/release-number.ts';
import { writeRelease } from './compile/write-release.ts';
import { describeExhibit } from './counts.ts';
import { Report, formatProblem } from './problems.ts';
import type { ExhibitSources } from './read/exhibit-sources.ts';

type Print = (line: string) => void;
type CommandOf<Kind> = Extract<Command, { readonly kind: Kind }>;

/** Exit codes of the tool. */
export const exitCodes = { done: 0, problems: 1, usage: 2 } as const;

/** Checks an exhibit and prints every problem. */
export async function runCheck({ folder }: CommandOf<'check'>, print: Print): Promise<number> {
  const sources = await checkAndPrint(folder, print);
  if (!sources) return exitCodes.problems;
  print(`Checked ${folder}: ${describeExhibit(sources)}`);
  return exitCodes.done;
}

/** Checks an exhibit and, if it has no errors, writes a release of it. */
export async function runCompile(command: CommandOf<'compile'>, print: Print): Promise<number> {
  const { folder, releaseDir, storeDir } = command;
  const sources = await checkAndPrint(folder, print);
  if (!sources) return exitCodes.problems;
  const compiled = await compileExhibit(sources, (step) => print(`${step} …`));
  const known = [findManifest(releaseDir), findActiveManifest(storeDir)];
  const release = command.release ?? nextReleaseNumber(compiled.manifest, known);
  await writeRelease(compiled, release, releaseDir);
  const megabytes =
    compiled.assets.reduce((sum, { bytes }) => sum + bytes, compiled.database.byteLength) / 1e6;
  print(
    `Compiled release ${release} into ${releaseDir}, ${megabytes.toFixed(1)} MB: ${describeExhibit(sources)}`,
  );
  return exitCodes.done;
}

/** Installs a compiled release into a store. */
export async function runInstall(
  { releaseDir, storeDir }: CommandOf<'install'>,
  print: Print,
): Promise<number> {
  try {
    const { kind, manifest } = await installRelease({ source: directorySource(releaseDir), storeDir });
    const name = `Release ${manifest.release} of ${manifest.exhibit}`;
    print(
      kind === 'installed'
        ? `${name} is installed in ${storeDir} and shows from the next start.`
        : `${name} is installed in ${storeDir} already.`,
    );
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ReleaseRejectedError)) throw error;
    print(`${error.message}; compile the exhibit again (npm run exhibit compile), then install it`);
    return exitCodes.problems;
  }
}

/** Answers the sources where they have no errors; warnings are printed and let through. */
async function checkAndPrint(folder: string, print: Print): Promise<ExhibitSources | undefined> {
  if (!existsSync(folder)) {
    print(
      `${folder}: there is no such folder; name the folder of an exhibit, the one that holds exhibit.yaml`,
    );
    return undefined;
  }
  const report = new Report();
  const sources = await checkExhibit(folder, report);
  const { problems, errors } = report;
  for (const problem of problems) print(formatProblem(problem));
  if (errors.length === 0) return sources;
  const files = new Set(errors.map(({ file }) => file)).size;
  print(`${plural(errors.length, 'problem')} in ${plural(files, 'file')}.`);
  return undefined;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
