import type { Answer, Calls, Channel, EventName, Listener } from './calls.ts';

type Call<C extends Channel> = (...args: Calls[C]['args']) => Promise<Answer<C>>;
type Subscribe<E extends EventName> = (listener: Listener<E>) => () => void;

/** What the preload puts on `window.kiosk`: named functions, never a raw channel. */
export interface KioskApi {
  readonly openExhibit: Call<'exhibit:open'>;
  readonly openAbout: Call<'exhibit:about'>;
  readonly listStories: Call<'stories:list'>;
  readonly openStory: Call<'stories:open'>;
  readonly openChapter: Call<'chapters:open'>;
  readonly listEvents: Call<'events:list'>;
  readonly openEvent: Call<'events:open'>;
  readonly listPlaces: Call<'places:list'>;
  readonly openPlace: Call<'places:open'>;
  readonly listRoutes: Call<'routes:list'>;
  readonly openRoute: Call<'routes:open'>;
  readonly listPeople: Call<'people:list'>;
  readonly openPerson: Call<'people:open'>;
  readonly listTerms: Call<'terms:list'>;
  readonly openTerm: Call<'terms:open'>;
  readonly listSources: Call<'sources:list'>;
  readonly openSource: Call<'sources:open'>;
  readonly search: Call<'search:find'>;
  readonly readSettings: Call<'settings:read'>;
  readonly beginVisit: Call<'visits:begin'>;
  readonly keepAwake: Call<'visits:keep-awake'>;
  readonly endVisit: Call<'visits:end'>;
  readonly onVisitWarned: Subscribe<'visits:warned'>;
  readonly onVisitResumed: Subscribe<'visits:resumed'>;
  readonly onVisitEnded: Subscribe<'visits:ended'>;
}
