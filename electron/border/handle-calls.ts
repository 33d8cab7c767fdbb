import type { Hours } from '../contract/hours.ts';
import type { StageSettings } from '../contract/settings.ts';
import { handleChapters } from './chapters.ts';
import { handleEvents } from './events.ts';
import { handleExhibit } from './exhibit.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { handleHours } from './hours.ts';
import { handlePeople } from './people.ts';
import { handlePlaces } from './places.ts';
import { handleRoutes } from './routes.ts';
import { handleSearch } from './search.ts';
import { handleSettings } from './settings.ts';
import { handleSources } from './sources.ts';
import { handleSpeech, silence, type SpeechCalls } from './speech.ts';
import { handleRehearsalEnd, handleStage, type StageCalls } from './stage.ts';
import { handleStaff, type StaffCalls } from './staff.ts';
import { handleStories } from './stories.ts';
import { handleTerms } from './terms.ts';
import { handleVisits, type VisitCalls } from './visits.ts';

/** What answers the calls of every stage, also of one that nobody sees. */
interface Exhibiting {
  readonly library: CurrentLibrary;
  readonly settings: StageSettings;
}

/** What answers the calls of the stage that visitors see. */
interface Answering extends Exhibiting {
  readonly visits: VisitCalls;
  readonly staff: StaffCalls;
  readonly stage: StageCalls;
  readonly hours: () => Hours;
  readonly speech: SpeechCalls;
}

/** What answers the calls of a stage that rehearses a release out of sight. */
interface Rehearsing extends Exhibiting {
  /** Called with what failed; with nothing where everything could be drawn. */
  readonly onEnd: (failures: readonly string[]) => void;
}

/** Media that plays in a rehearsal, or a screen that opens there, is nobody's visit. */
const nobody: VisitCalls = { begin() {}, keepAwake() {}, takeTime() {}, leave() {} };

/** Registers every call of the visitors' stage. A new group of calls is one more line here. */
export function handleCalls(
  handle: Handle,
  { visits, staff, stage, hours, speech, ...exhibiting }: Answering,
): void {
  handleExhibiting(handle, exhibiting);
  handleSpeech(handle, speech, exhibiting.library);
  handleVisits(handle, visits);
  handleStaff(handle, staff);
  handleStage(handle, stage);
  handleHours(handle, hours);
}

/** Registers the calls of a stage that rehearses: it reads, and says what it could not draw. Staff are not in there. */
export function handleRehearsal(handle: Handle, { onEnd, ...exhibiting }: Rehearsing): void {
  handleExhibiting(handle, exhibiting);
  handleSpeech(handle, silence, exhibiting.library);
  handleVisits(handle, nobody);
  handleStage(handle, { shown() {}, alive() {} });
  handleHours(handle, () => ({ lights: 'open' }));
  handleRehearsalEnd(handle, onEnd);
}

function handleExhibiting(handle: Handle, { library, settings }: Exhibiting): void {
  handleExhibit(handle, library);
  handleStories(handle, library);
  handleChapters(handle, library);
  handleEvents(handle, library);
  handlePlaces(handle, library);
  handleRoutes(handle, library);
  handlePeople(handle, library);
  handleTerms(handle, library);
  handleSources(handle, library);
  handleSearch(handle, library);
  handleSettings(handle, settings);
}
