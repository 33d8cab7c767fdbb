import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { visitMessages } from '../../src/i18n/messages/visit.ts';
import { measureScreen } from '../accessibility/screens/measure/measure.ts';
import { findOutOfReach } from '../accessibility/screens/measure/reach.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { Visitor } from './visitor.ts';

const german = 'de' as LanguageTag;
const panel = { name: '21.5" full HD, standing', width: 1080, height: 1920, diagonalInches: 21.5 };

test.describe('in reach mode', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;

  test.beforeEach(async () => {
    kiosk = await launchKiosk({
      settings: { inactivitySeconds: 15, unhurriedSeconds: 15, warningSeconds: 10 },
    });
    visitor = new Visitor(kiosk.page);
    await visitor.begin(german);
  });
  test.afterEach(() => kiosk.close());

  const reach = (): Promise<string | undefined> =>
    kiosk.page.evaluate(() => document.documentElement.dataset['reach']);

  test('one symbol brings everything down, and the same one brings it back', async () => {
    await visitor.changeReach(true);
    expect(await reach()).toBe('low');
    await visitor.changeReach(false);
    expect(await reach()).toBe('whole');
  });

  test('the question whether anybody is still there is in reach, and the next visitor has the whole screen', async () => {
    await visitor.changeReach(true);
    const warning = kiosk.page.getByRole('alertdialog');
    await warning.waitFor();
    expect(findOutOfReach(await kiosk.page.evaluate(measureScreen), panel)).toEqual([]);
    await visitor.touch(visitMessages.leave);
    await kiosk.page.locator('button.idle').waitFor();
    expect(await reach()).toBe('whole');
  });
});
