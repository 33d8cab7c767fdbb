import type { StageSettings } from '../contract/settings.ts';
import { handleChapters } from './chapters.ts';
import { handleEvents } from './events.ts';
import { handleExhibit } from './exhibit.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { handlePeople } from './people.ts';
import { handlePlaces } from './places.ts';
import { handleRoutes } from './routes.ts';
import { handleSearch } from './search.ts';
import { handleSettings } from './settings.ts';
import { handleSources } from './sources.ts';
import { handleStories } from './stories.ts';
import { handleTerms } from './terms.ts';
import { handleVisits, type VisitCalls } from './visits.ts';

/** What answers the stage's calls. */
interface Answering {
  readonly library: CurrentLibrary;
  readonly settings: StageSettings;
  readonly visits: VisitCalls;
}

/** Registers every call of the contract. A new group of calls is one more line here. */
export function handleCalls(handle: Handle, { library, settings, visits }: Answering): void {
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
  handleVisits(handle, visits);
}
