import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxNoteLetters, releaseCustomSchema } from '../../../../content/schema/repository.ts';
import { explainError } from '../../../../build/publish/explain-error.ts';
import { progressLine } from '../../../../build/publish/progress-line.ts';
import { readNotes } from '../../../../build/publish/read-notes.ts';
import { anchorExpiry, warnOfTerm } from '../../../../build/publish/term.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aKeyFolder, anchorIn } from '../../../fixtures/key-folder.ts';

function anError(code: string): Error {
  return Object.assign(new Error(`${code}: something of the system`), { code });
}

describe('explainError', () => {
  it.each([
    ['ENOSPC', 'is full'],
    ['EROFS', 'is write-protected'],
    ['EIO', 'the stick was pulled, or is failing'],
    ['ENODEV', 'the stick was pulled, or is failing'],
  ])('says of %s what happened, what is safe and what to do', (code, what) => {
    const text = explainError(anError(code), '/media/stick')?.message;
    expect(text).toContain(what);
    expect(text).toMatch(/before (?:stays|is) valid/);
    expect(text).toContain('run the same command again');
  });

  it('says how to go on after Ctrl+C', () => {
    const stop = new AbortController();
    stop.abort();
    expect(explainError(stop.signal.reason, '/media/stick')?.message).toMatch(/^Stopped\..* to go on;/);
  });

  it('names the file where it is not on the stick', () => {
    const error = Object.assign(anError('EACCES'), { path: '/keys/ledger.json' });
    expect(explainError(error, '/media/stick')?.message).toMatch(/^Nothing can be written to \/keys\/ledger/);
  });

  it('leaves what nobody foresaw as it is', () => {
    expect(explainError(new TypeError('a bug'), '/media/stick')).toBeUndefined();
    expect(explainError(anError('EMFILE'), '/media/stick')).toBeUndefined();
  });
});

describe('warnOfTerm', () => {
  it('is silent for nine years, warns in the tenth, and then stops', async () => {
    const anchor = await anchorIn(await aKeyFolder());
    const end = anchorExpiry(anchor);
    const yearsBefore = (years: number) => new Date(end.getTime() - years * 365.25 * 24 * 3_600_000);
    expect(warnOfTerm(anchor, yearsBefore(9))).toBeUndefined();
    expect(warnOfTerm(anchor, yearsBefore(0.5))).toContain('npm run exhibit renew');
    expect(() => warnOfTerm(anchor, end)).toThrow('Look at the clock first');
  });
});

describe('readNotes', () => {
  function notes(text: string) {
    const path = join(aFolder(), 'notes.yaml');
    writeFileSync(path, text);
    return readNotes(path, ['cs', 'en']);
  }

  it('reads one text a language', async () => {
    await expect(notes('cs: Opravené popisky.\nen: |\n  Captions\n  corrected.\n')).resolves.toEqual({
      cs: 'Opravené popisky.',
      en: 'Captions\ncorrected.',
    });
  });

  it('refuses a language that the exhibit does not speak, and an empty note', async () => {
    await expect(notes('fr: Corrigé.')).rejects.toThrow('notes in "fr"');
    await expect(notes('en: ""')).rejects.toThrow('no notes that can be read');
    await expect(notes('just a sentence')).rejects.toThrow('no notes that can be read');
  });

  it('takes a note as long as a kiosk does, and says how long one is that is longer', async () => {
    const kiosk = releaseCustomSchema.shape.notes;
    const [longest, longer] = [maxNoteLetters, maxNoteLetters + 1].map((length) => 'x'.repeat(length));
    expect(kiosk.safeParse(await notes(`en: ${longest}`)).success).toBe(true);
    expect(kiosk.safeParse({ en: longer }).success).toBe(false);
    await expect(notes(`en: ${longer}`)).rejects.toThrow(
      `the note in "en" has ${maxNoteLetters + 1} characters, and a kiosk takes ${maxNoteLetters}.`,
    );
  });
});

describe('progressLine', () => {
  function printed(isTerminal: boolean): string[] {
    const lines: string[] = [];
    const show = progressLine({ isTerminal, write: (text) => void lines.push(text) });
    for (let bytesDone = 0; bytesDone <= 5e7; bytesDone += 1e5)
      show('writing', { bytesDone, bytesTotal: 5e7 });
    return lines;
  }

  it('rewrites one line at a terminal', () => {
    const lines = printed(true);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('\rWriting: 100 % of 50 MB\n');
  });

  it('writes a line for every tenth into a log', () => {
    expect(printed(false)).toHaveLength(11);
  });

  it('counts nothing to write as done', () => {
    const lines: string[] = [];
    progressLine({ isTerminal: false, write: (text) => void lines.push(text) })('writing', {
      bytesDone: 0,
      bytesTotal: 0,
    });
    expect(lines).toEqual(['Writing: 100 % of 0.0 MB\n']);
  });
});
