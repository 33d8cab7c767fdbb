/**
 * Set-up cannot go on, and a person has to do something about it. The message is written for that person:
 * what is wrong and the exact command or change that mends it. The command line prints it without a stack.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
