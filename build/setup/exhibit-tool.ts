import { runVisibly } from './run-visibly.ts';

const interruptedCode = 130;

/**
 * Runs `build/exhibit/cli.ts`; answers its exit code. Ctrl-C reaches the tool by the terminal, and we wait until it has
 * tidied up: it may be writing to a stick, and has a sentence to say about it.
 */
export async function runExhibitTool(args: readonly string[]): Promise<number> {
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  const interrupted = new AbortController();
  process.on('SIGINT', () => interrupted.abort());
  const code = await runVisibly(process.execPath, ['--import', 'tsx', 'build/exhibit/cli.ts', ...args]);
  process.removeAllListeners('SIGINT');
  for (const listener of others) process.on('SIGINT', listener);
  if (interrupted.signal.aborted) process.exit(interruptedCode);
  return code;
}
