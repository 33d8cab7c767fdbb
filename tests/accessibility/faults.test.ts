import { expect, test, type Page } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { launchKiosk, type Kiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { findFaint, takeContrast } from './contrast/take-contrast.ts';
import type { CheckName } from './report/checks.ts';
import { findAxeProblems } from './screens/axe.ts';
import { findUnturned } from './screens/direction.ts';
import { findMistagged, readTaggedTexts } from './screens/languages.ts';
import { findLayoutProblems } from './screens/layout.ts';
import { measureScreen } from './screens/measure/measure.ts';
import { findSizeProblems } from './screens/measure/millimetres.ts';
import { findWordProblems } from './screens/measure/overlaps.ts';
import { findOutOfReach } from './screens/measure/reach.ts';
import { findTurnedNumerals } from './screens/numerals.ts';
import { millimetresPerPixel, panels } from './screens/panels.ts';
import { readVocabulary } from './screens/vocabulary.ts';
import { takeMotion, watchMotion } from './stillness/motion.ts';
import { keyboardHand } from './tours/hands.ts';

/*
 * A check that finds nothing proves nothing unless it has been seen to find something. Here the first screen of a visit is
 * spoilt, in one way at a time, and the check has to name what is spoilt.
 */

const panel = panels.find(({ name }) => name === '21.5" full HD, standing')!;
const vocabulary = readVocabulary();

/** What a check says of the screen as it is now. */
type Look = (page: Page) => Promise<readonly string[]>;

const looks = {
  axe: findAxeProblems,
  layout: async (page) => [
    ...(await page.evaluate(findLayoutProblems)),
    ...findWordProblems(await page.evaluate(measureScreen)),
  ],
  size: async (page) =>
    findSizeProblems(await page.evaluate(measureScreen), millimetresPerPixel(panel), 'medium'),
  direction: (page) => page.evaluate(findUnturned),
  languages: async (page) => findMistagged(await page.evaluate(readTaggedTexts), vocabulary),
  numerals: (page) => page.evaluate(findTurnedNumerals),
  contrast: async (page) => findFaint(await takeContrast(page)),
  stillness: async (page) => (await page.evaluate(takeMotion)).moved,
} as const satisfies Partial<Record<CheckName, Look>>;

interface Fault {
  readonly check: keyof typeof looks;
  readonly what: string;
  readonly css?: string;
  /** Instead of the line under the exhibit's title. */
  readonly text?: string;
  /** Name of the first story, instead of the words on its button. */
  readonly label?: string;
  /** Words of the message. */
  readonly told: RegExp;
}

/** Drawn over its element by a pseudo-element. */
const veil = 'position: absolute; inset: 0; background: black; content: ""';

const faults: readonly Fault[] = [
  { check: 'axe', what: 'a button that is called otherwise than it says (off unless asked for)', label: 'Story', told: /^label-content-name-mismatch .*<button .*aria-label="Story"/ }, // prettier-ignore
  { check: 'axe', what: 'contrast of less than 7:1 (off unless asked for)', css: '.subtitle { color: #707070 }', told: /^color-contrast-enhanced .*subtitle/ }, // prettier-ignore
  { check: 'layout', what: 'a word that is cut', css: '.subtitle { inline-size: 3rem; overflow: hidden; white-space: nowrap }', told: /^cut: .*p\.subtitle/ }, // prettier-ignore
  { check: 'layout', what: 'a page that scrolls sideways', css: 'nav { inline-size: 120vw }', told: /^the page scrolls sideways, as far as .*\(.*\)/ }, // prettier-ignore
  { check: 'layout', what: 'a target under something else', css: `.stories li { position: relative } .stories li::after { ${veil} }`, told: /button.* lies under .*li/ }, // prettier-ignore
  { check: 'layout', what: 'a word upon another', css: '.subtitle { position: relative; inset-block-start: -1.2rem }', told: /“.+” lies on “.+”/ }, // prettier-ignore
  { check: 'size', what: 'a target of ten millimetres', css: '.stories button { block-size: calc(10 * var(--mm)); min-block-size: 0; overflow: hidden }', told: /^too small, 10\.0 mm, \d+ px: “.+”/ }, // prettier-ignore
  { check: 'size', what: 'a gap of one millimetre', css: 'nav { gap: calc(1 * var(--mm)) }', told: /^only 1\.0 mm between “.+” and “.+”/ }, // prettier-ignore
  { check: 'size', what: 'small print', css: '.subtitle { font-size: 0.5rem }', told: /^capitals of .* mm \(reading\): “.+”/ }, // prettier-ignore
  { check: 'direction', what: 'a title that begins at the left', css: 'main h1 { text-align: left }', told: /^does not begin at the right: .*\(h1/ }, // prettier-ignore
  { check: 'direction', what: 'words that stand at the left', css: '.subtitle { text-align: left }', told: /^stands at the left: .*p\.subtitle/ }, // prettier-ignore
  { check: 'direction', what: 'an arrow that points the wrong way', css: 'svg.directed { transform: none }', told: /^an arrow points the wrong way: .*\(button/ }, // prettier-ignore
  { check: 'direction', what: 'a bar that was not turned', css: 'nav { direction: ltr }', told: /^the bar does not begin at the right/ }, // prettier-ignore
  { check: 'languages', what: 'a text that is tagged with another language', text: 'The prisoners were driven through the snow, and many of them died there.', told: /^written in en, tagged he: “The prisoners/ }, // prettier-ignore
  { check: 'numerals', what: 'a frost whose minus stands behind it', text: 'בלילה היו −20\u00a0°C בחוץ', told: /“−20.°C” is not read from the left in “בלילה/ }, // prettier-ignore
  { check: 'numerals', what: 'a range that is read from the left', text: '\u206618–21\u2069 בינואר', told: /the ends of “18–21” have changed places/ }, // prettier-ignore
  { check: 'contrast', what: 'a text in the colour of its ground', css: '.introduction { color: var(--color-ground) }', told: /^1\.0:1 instead of 7:1: “.+”/ }, // prettier-ignore
  { check: 'contrast', what: 'a text under something else', css: `.subtitle { position: relative } .subtitle::after { ${veil} }`, told: /^lies under something: “.+”/ }, // prettier-ignore
  { check: 'stillness', what: 'a title that fades in', css: '@keyframes come { from { opacity: 0 } } main h1 { animation: come 300ms }', told: /^animation come: h1.* “.+”/ }, // prettier-ignore
  { check: 'stillness', what: 'an area that scrolls smoothly', css: '.area { scroll-behavior: smooth }', told: /^scrolls smoothly: section\.area/ }, // prettier-ignore
];

let kiosk: Kiosk;
let visitor: Visitor;

test.beforeAll(async () => {
  const settings = { inactivitySeconds: 3600, panelDiagonalInches: panel.diagonalInches };
  kiosk = await launchKiosk({ width: panel.width, height: panel.height, settings });
  visitor = new Visitor(kiosk.page);
  await visitor.begin('he' as LanguageTag);
  await visitor.standStill();
  await kiosk.page.evaluate(watchMotion);
});
test.afterAll(() => kiosk.close());

test.beforeEach(async () => {
  await kiosk.page.evaluate(wear, '');
  // The screen is drawn anew, without what was written into it.
  await visitor.touch(commonMessages.about);
  await visitor.home();
  await visitor.settle();
  await kiosk.page.evaluate(takeMotion);
});

/** A style sheet over those of the stage. Runs in the page, whose policy refuses style elements. */
function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(/;|(?<=\S) ?(?=\})/g, (end) => ` !important${end}`));
  document.adoptedStyleSheets = [sheet];
}

