import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseLanguage, parseSourceIdAndLanguage } from './parsers.ts';

export function handleSources(handle: Handle, library: CurrentLibrary): void {
  handle('sources:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.sources.list(language) ?? []),
  });
  handle('sources:open', {
    parse: parseSourceIdAndLanguage,
    run(id, language) {
      const source = library()?.sources.open(id, language);
      return source ? ok(source) : fail('not-found');
    },
  });
}
