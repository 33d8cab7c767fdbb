import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Cue, MediaSource } from '../../../content/schema/media.ts';
import { mediaKindOf } from '../media/media-files.ts';
import { compareText } from '../problems.ts';
import type { ExhibitSources, MediaEntry } from '../read/exhibit-sources.ts';
import { typesetBlocks } from '../typography/typeset-blocks.ts';
import { valueOf } from './compile-entries.ts';
import { textIn } from './compiled-entry.ts';
import type { Insert } from './database.ts';
import type { MediaFiles, ReleaseFiles } from './recordings.ts';

/** Writes drawings, images, sounds and films, with the words of each. */
export function fillMedia(
  insert: Insert,
  sources: ExhibitSources,
  files: ReadonlyMap<string, MediaFiles>,
): void {
  const sorted = sources.media.toSorted((a, b) => compareText(valueOf(a).id, valueOf(b).id));
  for (const entry of sorted) {
    fillFiles(insert, valueOf(entry), files.get(valueOf(entry).id) ?? { files: [], films: [] });
    for (const language of sources.languages) fillTexts(insert, entry, language);
  }
}

function fillFiles(insert: Insert, media: MediaSource, { files, films }: MediaFiles): void {
  const { id, file, credit, licence, taken = null, spoken = false } = media;
  insert('media', {
    id,
    kind: mediaKindOf(file),
    credit,
    licence,
    taken,
    duration_seconds: files[0]?.durationSeconds ?? null,
    is_spoken: Number(spoken),
  });
  for (const { asset, width = null, height = null } of files) {
    insert('media_files', { media_id: id, sha256: asset.sha256, width, height });
  }
  films.forEach(({ role, tag, file: { asset, width = 0, height = 0 } }, position) =>
    insert('media_films', { media_id: id, role, tag, position, sha256: asset.sha256, width, height }),
  );
}

function fillTexts(insert: Insert, entry: MediaEntry, language: LanguageTag): void {
  const media = valueOf(entry);
  const labels = Object.entries(media.labels)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, text]) => [key, textIn(text, language)]);
  const captions = (entry.captions.get(language) ?? []).map((cue) => setCue(cue, language));
  insert('media_texts', {
    media_id: media.id,
    language,
    alt: textIn(media.alt, language),
    caption: textIn(media.caption, language),
    labels: JSON.stringify(Object.fromEntries(labels)),
    captions: JSON.stringify(captions),
    transcript: JSON.stringify(typesetBlocks(entry.texts.get(language)?.blocks ?? [], language)),
  });
}

/** Lines of a caption stay as they were parted. */
function setCue({ text, ...times }: Cue, language: LanguageTag): Cue {
  const lines = text.split('\n').map((line) => textIn(line, language));
  return { ...times, text: lines.join('\n') };
}

/** Writes which entry is read aloud in which language. */
export function fillNarrations(insert: Insert, narrations: ReleaseFiles['narrations']): void {
  for (const { of, file } of narrations) {
    insert('narrations', {
      kind: of.kind,
      id: of.id,
      language: of.language,
      sha256: file.asset.sha256,
      duration_seconds: file.durationSeconds ?? 0,
    });
  }
}
