import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { PublishError } from '../publish-error.ts';

/** Asks at the terminal and shows nothing of what is typed. @throws PublishError where nobody sits at one. */
export async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new PublishError(
      'A passphrase is needed, and nobody is at a terminal to type it. Nothing was changed. Run the command in a ' +
        'terminal, or name a file that holds the passphrase: --passphrase-file <file>',
    );
  }
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((answer, stop) => {
      lines.once('line', answer);
      lines.once('SIGINT', () => stop(new PublishError('Stopped. Nothing was changed.')));
      lines.once('close', () => stop(new PublishError('Nothing was typed. Nothing was changed.')));
    });
  } finally {
    lines.close();
    process.stdout.write('\n');
  }
}
