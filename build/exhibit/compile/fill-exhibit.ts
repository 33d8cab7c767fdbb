import type { FigureSource } from '../../../content/schema/figure.ts';
import type { MediaSource } from '../../../content/schema/media.ts';
import { isDrawing } from '../check/media.ts';
import { compareText } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { typesetBlocks } from '../typography/typeset-blocks.ts';
import type { Asset, MediaAsset } from './assets.ts';
import { valueOf } from './compile-entries.ts';
import { textIn } from './compiled-entry.ts';
import type { Insert } from './database.ts';

/** Writes the exhibit as a whole: its languages, texts, files and idle loop. */
export function fillExhibit(
  insert: Insert,
  sources: ExhibitSources,
  assets: readonly Asset[],
  baseMap: Asset,
): void {
  const { exhibit, languages } = sources;
  if (!exhibit) throw new Error('the exhibit has no exhibit.yaml');
  const value = valueOf(exhibit);
  for (const { sha256, mediaType, bytes } of assets)
    insert('assets', { sha256, media_type: mediaType, bytes });
  value.languages.forEach(({ tag, name, direction }, position) =>
    insert('languages', { tag, position, name, direction }),
  );
  insert('exhibits', {
    id: value.id,
    default_language: value.default_language,
    period: value.period,
    revised: value.revised,
    licence: value.licence,
    base_map_sha256: baseMap.sha256,
  });
  for (const language of languages.toSorted(compareText)) {
    const about = sources.about.get(language);
    insert('exhibit_texts', {
      language,
      title: textIn(value.title, language),
      subtitle: textIn(value.subtitle, language),
      introduction: textIn(value.introduction, language),
      content_warning: textIn(value.content_warning, language),
      about_title: textIn(about?.title ?? '', language),
      about: JSON.stringify(typesetBlocks(about?.text.blocks ?? [], language)),
    });
  }
  fillIdleLoop(insert, sources);
}

function fillIdleLoop(insert: Insert, { slides, languages }: ExhibitSources): void {
  slides.map(valueOf).forEach(({ kind, seconds, routes, places, text }, position) => {
    const lists = { routes: JSON.stringify(routes), places: JSON.stringify(places) };
    insert('idle_slides', { position, kind, seconds, ...lists });
    if (!text) return;
    for (const language of languages) {
      insert('idle_slide_texts', { position, language, text: textIn(text, language) });
    }
  });
}

/** Writes sources, figures and media: what entries name and show. */
export function fillParts(
  insert: Insert,
  sources: ExhibitSources,
  files: ReadonlyMap<string, readonly MediaAsset[]>,
): void {
  sources.sources
    .map(valueOf)
    .forEach((item, position) => insert('sources', { id: item.id, position, csl: JSON.stringify(item) }));
  const figures = sources.figures.map(valueOf).toSorted((a, b) => compareText(a.id, b.id));
  for (const figure of figures) fillFigure(insert, figure, sources);
  const media = sources.media.map(valueOf).toSorted((a, b) => compareText(a.id, b.id));
  for (const one of media) fillMedia(insert, one, sources, files.get(one.id) ?? []);
}

function fillFigure(insert: Insert, figure: FigureSource, { languages }: ExhibitSources): void {
  const { id, low, high = null, approximate, bound = null, unit } = figure;
  insert('figures', { id, low, high, is_approximate: Number(approximate), bound, unit });
  for (const language of languages) {
    insert('figure_texts', {
      figure_id: id,
      language,
      label: textIn(figure.label, language),
      according_to: figure.according_to ? textIn(figure.according_to, language) : null,
      differs: figure.differs ? textIn(figure.differs, language) : null,
    });
  }
  [...new Set(figure.sources)].forEach((source, position) =>
    insert('figure_sources', { figure_id: id, position, source_id: source }),
  );
}

function fillMedia(
  insert: Insert,
  media: MediaSource,
  { languages }: ExhibitSources,
  files: readonly MediaAsset[],
): void {
  const { id, credit, licence, taken = null } = media;
  const kind = isDrawing(media.file) ? 'drawing' : 'image';
  insert('media', { id, kind, credit, licence, taken });
  for (const { asset, width, height } of files) {
    insert('media_files', { media_id: id, sha256: asset.sha256, width, height });
  }
  for (const language of languages) {
    const labels = Object.entries(media.labels)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([key, text]) => [key, textIn(text, language)]);
    insert('media_texts', {
      media_id: id,
      language,
      alt: textIn(media.alt, language),
      caption: textIn(media.caption, language),
      labels: JSON.stringify(Object.fromEntries(labels)),
    });
  }
}
