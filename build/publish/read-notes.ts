import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { releaseCustomSchema, type ReleaseCustom } from '../../content/schema/repository.ts';
import { PublishError } from './publish-error.ts';

/** Reads what the curators say about a release: YAML, one text a language. @throws PublishError */
export async function readNotes(path: string, languages: readonly string[]): Promise<ReleaseCustom['notes']> {
  const notes = await parseNotes(path);
  const foreign = Object.keys(notes).find((language) => !languages.includes(language));
  if (foreign === undefined) return notes;
  throw new PublishError(
    `${path} has notes in "${foreign}", which the exhibit does not speak; it speaks ${languages.join(', ')}. Nothing ` +
      'was published. Remove them, or correct the language.',
  );
}

async function parseNotes(path: string): Promise<ReleaseCustom['notes']> {
  try {
    return releaseCustomSchema.shape.notes.parse(parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new PublishError(
      `${path} holds no notes that can be read. Nothing was published. Write one short text a language, for example ` +
        '"cs: Opravené popisky." and "en: Captions corrected." on lines of their own.',
      { cause },
    );
  }
}
