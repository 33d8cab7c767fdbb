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
import type { Hours } from './hours.ts';
import type { KeypadAction } from './keypad.ts';
import type { StageSettings } from './settings.ts';
import type { StageSight } from './stage.ts';
import type { Health, PinState, StaffState, UpdateSign } from './staff.ts';
import type { Result } from './result.ts';
import type { SpeechCode } from './speech.ts';

type ById = [id: EntryId, language: LanguageTag];
type ByLanguage = [language: LanguageTag];
type Question<Args extends unknown[], Value, Code extends string = never> = {
  args: Args;
  value: Value;
  code: Code;
};

/** Questions that the stage asks. The key is the channel name on the wire. */
export interface Calls {
  'exhibit:open': Question<[], Exhibit, 'no-release'>;
  'exhibit:about': Question<ByLanguage, About>;
  'stories:list': Question<ByLanguage, readonly StorySummary[]>;
  'stories:open': Question<ById, Story, 'not-found'>;
  'chapters:open': Question<ById, Chapter, 'not-found'>;
  'events:list': Question<ByLanguage, readonly EventSummary[]>;
  'events:open': Question<ById, EventEntry, 'not-found'>;
  'places:list': Question<ByLanguage, readonly PlaceSummary[]>;
  'places:open': Question<ById, PlaceEntry, 'not-found'>;
  'routes:list': Question<ByLanguage, readonly RouteSummary[]>;
  'routes:open': Question<ById, RouteEntry, 'not-found'>;
  'people:list': Question<ByLanguage, readonly PersonSummary[]>;
  'people:open': Question<ById, PersonEntry, 'not-found'>;
  'terms:list': Question<ByLanguage, readonly TermSummary[]>;
  'terms:open': Question<ById, TermEntry, 'not-found'>;
  'sources:list': Question<ByLanguage, readonly Source[]>;
  'sources:open': Question<[id: SourceId, language: LanguageTag], Source, 'not-found'>;
  /** Hits of every kind, best first, at most 60. An empty or unsearchable text finds nothing. */
  'search:find': Question<[text: string, language: LanguageTag], readonly SearchHit[]>;
  'settings:read': Question<[], StageSettings>;
  /** How the kiosk keeps the museum's hours now; `hours:changed` says when it is different. */
  'hours:read': Question<[], Hours>;
  /** A visitor has touched the idle loop. */
  'visits:begin': Question<[], void>;
  /** Media that plays counts as activity for as long as it says so. */
  'visits:keep-awake': Question<[isPlaying: boolean], void>;
  /** This visitor listens, or uses the kiosk in another way that takes time: until the visit ends, or it says no. */
  'visits:take-time': Question<[needsTime: boolean], void>;
  /** The visitor has chosen to leave. Answers by the event `visits:ended`. */
  'visits:end': Question<[], void>;
  /** The languages of the exhibit that can be read aloud here; none where nothing can. */
  'speech:languages': Question<[], readonly LanguageTag[]>;
  /** Says a text of at most `maxSpokenLetters`, at `spokenRate` words a minute. Answers a WAV. Ends the one before. */
  'speech:say': Question<
    [text: string, language: LanguageTag, wordsPerMinute: number],
    Uint8Array,
    SpeechCode
  >;
  'speech:stop': Question<[], void>;
  /** The stage has drawn every kind of screen of a release out of sight; only a rehearsal says so. */
  'rehearsals:end': Question<[failures: readonly string[]], void>;
  /** The stage shows the exhibit: what it was given can be shown. */
  'stage:shown': Question<[], void>;
  /** Said once a second: the stage lives. Where it is not said any more, the shell replaces it. */
  'stage:alive': Question<[sight: StageSight], void>;
  'staff:ask': Question<[], PinState>;
  /** Sets the first PIN, or another one where the current one is given too. Opens the panel. */
  'staff:choose-pin': Question<[pin: string, current: string | null], StaffState, PinCode>;
  'staff:unlock': Question<[pin: string], StaffState, PinCode>;
  'staff:lock': Question<[], void>;
  'staff:state': StaffQuestion<[], StaffState>;
  'staff:install': StaffQuestion<[offerId: string], void, 'busy' | 'gone'>;
  /** Cancels the install, or lets go of a release that waits to be shown. */
  'staff:cancel': StaffQuestion<[], void>;
  /** Shows the release that is ready now, instead of when visitors have left. */
  'staff:show': StaffQuestion<[], void, 'busy' | 'gone'>;
  'staff:roll-back': StaffQuestion<[release: number], void, 'busy' | 'gone'>;
  'staff:health': StaffQuestion<[], Health>;
  'staff:scrub': StaffQuestion<[], void, 'busy'>;
  /** Writes the signed status report to a drive; answers the name of its file. */
  'staff:export-report': StaffQuestion<[driveId: string], string, 'gone' | 'not-writable'>;
  'staff:restart': StaffQuestion<[], void>;
  'staff:quit': StaffQuestion<[], void>;
}

/** `wait`: after wrong PINs; `staff:ask` says how long. `too-easy`: all one digit, or a run such as 123456. */
export type PinCode = 'wrong-pin' | 'wait' | 'no-pin' | 'too-easy';
/** Every question of the panel can be answered by: it has closed. */
type StaffQuestion<Args extends unknown[], Value, Code extends string = never> = Question<
  Args,
  Value,
  Code | 'locked'
>;

/** News that the shell sends. Past tense: it has already happened. */
export interface Events {
  /** Nobody has touched the kiosk for a while; the visit ends in so many seconds unless somebody does. */
  'visits:warned': { readonly secondsLeft: number };
  /** Somebody has touched the kiosk after a warning. */
  'visits:resumed': Record<string, never>;
  /** The visit is over. Everything that the visitor set or typed is forgotten now. */
  'visits:ended': { readonly reason: 'inactivity' | 'left' };
  /** A technician has pressed the keys that ask for the staff panel. */
  'staff:called': Record<string, never>;
  /** Something that the panel shows is different now. Sent only while it is unlocked. */
  'staff:changed': StaffState;
  /** The panel closes in so many seconds unless somebody touches it. */
  'staff:warned': { readonly secondsLeft: number };
  /** The panel is locked; nothing of it may stay in the document. */
  'staff:closed': { readonly reason: 'inactivity' | 'asked' };
  /** Somebody has pressed a key of the tactile keypad. */
  'keypad:pressed': { readonly action: KeypadAction };
  'hours:changed': Hours;
  'updates:noticed': { readonly sign: UpdateSign };
}

export type Channel = keyof Calls;
export type EventName = keyof Events;
/** What may happen to any call, before or in spite of its own answer. */
export type BorderCode = 'untrusted-sender' | 'too-many-calls' | 'invalid-arguments' | 'internal';
export type Answer<C extends Channel> = Result<Calls[C]['value'], Calls[C]['code'] | BorderCode>;
export type Listener<E extends EventName> = (news: Events[E]) => void;
