import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  passphrasesFromFiles,
  passphrasesFromPerson,
} from '../../../../../build/publish/keys/passphrases.ts';
import { aFolder } from '../../../../fixtures/files.ts';

/** A person who types these lines, one after the other. */
function typing(...lines: string[]) {
  const said: string[] = [];
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(lines.shift() ?? '');
  };
  return { said, asked, passphrases: passphrasesFromPerson(ask, (line) => said.push(line)) };
}

function aFile(text: string): string {
  const path = join(aFolder(), 'passphrase');
  writeFileSync(path, text);
  return path;
}

describe('passphrasesFromPerson', () => {
  it('asks twice for a new passphrase, and again where the two differ or it is short', async () => {
    const { passphrases, said } = typing(
      'short',
      'long enough it is',
      'long enough it was',
      'a third of them',
      'a third of them',
    );
    await expect(passphrases.forNew('root')).resolves.toBe('a third of them');
    expect(said).toEqual([expect.stringContaining('fewer than 12'), 'The two differ.']);
  });

  it('gives up after three attempts', async () => {
    await expect(typing('a', 'b', 'c').passphrases.forNew('root')).rejects.toThrow(
      'No passphrase was chosen',
    );
    await expect(typing('a', 'b', 'c').passphrases.toOpen('root', () => false)).rejects.toThrow(
      'does not open the keys in "root"',
    );
  });

  it('does not ask again for what was typed before', async () => {
    const { passphrases, asked } = typing('open sesame, twice');
    await passphrases.toOpen('publishing', () => true);
    await expect(passphrases.toOpen('root', () => true)).resolves.toBe('open sesame, twice');
    expect(asked).toHaveLength(1);
  });

  it('takes an accented letter as the same whatever keyboard it was typed on', async () => {
    const { passphrases } = typing('dlouhe\u0301 heslo tu', 'dlouh\u00e9 heslo tu');
    await expect(passphrases.forNew('root')).resolves.toBe('dlouh\u00e9 heslo tu');
  });
});

describe('passphrasesFromFiles', () => {
  it('reads the first line, without the end of it', async () => {
    const passphrases = await passphrasesFromFiles([aFile('a good long passphrase\r\nand a note\n')]);
    await expect(passphrases.forNew('root')).resolves.toBe('a good long passphrase');
  });

  it('takes the one of several that opens', async () => {
    const passphrases = await passphrasesFromFiles([aFile('of the root keys'), aFile('of the publisher')]);
    await expect(passphrases.toOpen('publishing', (tried) => tried.endsWith('publisher'))).resolves.toBe(
      'of the publisher',
    );
  });

  it('refuses a short one for new keys, a file that is not there, and one that opens nothing', async () => {
    const passphrases = await passphrasesFromFiles([aFile('eleven char')]);
    expect(() => passphrases.forNew('root')).toThrow('fewer than 12');
    expect(() => passphrases.toOpen('root', () => false)).toThrow('does not open');
    await expect(passphrasesFromFiles([join(aFolder(), 'absent')])).rejects.toThrow('cannot be read');
  });
});
