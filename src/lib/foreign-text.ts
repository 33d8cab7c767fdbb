/*
 * Texts that come from a stick stand beside our own. They may be written to deceive: with signs that are not seen, that
 * turn the direction of reading, or with so many words that they look like a message of the kiosk.
 */

/** Signs without a picture of their own: control characters, marks of direction, joiners, spaces of no width. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A name in one line: what cannot be seen becomes a space, and what is too long ends in an ellipsis. */
export function showName(text: string, longest = 40): string {
  const shown = text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  const letters = Array.from(shown);
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : shown;
}

/** A text as its paragraphs, each in one line. */
export function showParagraphs(text: string, longest = 2000): readonly string[] {
  return showLines(text).flatMap((line) => showName(line, longest) || []);
}

function showLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}
