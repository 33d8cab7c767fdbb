import { expect, test } from '@playwright/test';
import { launchKiosk, type Kiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import type { CheckName } from './report/checks.ts';
import { settle } from './report/verdict.ts';
import { findAxeProblems } from './screens/axe.ts';
import { findUnturned } from './screens/direction.ts';
import { leave, show } from './screens/dress.ts';
import { findMistagged, readTaggedTexts } from './screens/languages.ts';
import { findLayoutProblems } from './screens/layout.ts';
import { looksOn, nameOf, type Look } from './screens/looks.ts';
import { measureScreen } from './screens/measure/measure.ts';
import { findSizeProblems, type SizeStep } from './screens/measure/millimetres.ts';
import { findWordProblems } from './screens/measure/overlaps.ts';
import { findOutOfReach } from './screens/measure/reach.ts';
import { findTurnedNumerals } from './screens/numerals.ts';
import { millimetresPerPixel, panels, type TestPanel } from './screens/panels.ts';
import { readVocabulary } from './screens/vocabulary.ts';

const vocabulary = readVocabulary();
/** A look takes some seconds on a busy machine; a full run is thousands of looks. */
const patienceMs = 30_000;

type Finding = Partial<Record<CheckName, readonly string[]>>;

/** Everything that can be told of a screen from one look at it. */
async function examine({ page }: Kiosk, look: Look): Promise<Finding> {
  const measured = await page.evaluate(measureScreen);
  const size: SizeStep = look.textSize === 'large' ? 'medium' : look.textSize;
  return {
    axe: await findAxeProblems(page),
    layout: [...(await page.evaluate(findLayoutProblems)), ...findWordProblems(measured)],
    size: findSizeProblems(measured, millimetresPerPixel(look.panel), size),
    languages: findMistagged(await page.evaluate(readTaggedTexts), vocabulary),
    ...(look.isReach && { reach: findOutOfReach(measured, look.panel) }),
    ...(look.language === 'he' && {
      direction: await page.evaluate(findUnturned),
      numerals: await page.evaluate(findTurnedNumerals),
    }),
  };
}

/** How often each check was made, and what it found. */
class Tally {
  readonly #tried = new Map<CheckName, number>();
  readonly #problems = new Map<CheckName, string[]>();

  add(finding: Finding, where: string): void {
    for (const [check, problems] of Object.entries(finding) as [CheckName, readonly string[]][]) {
      this.#tried.set(check, (this.#tried.get(check) ?? 0) + 1);
      const known = this.#problems.get(check) ?? [];
      this.#problems.set(check, [...known, ...problems.map((problem) => `${where}: ${problem}`)]);
    }
  }

  settle(): void {
    for (const [check, tried] of this.#tried) settle(check, tried, this.#problems.get(check) ?? []);
  }
}

async function tour(panel: TestPanel, looks: readonly Look[]): Promise<void> {
  const { width, height, diagonalInches } = panel;
  const settings = { inactivitySeconds: 3600, panelDiagonalInches: diagonalInches };
  const kiosk = await launchKiosk({ width, height, settings });
  const visitor = new Visitor(kiosk.page);
  const tally = new Tally();
  try {
    await visitor.begin(looks[0]!.language);
    await visitor.standStill();
    for (const [index, look] of looks.entries()) {
      await show(visitor, look, looks[index - 1]);
      tally.add(await examine(kiosk, look), nameOf(look));
      await leave(visitor);
      if ((index + 1) % 100 === 0) console.log(`${panel.name}: ${index + 1} of ${looks.length} looks`);
    }
  } finally {
    // A screen that cannot be opened ends the tour; what was found until then is told all the same.
    tally.settle();
    await kiosk.close();
  }
}

test.describe.configure({ mode: 'parallel' });

for (const panel of panels) {
  const looks = looksOn(panel);
  test(`no look at a screen on a panel of ${panel.name} breaks a rule of axe, of layout, size, reach, direction or language`, async () => {
    test.setTimeout(120_000 + looks.length * patienceMs);
    expect(looks.length).toBeGreaterThan(0);
    await tour(panel, looks);
  });
}
