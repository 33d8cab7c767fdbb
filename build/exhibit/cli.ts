import { UsageError, parseCommand, usage, type Command } from './arguments.ts';
import { exitCodes, runCheck, runCompile, runInstall } from './commands.ts';

/* The tool of those who write an exhibit: `npm run exhibit check`, `compile` and `install`. */

const print = (line: string): void => console.log(line);

function run(command: Command): Promise<number> | number {
  switch (command.kind) {
    case 'check':
      return runCheck(command, print);
    case 'compile':
      return runCompile(command, print);
    case 'install':
      return runInstall(command, print);
    case 'help':
      print(usage);
      return exitCodes.done;
  }
}

try {
  process.exitCode = await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = exitCodes.usage;
}
