import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from '../paths.ts';

/** A program and its arguments, to be run in the project's folder. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** What it finds in its environment besides. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One of our dependencies' programs, run by this Node and not by a shell script, so that it works on every system. */
export function tool(packageName: string, args: readonly string[], binName = packageName): Command {
  const packageDir = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const binPath = typeof bin === 'string' ? bin : bin[binName];
  if (!binPath) throw new Error(`${packageName} has no program ${binName}`);
  return { file: process.execPath, args: [join(packageDir, binPath), ...args] };
}
