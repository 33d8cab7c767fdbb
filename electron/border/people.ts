import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handlePeople(handle: Handle, library: CurrentLibrary): void {
  handle('people:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.people.list(language) ?? []),
  });
  handle('people:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const person = library()?.people.open(id, language);
      return person ? ok(person) : fail('not-found');
    },
  });
}
