import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handlePlaces(handle: Handle, library: CurrentLibrary): void {
  handle('places:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.places.list(language) ?? []),
  });
  handle('places:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const place = library()?.places.open(id, language);
      return place ? ok(place) : fail('not-found');
    },
  });
}
