import type { LanguageTag } from '../../../content/schema/language.ts';
import { interfaceLanguages } from '../../../src/i18n/define.ts';
import { textSizes, type TextSize } from '../../../src/lib/panel.ts';
import { themes, type Theme } from '../../../src/state/display.svelte.ts';
import { allPairs, everyCombination } from '../../fixtures/all-pairs.ts';
import { isFull } from '../../fixtures/effort.ts';
import { screens, type ScreenPath } from '../../screenshots/screens.ts';
import { bandTop } from './measure/reach.ts';
import { panels, type TestPanel } from './panels.ts';

/** One screen as one visitor may see it. The direction follows from the language. */
export interface Look {
  readonly panel: TestPanel;
  readonly language: LanguageTag;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly isReach: boolean;
  readonly screen: ScreenPath;
}

const choices = {
  screen: screens,
  panel: panels,
  language: interfaceLanguages as readonly string[] as readonly LanguageTag[],
  textSize: textSizes,
  theme: themes,
};

/** In a full run these two panels, one standing and one lying, see every combination. */
const fullPanels = ['21.5" full HD, standing', '24" full HD'];

/** What is looked at on a panel, in an order in which little has to be changed from one look to the next. */
export function looksOn(panel: TestPanel): readonly Look[] {
  const looks =
    isFull && fullPanels.includes(panel.name)
      ? everyCombination({
          ...choices,
          panel: [panel],
          isReach: lowered.includes(panel) ? [false, true] : [false],
        })
      : pairs.filter((look) => look.panel === panel);
  return looks.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Panels that are higher than somebody who is seated reaches. */
const lowered = panels.filter((panel) => bandTop(panel) > 0);

/** Every other screen is lowered on a panel where that can be done, and those between on the next such panel. */
const pairs: readonly Look[] = allPairs(choices).map((look) => {
  const [nthPanel, nthScreen] = [lowered.indexOf(look.panel), screens.indexOf(look.screen)];
  return { ...look, isReach: nthPanel >= 0 && (nthPanel + nthScreen) % 2 === 0 };
});

/** Changing the language takes longest, so it changes least. */
const orderOf = ({ language, isReach, theme, textSize }: Look): string =>
  [language, isReach, theme, textSize].join(' ');

export function nameOf({ screen, language, textSize, theme, isReach }: Look): string {
  return [screen.name, language, textSize, theme, ...(isReach ? ['reach'] : [])].join(' · ');
}
