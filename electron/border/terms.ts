import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handleTerms(handle: Handle, library: CurrentLibrary): void {
  handle('terms:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.terms.list(language) ?? []),
  });
  handle('terms:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const term = library()?.terms.open(id, language);
      return term ? ok(term) : fail('not-found');
    },
  });
}
