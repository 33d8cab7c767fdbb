import type { Block } from './blocks.ts';
import type { CslItem } from './csl.ts';
import type { EdtfDate } from './dates.ts';
import type { TravelMode } from './exhibit.ts';
import type { FigureBound, FigureUnit } from './figure.ts';
import type { IdleSlideKind } from './idle.ts';
import type { EntryId, EntryKind, EntryRef, SourceId } from './ids.ts';
import type { Language, LanguageTag } from './language.ts';
import type { Cue, MediaKind } from './media.ts';
import type { RemembranceDate } from './remembrance.ts';

/** What the stage shows, as the release's queries answer it: always in one language, with everything it names resolved. */

/** A way to another entry. */
export interface EntryLink {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly title: string;
}

export interface Figure {
  readonly id: EntryId;
  readonly label: string;
  readonly low: number;
  readonly high?: number;
  readonly isApproximate: boolean;
  readonly bound?: FigureBound;
  readonly unit: FigureUnit;
  readonly accordingTo?: string;
  readonly differs?: string;
  readonly sources: readonly SourceId[];
}

export interface MediaFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Media {
  readonly id: EntryId;
  readonly kind: MediaKind;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
  readonly taken?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Smallest first. A recording has one. */
  readonly files: readonly MediaFile[];
  /** Length of a recording. */
  readonly durationSeconds?: number;
  /** true where somebody speaks in a recording; then it has captions and a transcript in every language. */
  readonly isSpoken: boolean;
  /** In the visitor's language and in order; empty where nobody speaks. */
  readonly captions: readonly Cue[];
  /** Everything that is said and heard, in the visitor's language; empty where nobody speaks. */
  readonly transcript: readonly Block[];
  /** What is said, in sign languages, each a film of its own. */
  readonly signLanguages: readonly SignLanguageFilm[];
  /** The same film, in whose pauses a voice describes what is seen, in the visitor's language. */
  readonly described?: MediaFile;
}

export interface SignLanguageFilm {
  /** Of the sign language: `cse` is Czech, `gsg` German, `pso` Polish, `isr` Israeli sign language. */
  readonly tag: LanguageTag;
  readonly file: MediaFile;
}

/** A text read aloud by a person, for visitors who listen; without one a voice of the machine reads it. */
export interface Narration {
  readonly file: MediaFile;
  readonly durationSeconds: number;
}

export interface Source extends CslItem {
  /** Entries that rest on it. Only filled where a single source is asked for. */
  readonly citedBy?: readonly EntryLink[];
}

/** What every entry page has. */
export interface Entry {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly title: string;
  /** One line under the title; empty where the kind has none. */
  readonly lead: string;
  readonly body: readonly Block[];
  /** true: the body opens only after one more deliberate tap. */
  readonly isDeeper: boolean;
  readonly figures: readonly Figure[];
  readonly media: readonly Media[];
  readonly sources: readonly Source[];
  /** Entries that this one names, then entries that name it, each once. */
  readonly links: readonly EntryLink[];
  /** Of title, lead and body, in the visitor's language. */
  readonly narration?: Narration;
}

export interface StorySummary {
  readonly id: EntryId;
  readonly title: string;
  readonly summary: string;
  readonly hasWarning: boolean;
  readonly chapterCount: number;
}

export interface ChapterSummary {
  readonly id: EntryId;
  readonly title: string;
  readonly date?: EdtfDate;
  /** true where the chapter has a text in easy language, in the visitor's language. */
  readonly hasEasy: boolean;
}

export interface Story extends StorySummary {
  readonly chapters: readonly ChapterSummary[];
  /** Places and routes of its chapters, each once. */
  readonly onMap: readonly EntryRef[];
}

export interface Chapter extends Entry {
  readonly kind: 'chapter';
  readonly storyId: EntryId;
  /** From 0. */
  readonly position: number;
  readonly date?: EdtfDate;
  /** The chapter in easy language, where the visitor's language has it. */
  readonly easyBody?: readonly Block[];
}

export interface EventSummary {
  readonly id: EntryId;
  readonly title: string;
  readonly date: EdtfDate;
  /** `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** 1 shows on the whole timeline, 2 from a month, 3 from a week. */
  readonly weight: 1 | 2 | 3;
  readonly isDeeper: boolean;
}

