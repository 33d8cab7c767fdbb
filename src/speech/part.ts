import type { LanguageTag } from '../../content/schema/language.ts';

/** Words in one language. What is said at once may hold several: a Czech sentence with a German name. */
export interface Part {
  readonly text: string;
  readonly language: LanguageTag;
}

/** Puts neighbours of the same language together, and leaves out what has no words. */
export function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (!hasWords(part.text)) {
      // Signs alone stay with the words before them: a full stop is a pause.
      if (before) joined[joined.length - 1] = { ...before, text: before.text + part.text };
    } else if (before?.language === part.language) {
      joined[joined.length - 1] = { ...before, text: before.text + part.text };
    } else joined.push(part);
  }
  return joined.map(({ text, language }) => ({ text: text.replace(/\s+/g, ' ').trim(), language }));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
