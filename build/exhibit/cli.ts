import { makeKeySet, renewTerm, rotateRoles } from '../publish/commands.ts';
import { PublishError } from '../publish/publish-error.ts';
import { UsageError, parseCommand, type Command } from './arguments.ts';
import { exitCodes, runCheck, runCompile, runDemo, runInstall, runPublish } from './commands.ts';
import { usage } from './usage.ts';

/* The tool of those who write an exhibit and of those who publish it; `usage.ts` names its commands. */

const print = (line: string): void => console.log(line);

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'check':
      return runCheck(command, print);
    case 'compile':
      return runCompile(command, print);
    case 'demo':
      return runDemo(command, print);
    case 'install':
      return runInstall(command, print);
    case 'publish':
      return runPublish(command, print);
    case 'keys':
      await makeKeySet(command, print);
      return exitCodes.done;
    case 'rotate':
      await rotateRoles(command, print);
      return exitCodes.done;
    case 'renew':
      await renewTerm(command, print);
      return exitCodes.done;
    case 'help':
      print(usage);
      return exitCodes.done;
  }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    return exitCodes.usage;
  }
  // Its message is written for whoever typed the command; a stack would hide it.
  if (error instanceof PublishError) {
    console.error(error.message);
    return exitCodes.problems;
  }
  throw error;
}

try {
  process.exitCode = await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  process.exitCode = explain(error);
}
