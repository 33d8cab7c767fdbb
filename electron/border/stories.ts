import { fail, ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseIdAndLanguage, parseLanguage } from './parsers.ts';

export function handleStories(handle: Handle, library: CurrentLibrary): void {
  handle('stories:list', {
    parse: parseLanguage,
    run: (language) => ok(library()?.stories.list(language) ?? []),
  });
  handle('stories:open', {
    parse: parseIdAndLanguage,
    run(id, language) {
      const story = library()?.stories.open(id, language);
      return story ? ok(story) : fail('not-found');
    },
  });
}
