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
  readonly readHours: Call<'hours:read'>;
  readonly beginVisit: Call<'visits:begin'>;
  readonly keepAwake: Call<'visits:keep-awake'>;
  readonly endVisit: Call<'visits:end'>;
  readonly endRehearsal: Call<'rehearsals:end'>;
  readonly tellShown: Call<'stage:shown'>;
  readonly tellAlive: Call<'stage:alive'>;
  readonly askStaff: Call<'staff:ask'>;
  readonly choosePin: Call<'staff:choose-pin'>;
  readonly unlockStaff: Call<'staff:unlock'>;
  readonly lockStaff: Call<'staff:lock'>;
  readonly readStaffState: Call<'staff:state'>;
  readonly installOffer: Call<'staff:install'>;
  readonly cancelUpdate: Call<'staff:cancel'>;
  readonly showRelease: Call<'staff:show'>;
  readonly rollBack: Call<'staff:roll-back'>;
  readonly readHealth: Call<'staff:health'>;
  readonly scrubStore: Call<'staff:scrub'>;
  readonly exportReport: Call<'staff:export-report'>;
  readonly restartKiosk: Call<'staff:restart'>;
  readonly quitKiosk: Call<'staff:quit'>;
  readonly onVisitWarned: Subscribe<'visits:warned'>;
  readonly onVisitResumed: Subscribe<'visits:resumed'>;
  readonly onVisitEnded: Subscribe<'visits:ended'>;
  readonly onStaffCalled: Subscribe<'staff:called'>;
  readonly onStaffChanged: Subscribe<'staff:changed'>;
  readonly onStaffWarned: Subscribe<'staff:warned'>;
  readonly onStaffClosed: Subscribe<'staff:closed'>;
  readonly onHoursChanged: Subscribe<'hours:changed'>;
  readonly onKeypadPressed: Subscribe<'keypad:pressed'>;
  readonly onUpdateNoticed: Subscribe<'updates:noticed'>;
}
