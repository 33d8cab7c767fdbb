import { plainText } from '../../content/schema/blocks.ts';
import { countWords } from './check/words.ts';
import { allTexts } from './check/references.ts';
import type { ExhibitSources } from './read/exhibit-sources.ts';

/** One sentence on what an exhibit holds: its entries, and the words of its texts in each language. */
export function describeExhibit(sources: ExhibitSources): string {
  const kinds = [
    count(sources.stories, 'story', 'stories'),
    count(sources.chapters, 'chapter'),
    count(sources.events, 'event'),
    count(sources.routes, 'route'),
    count(sources.places, 'place'),
    count(sources.people, 'person', 'people'),
    count(sources.terms, 'term'),
    count(sources.figures, 'figure'),
    count(sources.media, 'media', 'media'),
    count(sources.sources, 'source'),
  ];
  const texts = allTexts(sources);
  const words = sources.languages.map((language) => {
    const own = texts.filter((text) => text.language === language);
    return `${language} ${own.reduce((sum, { text }) => sum + countWords(plainText(text.blocks), language), 0)}`;
  });
  return `${kinds.join(', ')}; words: ${words.join(', ')}.`;
}

function count(entries: readonly unknown[], one: string, many = `${one}s`): string {
  return `${entries.length} ${entries.length === 1 ? one : many}`;
}
