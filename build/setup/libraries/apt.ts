import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { SetupError } from '../failure.ts';
import type { Report } from '../report.ts';
import { lastLines, runCommand } from '../run-command.ts';

/** What is missing and why, for the sentence that a person reads. */
export interface MissingPackages {
  readonly packages: readonly string[];
  /** "Electron needs system libraries that are missing: libnss3.so, libgbm.so.1" */
  readonly reason: string;
}

/** Installs Debian packages when it may; else throws a SetupError that names the exact command. */
export async function installPackages({ packages, reason }: MissingPackages, report: Report): Promise<void> {
  if (!isOnPath('apt-get')) {
    throw new SetupError(
      `${reason}\nInstall them with your system's package manager; on Debian they are: ${packages.join(' ')}`,
    );
  }
  if (process.getuid?.() !== 0) {
    const command = installArguments(await currentNames(packages)).join(' ');
    throw new SetupError(`${reason}\nRun this, then the same command again:\n  sudo apt-get ${command}`);
  }
  report.say(reason);
  await apt(['update'], 'Reading the package lists', report);
  const names = await currentNames(packages);
  await apt(installArguments(names), `Installing ${names.join(' ')}`, report);
}

function installArguments(packages: readonly string[]): string[] {
  return ['install', '-y', '--no-install-recommends', ...packages];
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries to end in t64; the old names cannot be installed there. */
async function currentNames(packages: readonly string[]): Promise<string[]> {
  return Promise.all(
    packages.map(async (name) => {
      if (await hasCandidate(name)) return name;
      return (await hasCandidate(`${name}t64`)) ? `${name}t64` : name;
    }),
  );
}

async function hasCandidate(name: string): Promise<boolean> {
  const env = { ...process.env, LC_ALL: 'C' };
  const { stdout } = await runCommand('apt-cache', ['policy', name], { env });
  return /Candidate: (?!\(none\))/.test(stdout);
}

/** Where an administrator's programs are, also where they are not on the path of everybody. */
const administratorDirs = ['/usr/sbin', '/sbin'];

/** Whether this machine has a program of that name. */
export function isOnPath(program: string): boolean {
  const searchDirs = [...(process.env['PATH'] ?? '').split(delimiter), ...administratorDirs];
  return searchDirs.some((dir) => existsSync(join(dir, program)));
}

async function apt(args: readonly string[], label: string, report: Report): Promise<void> {
  const line = report.wait(label);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const end = await runCommand('apt-get', ['-q', ...args], { env });
  line.end();
  if (end.code !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed:\n${lastLines(end)}`);
}
