import { readFile } from 'node:fs/promises';
import { PublishError } from '../publish-error.ts';

/** Where passphrases come from: a person at a terminal, or files. Never from an argument, which every process can read. */
export interface Passphrases {
  /** A passphrase for new keys. @param envelope the name of the folder that they go to. */
  forNew(envelope: string): Promise<string>;
  /** The passphrase that opens an envelope. @param opens answers whether one does. */
  toOpen(envelope: string, opens: (passphrase: string) => boolean): Promise<string>;
}

export type AskHidden = (question: string) => Promise<string>;

export const minPassphraseLetters = 12;
const attempts = 3;

/** The first line of each file; for new keys the first file counts. @throws PublishError */
export async function passphrasesFromFiles(paths: readonly string[]): Promise<Passphrases> {
  const lines = await Promise.all(paths.map(readFirstLine));
  return {
    forNew: (envelope) => Promise.resolve(expectLong(lines[0] ?? '', envelope)),
    toOpen(envelope, opens) {
      const found = lines.find(opens);
      if (found !== undefined) return Promise.resolve(found);
      throw wrongPassphrase(envelope, `of ${paths.join(', ')}`);
    },
  };
}

/** Asks a person: twice for new keys, up to three times for others. */
export function passphrasesFromPerson(ask: AskHidden, say: (line: string) => void): Passphrases {
  // Nobody is asked twice for what they have typed already.
  const known = new Set<string>();
  return {
    async forNew(envelope) {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const first = normalize(await ask(`New passphrase for the keys in "${envelope}": `));
        if (first.length < minPassphraseLetters) {
          say(
            `It has fewer than ${minPassphraseLetters} characters; four or five words in a row are a good one.`,
          );
        } else if (normalize(await ask('The same once more: ')) === first) {
          known.add(first);
          return first;
        } else {
          say('The two differ.');
        }
      }
      throw new PublishError(`No passphrase was chosen for "${envelope}". Nothing was written. Start again.`);
    },
    async toOpen(envelope, opens) {
      const again = [...known].find(opens);
      if (again !== undefined) return again;
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const passphrase = normalize(await ask(`Passphrase of the keys in "${envelope}": `));
        if (opens(passphrase)) {
          known.add(passphrase);
          return passphrase;
        }
        say('It does not open them.');
      }
      throw wrongPassphrase(envelope, 'that was typed');
    },
  };
}

async function readFirstLine(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PublishError(
      `${path}, the passphrase file, cannot be read. Nothing was changed. Name another.`,
      {
        cause,
      },
    );
  });
  return normalize(/^[^\r\n]*/.exec(text)?.[0] ?? '');
}

function expectLong(passphrase: string, envelope: string): string {
  if (passphrase.length >= minPassphraseLetters) return passphrase;
  throw new PublishError(
    `The passphrase for "${envelope}" has fewer than ${minPassphraseLetters} characters. Nothing was written. ` +
      'Choose a longer one; four or five words in a row are a good one.',
  );
}

function wrongPassphrase(envelope: string, which: string): PublishError {
  return new PublishError(
    `The passphrase ${which} does not open the keys in "${envelope}". Nothing was changed. Try again; if it is lost, ` +
      'build/publish/README.md says how to go on without it.',
  );
}

// The same letters typed on two machines may come as different bytes.
function normalize(passphrase: string): string {
  return passphrase.normalize('NFC');
}
