import { afterEach, beforeAll, expect } from 'vitest';
import type { Surroundings } from './hostile-page.ts';
import { aKiosk, type EscapeKiosk } from './kiosk.ts';

/**
 * One kiosk for all tests of a `describe`: none of them may leave a mark on it, or on what surrounds it.
 *
 * @param take gets the kiosk, and what surrounds it before anything was tried.
 * @param optionsOf says, when the tests begin, how it is started.
 */
export function shareKiosk(
  take: (kiosk: EscapeKiosk, before: Surroundings) => void,
  optionsOf: () => Parameters<typeof aKiosk>[0] = () => ({}),
): void {
  let kiosk: EscapeKiosk;
  let before: Surroundings;
  beforeAll(async () => {
    kiosk = await aKiosk(optionsOf());
    before = await kiosk.page.surroundings();
    take(kiosk, before);
    return kiosk.close;
  });
  afterEach(async () => {
    await kiosk.page.showsExhibit();
    expect(await kiosk.page.surroundings()).toEqual(before);
  });
}
