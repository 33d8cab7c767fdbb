import type { EntryId, SourceId } from '../../content/schema/ids.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import type {
  About,
  Chapter,
  EventEntry,
  EventSummary,
  Exhibit,
  PersonEntry,
  PersonSummary,
  PlaceEntry,
  PlaceSummary,
  RouteEntry,
  RouteSummary,
  SearchHit,
  Source,
  Story,
  StorySummary,
  TermEntry,
  TermSummary,
} from '../../content/schema/model.ts';

interface Shelf<Summary, Page, Id = EntryId> {
  list(language: LanguageTag): readonly Summary[];
  open(id: Id, language: LanguageTag): Page | undefined;
}

/** What the border asks of the release that visitors see. */
export interface Library {
  readonly exhibit: { open(): Exhibit; about(language: LanguageTag): About | undefined };
  readonly stories: Shelf<StorySummary, Story>;
  readonly chapters: Pick<Shelf<never, Chapter>, 'open'>;
  readonly events: Shelf<EventSummary, EventEntry>;
  readonly places: Shelf<PlaceSummary, PlaceEntry>;
  readonly routes: Shelf<RouteSummary, RouteEntry>;
  readonly people: Shelf<PersonSummary, PersonEntry>;
  readonly terms: Shelf<TermSummary, TermEntry>;
  readonly sources: Shelf<Source, Source, SourceId>;
  readonly search: { find(text: string, language: LanguageTag): readonly SearchHit[] };
}

/** Asked for with every call, because an update may replace it; undefined where no release is installed. */
export type CurrentLibrary = () => Library | undefined;
