import type { EntryId } from '../../content/schema/ids.ts';
import type { LanguageTag } from '../../content/schema/language.ts';
import type {
  EventEntry,
  PersonEntry,
  PlaceEntry,
  RouteEntry,
  TermEntry,
} from '../../content/schema/model.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { PageKind } from './navigation.svelte.ts';

/** An entry of a kind that has the common form of page. */
export type PageEntry = EventEntry | PersonEntry | PlaceEntry | RouteEntry | TermEntry;

/** Asks the shell for the page of an entry, whatever its kind. */
export function askEntry(
  kiosk: KioskApi,
  kind: PageKind,
  id: EntryId,
  language: LanguageTag,
): Promise<Result<PageEntry, string>> {
  switch (kind) {
    case 'event':
      return kiosk.openEvent(id, language);
    case 'place':
      return kiosk.openPlace(id, language);
    case 'route':
      return kiosk.openRoute(id, language);
    case 'person':
      return kiosk.openPerson(id, language);
    case 'term':
      return kiosk.openTerm(id, language);
  }
}
