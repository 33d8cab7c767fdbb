import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handleRoutes(handle: Handle, library: CurrentLibrary): void {
  handle('routes:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.routes.list(language) ?? []),
  });
  handle('routes:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const route = library()?.routes.open(id, language);
      return route ? ok(route) : fail('not-found');
    },
  });
}