async function spoil({ css = '', text, label }: Partial<Fault>): Promise<void> {
  await kiosk.page.evaluate(wear, css);
  if (text !== undefined)
    await kiosk.page.locator('.subtitle').evaluate((line, words) => (line.textContent = words), text);
  if (label !== undefined)
    await kiosk.page
      .locator('.stories button')
      .first()
      .evaluate((button, name) => button.setAttribute('aria-label', name), label);
  await visitor.settle();
}

for (const fault of faults) {
  test(`${fault.check} names ${fault.what}`, async () => {
    expect(await looks[fault.check](kiosk.page), 'before').toEqual([]);
    await spoil(fault);
    const found = await looks[fault.check](kiosk.page);
    expect(
      found.filter((problem) => fault.told.test(problem)),
      found.join('\n'),
    ).not.toEqual([]);
  });
}

test('numerals finds nothing wrong with a frost and a range that are isolated', async () => {
  await spoil({
    ...faults[0]!,
    css: '',
    text: 'בלילה היו \u2066−20\u00a0°C\u2069, \u206718–21 בינואר\u2069',
  });
  expect(await looks.numerals(kiosk.page)).toEqual([]);
});

test('reach names everything above the band where nothing was lowered', async () => {
  const found = findOutOfReach(await kiosk.page.evaluate(measureScreen), panel);
  expect(found).toContain(`out of reach: “${await kiosk.page.locator('h1').innerText()}”`);
});

test('a tour names the button that the keys pass by, and where they lead instead', async () => {
  const { page } = kiosk;
  const hand = keyboardHand(page, visitor.bar(commonMessages.home));
  const story = page.locator('.stories button').nth(1);
  await story.evaluate((button) => button.setAttribute('tabindex', '-1'));
  const name = (await story.textContent())?.trim().slice(0, 20) ?? '';
  await expect(hand.press(story)).rejects.toThrow(
    new RegExp(`presses of Tab do not lead to “${name}.*, but to “.+”, “.+”`, 's'),
  );
});

test('a tour names the button whose focus nobody sees', async () => {
  await kiosk.page.evaluate(wear, ':focus-visible { outline: none }');
  const hand = keyboardHand(kiosk.page, visitor.bar(commonMessages.home));
  await expect(hand.press(kiosk.page.locator('.stories button').first())).rejects.toThrow(
    /what has the focus has no ring of 4 px .*: “.+”/s,
  );
});
