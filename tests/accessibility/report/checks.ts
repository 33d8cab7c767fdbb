export const checkNames = [
  'axe',
  'layout',
  'size',
  'reach',
  'direction',
  'languages',
  'numerals',
  'contrast',
  'stillness',
  'keyboard tour',
  'keypad tour',
  'switch tour',
] as const;
export type CheckName = (typeof checkNames)[number];

/** How each check goes about it, for those who read the report. */
export const howChecked: Readonly<Record<CheckName, string>> = {
  axe: 'every rule of axe, also those that it leaves out unless asked, on every screen as it is drawn',
  layout: 'boxes of texts and targets: nothing cut, covered or out of the screen, nothing scrolls sideways',
  size: 'millimetres of targets, gaps and capitals on every panel of the table',
  reach: 'in reach mode, boxes of all targets and texts against the band at the foot of the panel',
  direction: 'in Hebrew, titles, texts, arrows and the bar begin at the right',
  languages: 'words of every text against the language that it is tagged with',
  numerals:
    'in Hebrew, places of the first and the last sign of every number, and of the ends of every range',
  contrast: 'pixels under the letters, found by marking and hiding them, against the colour of the letters',
  stillness:
    'with reduced motion: animations, transitions, smooth scrolling and frames; two pictures are equal',
  'keyboard tour': 'Tab and Enter alone, from the idle loop to the entries',
  'keypad tour': 'arrows and the keys of a tactile keypad alone, from the idle loop to the entries',
  'switch tour': 'one key alone, from the idle loop to the entries',
};