export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly date: EdtfDate;
}

export interface PlaceSummary {
  readonly id: EntryId;
  readonly title: string;
  readonly lead: string;
  /** Map units, see BaseMap. */
  readonly x: number;
  readonly y: number;
  readonly isApproximate: boolean;
  readonly weight: 1 | 2 | 3;
}

export interface PlaceEntry extends Entry {
  readonly kind: 'place';
  /** Map units, see BaseMap. */
  readonly x: number;
  readonly y: number;
  /** Decimal degrees, WGS84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly isApproximate: boolean;
  readonly otherNames: readonly string[];
  readonly today?: string;
}

export interface Waypoint {
  readonly name: string;
  readonly placeId?: EntryId;
  /** Map units, see BaseMap. */
  readonly x: number;
  readonly y: number;
  /** How people were moved here; absent for the first. */
  readonly mode?: TravelMode;
  readonly date?: EdtfDate;
  /** true: the way here is not known. */
  readonly isSchematic: boolean;
  readonly note?: string;
}

export interface RouteSummary {
  readonly id: EntryId;
  readonly title: string;
  readonly date: EdtfDate;
  readonly waypoints: readonly Waypoint[];
}

export interface RouteEntry extends Entry {
  readonly kind: 'route';
  readonly date: EdtfDate;
  readonly waypoints: readonly Waypoint[];
}

export interface PersonSummary {
  readonly id: EntryId;
  readonly title: string;
  readonly lead: string;
  readonly born?: EdtfDate;
  readonly died?: EdtfDate;
}

export interface PersonEntry extends Entry {
  readonly kind: 'person';
  /** The name as the person used it, where the title says it in another script. */
  readonly ownName?: string;
  readonly birthName?: string;
  readonly born?: EdtfDate;
  readonly bornIn?: string;
  readonly died?: EdtfDate;
  readonly diedIn?: string;
  readonly works: readonly Source[];
}

export interface TermSummary {
  readonly id: EntryId;
  readonly title: string;
}

export interface TermEntry extends Entry {
  readonly kind: 'term';
}

/** Texts are in every language of the exhibit: the idle loop has no visitor, so no language of its own. */
export interface IdleSlide {
  readonly kind: IdleSlideKind;
  readonly seconds: number;
  /** What stands large: a place's name, a season, a day of remembrance. Empty for the other kinds. */
  readonly headings: Readonly<Record<LanguageTag, string>>;
  /** One or two calm sentences; empty where a slide has none. */
  readonly texts: Readonly<Record<LanguageTag, string>>;
  readonly routes: readonly EntryId[];
  /** What the map names; of a slide about a place exactly that one. */
  readonly places: readonly EntryId[];
  /** The time of a season. */
  readonly date?: EdtfDate;
  /** The day of remembrance that a slide tells of; `Exhibit.remembranceDays` says when it is. */
  readonly day?: EntryId;
}

/** A day of every year on which the idle loop begins with slides of its own. */
export interface RemembranceDay {
  readonly id: EntryId;
  readonly date: RemembranceDate;
  readonly names: Readonly<Record<LanguageTag, string>>;
  readonly slides: readonly IdleSlide[];
}

export interface ExhibitTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly introduction: string;
  readonly contentWarning: string;
}

/** What the stage knows of the exhibit before any screen asks for more. */
export interface Exhibit {
  readonly id: EntryId;
  readonly release: number;
  readonly languages: readonly Language[];
  readonly defaultLanguage: LanguageTag;
  readonly texts: Readonly<Record<LanguageTag, ExhibitTexts>>;
  readonly period: EdtfDate;
  readonly revised: EdtfDate;
  readonly licence: string;
  /** Media file with the BaseMap. */
  readonly baseMapSha256: string;
  /** What plays on every day. */
  readonly idleSlides: readonly IdleSlide[];
  /** `remembrance.ts` says which of them is today. */
  readonly remembranceDays: readonly RemembranceDay[];
}

export interface About {
  readonly title: string;
  readonly body: readonly Block[];
  readonly sources: readonly Source[];
}

export interface SearchHit {
  readonly kind: EntryKind;
  readonly id: EntryId;
  readonly title: string;
  /** A piece of the text around the words found, split so that no markup is needed: odd positions are the words found. */
  readonly snippet: readonly string[];
}
