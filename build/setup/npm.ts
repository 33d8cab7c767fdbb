import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { runCommand, type CommandEnd } from './run-command.ts';

/** The npm that started us or, failing that, the one beside the running Node or on the path. */
function findNpmCli(): string | undefined {
  const fromNpm = process.env['npm_execpath'];
  if (fromNpm?.endsWith('npm-cli.js') && existsSync(fromNpm)) return fromNpm;
  const binDirs = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter)];
  const link = binDirs.map((binDir) => join(binDir, 'npm')).find((path) => existsSync(path));
  if (!link) return undefined;
  const cliPath = realpathSync(link);
  return cliPath.endsWith('npm-cli.js') ? cliPath : undefined;
}

/** Runs npm with the same Node that runs us, with the person's own registry settings and without its warnings. */
export async function runNpm(args: readonly string[]): Promise<CommandEnd> {
  const cliPath = findNpmCli();
  if (!cliPath) return { code: null, stdout: '', stderr: 'npm was not found on the path' };
  return runCommand(process.execPath, [cliPath, ...args, '--loglevel=error']);
}

/** node-gyp as npm carries it with itself, so that nothing has to be downloaded to build. */
export function findNodeGyp(): string | undefined {
  const cliPath = findNpmCli();
  if (!cliPath) return undefined;
  const gypPath = join(dirname(cliPath), '../node_modules/node-gyp/bin/node-gyp.js');
  return existsSync(gypPath) ? gypPath : undefined;
}
