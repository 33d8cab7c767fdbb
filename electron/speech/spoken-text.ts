/**
 * A text as espeak-ng may read it. To espeak-ng some signs are commands: control characters change voice and volume, and
 * double brackets hold sounds instead of words. A text of an exhibit commands nothing.
 */
export function plainSpokenText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('[[', '[ [')
    .replaceAll(']]', '] ]')
    .trim();
}
