import { plainText } from '../../../content/schema/blocks.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import type { Report } from '../problems.ts';
import { idOf, placeIn, type ExhibitSources } from '../read/exhibit-sources.ts';
import { findNumbersInNeedOfSource } from './numbers.ts';
import { countWords } from './words.ts';

/** A visitor stands while reading: a chapter is as long as a minute. Curators aim at 80 to 160 words. */
const chapterWords = { aimedLeast: 80, aimedMost: 160, least: 70, most: 180 } as const;

/** Lengths of chapters, and numbers in running text that nobody vouches for. */
export function checkProse(sources: ExhibitSources, report: Report): void {
  for (const chapter of sources.chapters) {
    for (const [language, { text }] of chapter.files) {
      const filename = `${chapter.storyFolder}/${idOf(chapter) ?? ''}.${language}.md`;
      checkLength(text, language, sources.folder.place(filename), report);
      checkNumbers(text, report);
    }
  }
  for (const { text } of sources.about.values()) checkNumbers(text, report);
  checkStories(sources, report);
}

function checkLength(
  text: MarkdownText,
  language: LanguageTag,
  place: Parameters<Report['error']>[0],
  report: Report,
): void {
  const { aimedLeast, aimedMost, least, most } = chapterWords;
  const whole = countWords(plainText(text.blocks), language);
  // What opens only after one more tap does not lengthen the page that a visitor first sees.
  const first = countWords(plainText(text.blocks.filter(({ type }) => type !== 'deeper')), language);
  if (whole >= least && first <= most) return;
  const words = first > most ? first : whole;
  const mend = words < least ? 'tell more' : 'shorten it, or make two chapters of it';
  const message = `the chapter has ${words} words, and a good one has ${aimedLeast} to ${aimedMost}`;
  report.error(place, 'wrong-length', message, mend);
}

/** Reports a number that stands in a paragraph without a citation. */
export function checkNumbers(text: MarkdownText, report: Report): void {
  for (const prose of text.prose.filter(({ hasCitation }) => !hasCitation)) {
    for (const { number } of findNumbersInNeedOfSource(prose.text).slice(0, 1)) {
      report.error(
        prose.placeOf(number),
        'number-without-source',
        `the number ${number} stands in a paragraph without a citation`,
        'cite the source in the same paragraph, as [@ID]',
      );
    }
  }
}

function checkStories(sources: ExhibitSources, report: Report): void {
  for (const story of sources.stories) checkOrder(story, sources, report);
  if (sources.folder.foldersIn('stories').length > 0) return;
  const message = 'the exhibit has no story, and a kiosk shows none without';
  const mend = 'write one, as stories/<story>/story.yaml';
  report.error(sources.folder.place('exhibit.yaml'), 'missing-file', message, mend);
}

function checkOrder(
  story: ExhibitSources['stories'][number],
  { stories }: ExhibitSources,
  report: Report,
): void {
  const order = story.value?.order;
  const first = stories.find((other) => other.value?.order === order && order !== undefined);
  if (!first || first === story) return;
  const message = `the stories "${idOf(first) ?? ''}" and "${idOf(story) ?? ''}" both have the order ${order ?? ''}`;
  report.error(placeIn(story, 'order'), 'wrong-value', message, 'give each story a place of its own');
}
