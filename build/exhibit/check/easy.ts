import { plainText } from '../../../content/schema/blocks.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import type { Place, Report } from '../problems.ts';
import { idOf, type ExhibitSources } from '../read/exhibit-sources.ts';
import { checkNumbers } from './prose.ts';
import { countWords, sentencesLongerThan } from './words.ts';

/** Easy language: short sentences with one thought each (Inclusion Europe, “Information for all”). */
const maxSentenceWords = 15;
const chapterWords = { least: 40, most: 160 } as const;
const startWords = 4;

/** Easy texts are easy: short sentences, and not longer than the chapter that they retell. */
export function checkEasyTexts(sources: ExhibitSources, report: Report): void {
  for (const chapter of sources.chapters) {
    for (const [language, text] of chapter.easy) {
      const filename = `${chapter.storyFolder}/${idOf(chapter) ?? ''}.${language}.easy.md`;
      checkLength(text, language, sources.folder.place(filename), report);
      checkSentences(text, language, report);
      checkNumbers(text, report);
    }
  }
}

function checkLength(text: MarkdownText, language: LanguageTag, place: Place, report: Report): void {
  const { least, most } = chapterWords;
  const words = countWords(plainText(text.blocks), language);
  if (words >= least && words <= most) return;
  const message = `the easy text has ${words} words, and a good one has ${least} to ${most}`;
  report.error(place, 'wrong-length', message, words < least ? 'tell more' : 'shorten it');
}

function checkSentences(text: MarkdownText, language: LanguageTag, report: Report): void {
  for (const prose of text.prose) {
    for (const { sentence, words } of sentencesLongerThan(maxSentenceWords, prose.text, language)) {
      const start = sentence.split(' ').slice(0, startWords).join(' ');
      const message = `a sentence of the easy text has ${words} words, and ${maxSentenceWords} are easy`;
      report.error(prose.placeOf(start), 'wrong-length', message, 'make two sentences of it');
    }
  }
}
