import { afterAll } from 'vitest';
import type { AtEnd } from '../../package/kiosk.ts';

/** What is handed to the answer is done after all tests of the file, the last first. */
export function atEndOfFile(): AtEnd {
  const ends: (() => void | Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return (end) => void ends.unshift(end);
}
