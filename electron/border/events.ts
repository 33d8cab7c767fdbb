import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handleEvents(handle: Handle, library: CurrentLibrary): void {
  handle('events:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.events.list(language) ?? []),
  });
  handle('events:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const event = library()?.events.open(id, language);
      return event ? ok(event) : fail('not-found');
    },
  });
}
