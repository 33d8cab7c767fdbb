import type { LanguageTag } from '../../content/schema/language.ts';
import type { Figure } from '../../content/schema/model.ts';
import { conventionsOf } from './locale.ts';
import { figureMessages } from './messages/figures.ts';
import type { Translate } from './translate.ts';

/** Intl writes a hyphen before negative numbers in some languages; a temperature has a true minus. */
function formatNumber(value: number, language: LanguageTag): string {
  const format = new Intl.NumberFormat(conventionsOf(language), { useGrouping: 'always' });
  return format.format(value).replace('-', '−');
}

// Intl's own unit styles differ too much to stand beside each other ("st. C" in Polish), so the two signs that the
// International System fixes are written after a no-break space, as all five languages do.
const signs: Partial<Record<Figure['unit'], string>> = { km: '\u00a0km', celsius: '\u00a0°C' };

function formatRange({ low, high, unit }: Figure, language: LanguageTag, say: Translate): string {
  const first = formatNumber(low, language);
  if (high === undefined) return first + (signs[unit] ?? '');
  const last = formatNumber(high, language) + (signs[unit] ?? '');
  // An en dash beside a minus cannot be read, so a range below zero is written with a word.
  return low < 0 ? say(figureMessages.fromTo, { low: first, high: last }) : `${first}–${last}`;
}

/** Writes a figure as the visitor's language writes it: "asi 3 600–4 000", "at least 9,000", "−25 až −19 °C". */
export function formatFigure(figure: Figure, language: LanguageTag, say: Translate): string {
  const value = formatRange(figure, language, say);
  const bounded = figure.bound ? say(figureMessages[figure.bound], { value }) : value;
  return figure.isApproximate ? say(figureMessages.about, { value: bounded }) : bounded;
}

/** A plain whole number with the language's own separators. */
export function formatCount(count: number, language: LanguageTag): string {
  return formatNumber(count, language);
}
