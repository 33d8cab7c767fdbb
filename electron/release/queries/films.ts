import type { EntryId } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Media, MediaFile } from '../../../content/schema/model.ts';
import type { ReadableDb } from '../open-database.ts';

interface FilmRow extends Required<MediaFile> {
  readonly role: 'sign-language' | 'described';
  readonly tag: LanguageTag;
}

/** Films that stand beside a recording: in sign languages, and with a voice that describes what is seen. */
export function createFilmQueries(db: ReadableDb) {
  const selectOfMedia = db.prepare<[EntryId], FilmRow>(`
    SELECT f.role, f.tag, f.sha256, a.media_type AS mediaType, f.width, f.height
    FROM media_films f
    JOIN assets a ON a.sha256 = f.sha256
    WHERE f.media_id = ?
    ORDER BY f.position
  `);

  return {
    /** Sign languages are for visitors of any language; a description is of use in the visitor's own. */
    ofMedia(id: EntryId, language: LanguageTag): Pick<Media, 'signLanguages' | 'described'> {
      const rows = selectOfMedia.all(id);
      const described = rows.find(({ role, tag }) => role === 'described' && tag === language);
      const signed = rows.filter(({ role }) => role === 'sign-language');
      return {
        signLanguages: signed.map((row) => ({ tag: row.tag, file: fileOf(row) })),
        ...(described && { described: fileOf(described) }),
      };
    },
  };
}

function fileOf({ sha256, mediaType, width, height }: FilmRow): MediaFile {
  return { sha256, mediaType, width, height };
}
