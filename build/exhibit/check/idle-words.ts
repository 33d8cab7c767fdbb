import { isLanguageTag, type LanguageTag } from '../../../content/schema/language.ts';
import type { Place, Report } from '../problems.ts';
import {
  fieldOf,
  idOf,
  placeIn,
  type ExhibitSources,
  type SlideEntry,
  type SourceEntry,
} from '../read/exhibit-sources.ts';
import { expandField } from './fields.ts';
import { findNumbersInNeedOfSource } from './numbers.ts';
import { countWords, sentencesLongerThan } from './words.ts';

/**
 * Whoever walks through a gallery reads the idle loop unasked, in passing: no figure without its range and source beside
 * it, which a slide has no room for; no shouting; nothing that cannot be read while it stands. Portraits cannot be
 * shown at all, since a slide has no media.
 */
const maxSentenceWords = 20;
/** Somebody in passing, at two metres: two words a second, after a moment to look up. */
const secondsToLookUp = 4;
const wordsPerSecond = 2;

interface Words {
  readonly text: string;
  readonly language: LanguageTag;
  readonly place: Place;
}

/** Checks every text that a slide shows. */
export function checkIdleWords(sources: ExhibitSources, report: Report): void {
  for (const slide of sources.slides) {
    for (const words of wordsOf(slide, sources)) checkWords(words, report);
    checkTime(slide, sources, report);
  }
  for (const day of sources.remembranceDays) {
    for (const words of textsIn(day, 'name')) checkWords(words, report);
  }
}

function wordsOf(slide: SlideEntry, { places }: ExhibitSources): readonly Words[] {
  const own = [...textsIn(slide, 'title'), ...textsIn(slide, 'text')];
  const { kind, text, places: named } = slide.value ?? {};
  // A place without words of its own shows what it was.
  const place = kind === 'place' && !text ? places.find((one) => idOf(one) === named?.[0]) : undefined;
  return place ? [...own, ...textsIn(place, 'role')] : own;
}

function textsIn(entry: SourceEntry<unknown>, field: string): readonly Words[] {
  return expandField(entry.data, `${field}.*`).flatMap(({ path, value }) => {
    const language = path.at(-1);
    const place = placeIn(entry, ...path);
    return typeof value === 'string' && isLanguageTag(language) ? [{ text: value, language, place }] : [];
  });
}

function checkWords({ text, language, place }: Words, report: Report): void {
  const wrong = (message: string, mend: string): void => report.error(place, 'wrong-slide', message, mend);
  const [first] = findNumbersInNeedOfSource(text);
  if (first) {
    wrong(
      `the idle loop shows the number ${first.number}`,
      'leave it to a page, beside its range and source',
    );
  }
  if (text.includes('!')) wrong('the idle loop has an exclamation mark', 'end the sentence calmly');
  for (const { words } of sentencesLongerThan(maxSentenceWords, text, language)) {
    wrong(
      `a sentence of the idle loop has ${words} words, and ${maxSentenceWords} are read in passing`,
      'shorten it',
    );
  }
}

function checkTime(slide: SlideEntry, sources: ExhibitSources, report: Report): void {
  const seconds = fieldOf(slide.data, 'seconds');
  const most = Math.max(
    0,
    ...wordsOf(slide, sources).map(({ text, language }) => countWords(text, language)),
  );
  const needed = Math.ceil(secondsToLookUp + most / wordsPerSecond);
  if (typeof seconds !== 'number' || seconds >= needed) return;
  const message = `the slide stays ${seconds} seconds, and its words need ${needed}`;
  report.error(placeIn(slide, 'seconds'), 'wrong-slide', message, 'give it more time, or fewer words');
}
