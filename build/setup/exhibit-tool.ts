import { runVisibly } from './run-visibly.ts';

/** Runs `build/exhibit/cli.ts`, which checks, compiles and installs; answers its exit code. */
export function runExhibitTool(args: readonly string[]): Promise<number> {
  return runVisibly(process.execPath, ['--import', 'tsx', 'build/exhibit/cli.ts', ...args]);
}
