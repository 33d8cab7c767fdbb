import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseLanguage, parseNothing } from './parsers.ts';

export function handleExhibit(handle: Handle, library: CurrentLibrary): void {
  handle('exhibit:open', {
    parse: parseNothing,
    run() {
      const current = library();
      return current ? ok(current.exhibit.open()) : fail('no-release');
    },
  });
  handle('exhibit:about', {
    parse: parseLanguage,
    run(language) {
      const about = library()?.exhibit.about(language);
      return about ? ok(about) : fail('internal');
    },
  });
}
