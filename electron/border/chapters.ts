import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage } from './parsers.ts';

export function handleChapters(handle: Handle, library: CurrentLibrary): void {
  handle('chapters:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const chapter = library()?.chapters.open(id, language);
      return chapter ? ok(chapter) : fail('not-found');
    },
  });
}
