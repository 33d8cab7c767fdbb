import { ok } from '../contract/result.ts';
import type { Handle } from './handle.ts';
import type { CurrentLibrary } from './library.ts';
import { parseSearch } from './parsers.ts';

export function handleSearch(handle: Handle, library: CurrentLibrary): void {
  handle('search:find', {
    parse: parseSearch,
    run: (text, language) => ok(library()?.search.find(text, language) ?? []),
  });
}
