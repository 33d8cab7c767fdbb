import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseRejectedError } from '../../electron/update/rejection.ts';
import { openKeys, publishCompiled } from '../publish/commands.ts';
import { installDemo } from '../publish/demo.ts';
import { installPublished, provisionTrust, type Installed } from '../publish/install-published.ts';
import type { CommandOf } from './arguments.ts';
import { checkExhibit } from './check/check-exhibit.ts';
import { compileExhibit, type CompiledRelease } from './compile/compile-exhibit.ts';
import { findActiveManifest, findManifest, knownFrom, nextReleaseNumber } from './compile/release-number.ts';
import { writeRelease } from './compile/write-release.ts';
import { describeExhibit } from './counts.ts';
import { Report, formatNote, formatProblem } from './problems.ts';
import type { ExhibitSources } from './read/exhibit-sources.ts';

type Print = (line: string) => void;

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
  const known = [findManifest(releaseDir), findActiveManifest(storeDir)].map(knownFrom);
  const release = command.release ?? nextReleaseNumber(compiled.manifest, known);
  if (!(await writeAndPrint(compiled, release, command, print))) return exitCodes.problems;
  print(
    `Compiled release ${release} into ${releaseDir}, ${megabytes(compiled)} MB: ${describeExhibit(sources)}`,
  );
  return exitCodes.done;
}

/**
 * Checks and compiles an exhibit and publishes it. The keys are opened first: nobody waits for a long compilation to hear
 * that a passphrase was mistyped.
 *
 * @throws PublishError
 */
export async function runPublish(command: CommandOf<'publish'>, print: Print): Promise<number> {
  const { folder } = command;
  const keys = await openKeys(command, print);
  const sources = await checkAndPrint(folder, print);
  if (!sources) return exitCodes.problems;
  const compiled = await compileExhibit(sources, (step) => print(`${step} …`));
  // Publishing gives the number; what the folder says until then is nobody's business.
  if (!(await writeAndPrint(compiled, 1, command, print))) return exitCodes.problems;
  print(`Compiled ${folder}, ${megabytes(compiled)} MB: ${describeExhibit(sources)}`);
  await publishCompiled({ ...command, languages: sources.languages }, keys, print);
  return exitCodes.done;
}

/** false where a kiosk would refuse what `check` has let pass. */
async function writeAndPrint(
  compiled: CompiledRelease,
  release: number,
  { folder, releaseDir }: { readonly folder: string; readonly releaseDir: string },
  print: Print,
): Promise<boolean> {
  try {
    await writeRelease(compiled, release, releaseDir);
    return true;
  } catch (error) {
    if (!(error instanceof ReleaseRejectedError)) throw error;
    const message = `a kiosk would refuse this exhibit (${error.message})`;
    print(`${join(folder, 'exhibit.yaml')}:1:1: ${message}; shorten or leave out what it names`);
    return false;
  }
}

/** Publishes the compiled release with throw-away keys and installs it, the way a stick does. */
export async function runDemo(command: CommandOf<'demo'>, print: Print): Promise<number> {
  const again = 'compile the exhibit again (npm run exhibit compile), then once more';
  return printInstall(command.storeDir, again, print, () => installDemo({ ...command, now: new Date() }));
}

/** Installs into a store what is published in a folder. */
export async function runInstall(command: CommandOf<'install'>, print: Print): Promise<number> {
  const { repositoryDir, storeDir, rootPath } = command;
  const again = 'publish the exhibit again (npm run exhibit publish), then install it';
  return printInstall(storeDir, again, print, async () => {
    if (rootPath !== undefined) await provisionTrust(storeDir, await readFile(rootPath, 'utf8'));
    return installPublished({ repositoryDir, storeDir, now: new Date() });
  });
}

async function printInstall(
  storeDir: string,
  again: string,
  print: Print,
  install: () => Promise<Installed>,
): Promise<number> {
  try {
    const { kind, manifest } = await install();
    const name = `Release ${manifest.release} of ${manifest.exhibit}`;
    print(
      kind === 'already-active'
        ? `${name} is installed in ${storeDir} already.`
        : `${name} is ${kind} in ${storeDir} and shows from the next start.`,
    );
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ReleaseRejectedError)) throw error;
    print(`${error.message}; ${again}`);
    return exitCodes.problems;
  }
}

function megabytes({ assets, database }: CompiledRelease): string {
  return (assets.reduce((sum, { bytes }) => sum + bytes, database.byteLength) / 1e6).toFixed(1);
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
  for (const note of report.notes) print(formatNote(note));
  if (errors.length === 0) return sources;
  const files = new Set(errors.map(({ file }) => file)).size;
  print(`${plural(errors.length, 'problem')} in ${plural(files, 'file')}.`);
  return undefined;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
