import type { LanguageTag } from '../../content/schema/language.ts';
import type { Figure } from '../../content/schema/model.ts';
import { isolateNumber, isolateWords } from './isolate.ts';
import { conventionsOf } from './locale.ts';
import { figureMessages } from './messages/figures.ts';
import type { Translate } from './translate.ts';

/** Intl writes a hyphen before negative numbers, in Hebrew with a mark of direction; a temperature has a true minus. */
function formatNumber(value: number, language: LanguageTag): string {
  const format = new Intl.NumberFormat(conventionsOf(language), { useGrouping: 'always' });
  return format.format(value).replace(/\u200e?-/, '−');
}

// Intl's own unit styles differ too much to stand beside each other ("st. C" in Polish), so the two signs that the
// International System fixes are written after a no-break space. Hebrew has its own for the kilometre.
const celsius = '\u00a0°C';
const kilometres = (language: LanguageTag): string => (language === 'he' ? '\u00a0ק״מ' : '\u00a0km');

function formatRange({ low, high, unit }: Figure, language: LanguageTag, say: Translate): string {
  const write = (value: number, isLast: boolean): string => {
    const number = formatNumber(value, language) + (isLast && unit === 'celsius' ? celsius : '');
    return isolateNumber(number, language) + (isLast && unit === 'km' ? kilometres(language) : '');
  };
  if (high === undefined) return write(low, true);
  const [first, last] = [write(low, false), write(high, true)];
  // An en dash beside a minus cannot be read, so a range below zero is written with a word.
  return low < 0 ? say(figureMessages.fromTo, { low: first, high: last }) : `${first}–${last}`;
}

/** Writes a figure as the visitor's language writes it: "asi 3 600–4 000", "at least 9,000", "−25 až −19 °C". */
export function formatFigure(figure: Figure, language: LanguageTag, say: Translate): string {
  const value = isolateWords(formatRange(figure, language, say), language);
  const bounded = figure.bound ? say(figureMessages[figure.bound], { value }) : value;
  return figure.isApproximate ? say(figureMessages.about, { value: bounded }) : bounded;
}

/** A length of a way: "63 km". */
export function formatKilometres(length: number, language: LanguageTag): string {
  return isolateNumber(formatNumber(length, language), language) + kilometres(language);
}

/** A plain whole number with the language's own separators. */
export function formatCount(count: number, language: LanguageTag): string {
  return formatNumber(count, language);
}
