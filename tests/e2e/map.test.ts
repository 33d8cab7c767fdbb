import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { mapMessages } from '../../src/i18n/messages/map.ts';
import type { TextSize } from '../../src/lib/panel.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { findLayoutProblems } from '../accessibility/screens/layout.ts';
import { measureScreen } from '../accessibility/screens/measure/measure.ts';
import { findSizeProblems } from '../accessibility/screens/measure/millimetres.ts';
import { millimetresPerPixel, panels, type TestPanel } from '../accessibility/screens/panels.ts';
import { Visitor } from './visitor.ts';

let kiosk: Kiosk;
let visitor: Visitor;

test.afterEach(() => kiosk.close());

/** Where room is short: both small, one lying, one standing. */
const smallPanels = panels.filter(({ name }) => name.startsWith('15.6"'));

async function openMap(panel: TestPanel, language: string, textSize: TextSize): Promise<void> {
  const { width, height, diagonalInches } = panel;
  const settings = { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches };
  kiosk = await launchKiosk({ width, height, settings });
  visitor = new Visitor(kiosk.page);
  await visitor.begin(language as LanguageTag);
  await visitor.changeDisplay({ textSize });
  await visitor.touch(commonMessages.map);
  await kiosk.page.locator('.view svg .land').waitFor();
  await visitor.settle();
}

/** How much of the place above or beside the panel is map, and not its legend. */
async function shareOfMap(): Promise<number> {
  const view = await kiosk.page.locator('.view').boundingBox();
  const { y: legendPx, height: mapPx } = view ?? { y: 1, height: 0 };
  return mapPx / (legendPx + mapPx);
}

for (const panel of smallPanels) {
  for (const language of ['cs', 'de', 'he']) {
    test(`the map keeps most of its place at the largest size, in ${language}, on a panel of ${panel.name}`, async () => {
      await openMap(panel, language, 'largest');
      expect(await shareOfMap()).toBeGreaterThan(0.6);
      const measured = await kiosk.page.evaluate(measureScreen);
      expect(await kiosk.page.evaluate(findLayoutProblems)).toEqual([]);
      expect(findSizeProblems(measured, millimetresPerPixel(panel), 'largest')).toEqual([]);

      await visitor.touch(mapMessages.legend);
      const window = kiosk.page.getByRole('dialog');
      await expect(window.getByText(visitor.say(mapMessages.schematic))).toBeVisible();
      expect(await kiosk.page.evaluate(findLayoutProblems)).toEqual([]);
      await visitor.touch(commonMessages.close);
      await expect(visitor.button(visitor.say(mapMessages.legend))).toBeFocused();
    });
  }
}

test('the legend stands open where there is room', async () => {
  const standing = smallPanels.find(({ width, height }) => height > width) as TestPanel;
  await openMap(standing, 'cs', 'medium');
  await expect(kiosk.page.getByText(visitor.say(mapMessages.schematic))).toBeVisible();
  await expect(visitor.button(visitor.say(mapMessages.legend))).toHaveCount(0);
  expect(await shareOfMap()).toBeGreaterThan(0.6);
});
