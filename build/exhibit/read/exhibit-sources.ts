import type { CslItem } from '../../../content/schema/csl.ts';
import type {
  EventSource,
  ExhibitSource,
  PersonSource,
  PlaceSource,
  RouteSource,
  StorySource,
  TermSource,
} from '../../../content/schema/exhibit.ts';
import type { FigureSource } from '../../../content/schema/figure.ts';
import type { IdleSlideSource, RemembranceDaySource } from '../../../content/schema/idle.ts';
import type { EntryKind } from '../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Cue, MediaSource } from '../../../content/schema/media.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import type { Place } from '../problems.ts';
import type { ExhibitFolder } from './exhibit-folder.ts';
import type { AnyKind, IdIndex } from './id-index.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** One entry as a curator wrote it. */
export interface SourceEntry<T> {
  readonly kind: AnyKind | 'exhibit' | 'slide';
  /** As written. Checks that need no more than a field read this, so that one mistake does not hide another. */
  readonly data: unknown;
  /** As the schema understands it; undefined where it has problems, which are reported. */
  readonly value: T | undefined;
  readonly yaml: YamlSource;
  /** Where the entry stands in its file. */
  readonly path: DataPath;
  /** Its Markdown, by language. */
  readonly texts: ReadonlyMap<LanguageTag, MarkdownText>;
}

/** A Markdown file with a title of its own, in one language. */
export interface TitledText {
  readonly title: string | undefined;
  readonly titlePlace: Place;
  readonly text: MarkdownText;
}

export interface ChapterEntry extends SourceEntry<StorySource['chapters'][number]> {
  readonly story: SourceEntry<StorySource>;
  readonly storyFolder: string;
  readonly files: ReadonlyMap<LanguageTag, TitledText>;
  /** In easy language, where a curator has written it. */
  readonly easy: ReadonlyMap<LanguageTag, MarkdownText>;
}

export interface SlideEntry extends SourceEntry<IdleSlideSource> {
  /** The day of remembrance whose slide it is; undefined for a slide of every day. */
  readonly ofDay: SourceEntry<RemembranceDaySource> | undefined;
}

export interface MediaEntry extends SourceEntry<MediaSource> {
  /** Relative to the exhibit’s folder; undefined where it does not exist. */
  readonly filename: string | undefined;
  readonly captions: ReadonlyMap<LanguageTag, readonly Cue[]>;
}

/** The voice of a person that reads an entry in one language. */
export interface NarrationFile {
  readonly kind: EntryKind;
  readonly id: string;
  readonly language: LanguageTag;
  readonly filename: string;
}

/** Everything that an exhibit’s folder holds. */
export interface ExhibitSources {
  readonly folder: ExhibitFolder;
  readonly ids: IdIndex;
  /** In the exhibit’s order; empty where `exhibit.yaml` does not say. */
  readonly languages: readonly LanguageTag[];
  readonly exhibit: SourceEntry<ExhibitSource> | undefined;
  readonly about: ReadonlyMap<LanguageTag, TitledText>;
  /** Of every day, then those of the days of remembrance. */
  readonly slides: readonly SlideEntry[];
  readonly remembranceDays: readonly SourceEntry<RemembranceDaySource>[];
  readonly stories: readonly SourceEntry<StorySource>[];
  readonly chapters: readonly ChapterEntry[];
  readonly events: readonly SourceEntry<EventSource>[];
  readonly places: readonly SourceEntry<PlaceSource>[];
  readonly routes: readonly SourceEntry<RouteSource>[];
  readonly people: readonly SourceEntry<PersonSource>[];
  readonly terms: readonly SourceEntry<TermSource>[];
  readonly figures: readonly SourceEntry<FigureSource>[];
  readonly media: readonly MediaEntry[];
  readonly narrations: readonly NarrationFile[];
  readonly sources: readonly SourceEntry<CslItem>[];
}

/** Where a field of an entry stands. */
export function placeIn(entry: SourceEntry<unknown>, ...path: DataPath): Place {
  return entry.yaml.placeOf([...entry.path, ...path]);
}

/** A field of an entry as written, of whatever type. */
export function fieldOf(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Record<string | number, unknown>)[key]
    : undefined;
}

/** The id of an entry as written. */
export function idOf(entry: SourceEntry<unknown>): string | undefined {
  const id = fieldOf(entry.data, 'id');
  return typeof id === 'string' ? id : undefined;
}
