/** A text on the screen, and the language that it is tagged with: that of the nearest element that names one. */
export interface TaggedText {
  readonly text: string;
  readonly language: string;
}

/** All texts on the screen with their languages. Runs in the page, so it uses nothing from outside itself. */
export function readTaggedTexts(): TaggedText[] {
  const texts: TaggedText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || element.closest('script, style')) continue;
    texts.push({ text, language: element.closest('[lang]')?.getAttribute('lang') ?? '' });
  }
  for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? '';
      texts.push({ text, language: element.closest('[lang]')?.getAttribute('lang') ?? '' });
    }
  return texts;
}

/** Words that only one of the exhibit's languages uses. */
export type Vocabulary = ReadonlyMap<string, string>;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
/** A word that stands once in a language may be a name or a quotation there. */
const leastUses = 3;
const leastWords = 2;

/** Learns from texts whose languages are known, keyed by language, which words tell a language. */
export function learnVocabulary(texts: Readonly<Record<string, string>>): Vocabulary {
  const uses = new Map<string, Map<string, number>>();
  for (const [language, text] of Object.entries(texts)) {
    for (const word of wordsOf(text)) {
      const counts = uses.get(word) ?? new Map<string, number>();
      uses.set(word, counts.set(language, (counts.get(language) ?? 0) + 1));
    }
  }
  const own = new Map<string, string>();
  for (const [word, counts] of uses) {
    const [only, ...others] = counts;
    if (only && others.length === 0 && only[1] >= leastUses) own.set(word, only[0]);
  }
  return own;
}

/** The language that a text is written in; undefined where its words do not tell: names, numbers, a few words. */
export function languageOf(text: string, vocabulary: Vocabulary): string | undefined {
  const counts = new Map<string, Set<string>>();
  for (const word of wordsOf(text)) {
    const language = vocabulary.get(word);
    if (language) counts.set(language, (counts.get(language) ?? new Set()).add(word));
  }
  const [best, second] = [...counts].sort((a, b) => b[1].size - a[1].size);
  // An address on the network is in no language, whatever its words are.
  const isOneWord = !/\s/.test(text.trim());
  if (!best || best[1].size < leastWords || isOneWord) return undefined;
  return best[1].size > 2 * (second?.[1].size ?? 0) ? best[0] : undefined;
}

const hebrewLetters = /[\u0590-\u05ff]{2,}/;

/** Texts that are tagged with another language than they are written in, one line for each. */
export function findMistagged(texts: readonly TaggedText[], vocabulary: Vocabulary): string[] {
  return texts.flatMap(({ text, language }) => {
    const written = hebrewLetters.test(text) ? 'he' : languageOf(text, vocabulary);
    const tagged = language.split('-')[0];
    return written === undefined || written === tagged
      ? []
      : [`written in ${written}, tagged ${language || 'not at all'}: “${text.slice(0, 60)}”`];
  });
}
