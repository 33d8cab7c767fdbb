import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { screens } from '../screenshots/screens.ts';
import { launchKiosk } from './kiosk.ts';
import { measureScreen } from './measure.ts';
import { findSizeProblems, type SizeStep } from './millimetres.ts';
import { millimetresPerPixel, panels } from './panels.ts';
import { Visitor } from './visitor.ts';

/** The step that a visit begins with on every panel; on every panel one more, so that all panels see all steps twice. */
const furtherSteps: readonly SizeStep[] = ['small', 'largest'];

for (const [index, panel] of panels.entries()) {
  test(`every target, gap and letter has its millimetres on a panel of ${panel.name}`, async () => {
    test.setTimeout(300_000);
    const { width, height, diagonalInches } = panel;
    const kiosk = await launchKiosk({
      width,
      height,
      settings: { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches },
    });
    const visitor = new Visitor(kiosk.page);
    const problems = new Set<string>();
    await visitor.begin('de' as LanguageTag);
    await visitor.standStill();
    for (const size of ['medium', furtherSteps[index % 2] ?? 'small'] as const) {
      await visitor.changeDisplay({ textSize: size });
      for (const screen of screens) {
        await screen.open(visitor);
        await visitor.settle();
        const measured = await kiosk.page.evaluate(measureScreen);
        for (const problem of findSizeProblems(measured, millimetresPerPixel(panel), size))
          problems.add(`${size} ${screen.name}: ${problem}`);
        await kiosk.page.keyboard.press('Escape');
        await visitor.home();
      }
    }
    await kiosk.close();
    expect([...problems]).toEqual([]);
  });
}
