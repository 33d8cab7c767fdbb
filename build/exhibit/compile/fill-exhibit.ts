import type { FigureSource } from '../../../content/schema/figure.ts';
import { compareText } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { typesetBlocks } from '../typography/typeset-blocks.ts';
import type { Asset } from './assets.ts';
import { valueOf } from './compile-entries.ts';
import { textIn } from './compiled-entry.ts';
import type { Insert } from './database.ts';

/** Writes the exhibit as a whole: its languages, texts and files. */
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
  value.languages.forEach(({ tag, name, direction, awaits_proofreading: awaits }, position) =>
    insert('languages', { tag, position, name, direction, awaits_proofreading: Number(awaits) }),
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
}

/** Writes sources and figures: what entries rest on and show. */
export function fillParts(insert: Insert, sources: ExhibitSources): void {
  sources.sources
    .map(valueOf)
    .forEach((item, position) => insert('sources', { id: item.id, position, csl: JSON.stringify(item) }));
  const figures = sources.figures.map(valueOf).toSorted((a, b) => compareText(a.id, b.id));
  for (const figure of figures) fillFigure(insert, figure, sources);
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
