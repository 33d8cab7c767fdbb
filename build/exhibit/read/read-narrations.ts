import { isEntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { NarrationFile } from './exhibit-sources.ts';
import type { ReadContext } from './read-entries.ts';

const narrationPattern = /^narration\/([a-z]+)\/([a-z0-9-]+)\.([A-Za-z-]+)\.ogg$/;

/** Finds the narrations, `narration/<kind>/<id>.<language>.ogg`; of what, and in which language, their names say. */
export function readNarrations(
  languages: readonly LanguageTag[],
  { folder }: ReadContext,
): readonly NarrationFile[] {
  return folder.filenames.flatMap((filename) => {
    const [, kind, id = '', tag] = narrationPattern.exec(filename) ?? [];
    const language = languages.find((known) => known === tag);
    return isEntryKind(kind) && language ? [{ kind, id, language, filename }] : [];
  });
}
