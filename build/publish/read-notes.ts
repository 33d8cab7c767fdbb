import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { localizedTextSchema } from '../../content/schema/language.ts';
import { maxNoteLetters, type ReleaseCustom } from '../../content/schema/repository.ts';
import { PublishError } from './publish-error.ts';

/** Reads what the curators say about a release: YAML, one text a language. @throws PublishError */
export async function readNotes(path: string, languages: readonly string[]): Promise<ReleaseCustom['notes']> {
  const notes = await parseNotes(path);
  for (const [language, text] of Object.entries(notes)) expectShort(path, language, text);
  const foreign = Object.keys(notes).find((language) => !languages.includes(language));
  if (foreign === undefined) return notes;
  throw new PublishError(
    `${path} has notes in "${foreign}", which the exhibit does not speak; it speaks ${languages.join(', ')}. Nothing ` +
      'was published. Remove them, or correct the language.',
  );
}

function expectShort(path: string, language: string, { length }: string): void {
  if (length <= maxNoteLetters) return;
  throw new PublishError(
    `${path}: the note in "${language}" has ${length} characters, and a kiosk takes ${maxNoteLetters}. Nothing was ` +
      'published. Shorten it; staff read it standing.',
  );
}

async function parseNotes(path: string): Promise<ReleaseCustom['notes']> {
  try {
    return localizedTextSchema.parse(parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new PublishError(
      `${path} holds no notes that can be read. Nothing was published. Write one short text a language, for example ` +
        '"cs: Opravené popisky." and "en: Captions corrected." on lines of their own.',
      { cause },
    );
  }
}
