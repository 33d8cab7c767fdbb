/** The table of commands. `run.mjs` brings us here once the dependencies are installed. */
import { SetupError } from './failure.ts';

/** Answers the exit code. */
type CommandOfOurs = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is asked for: Playwright and Vite are large, and most commands need neither. */
const commands: Readonly<Record<string, CommandOfOurs>> = {
  start: async (args) => (await import('./commands/start.ts')).start(args),
  test: async () => (await import('./commands/prove.ts')).test(),
  check: async () => (await import('./commands/prove.ts')).check(),
  /** One stage of `npm test`. */
  stage: async ([name = '', ...extra]) => (await import('./commands/prove.ts')).proveOne(name, extra),
  dev: async (args) => (await import('./commands/dev.ts')).dev(args),
  screenshots: async (args) => (await import('./commands/screenshots.ts')).screenshots(args),
  /** What this machine needs, without starting anything. */
  setup: async () => (await import('./commands/set-up.ts')).setUpMachine(),
  /** The same, and the kiosk's build and store. */
  prepare: async () => (await import('./commands/set-up.ts')).setUpKiosk(),
  bench: async (args) => (await import('./commands/bench.ts')).bench(args),
  package: async (args) => (await import('./commands/package.ts')).packageProduct(args),
  exhibit: async (args) => (await import('./commands/exhibit.ts')).exhibit(args),
  format: async () => (await import('./commands/format.ts')).format(),
};

/** The border where a failure becomes a sentence and an exit code. */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  try {
    if (!command)
      throw new SetupError(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
    return await command(args);
  } catch (error) {
    const text =
      error instanceof SetupError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`\n${text}\n`);
    return 1;
  }
}

// Children are ended by our `exit` listeners, which a bare signal would bypass. Ctrl-C is the normal end of a kiosk,
// and an interruption of everything else.
const endsWithCtrlC = ['start', 'dev'].includes(process.argv[2] ?? '');
process.on('SIGTERM', () => process.exit(143)).on('SIGINT', () => process.exit(endsWithCtrlC ? 0 : 130));
process.exit(await main(process.argv.slice(2)));
