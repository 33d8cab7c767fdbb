/** A test of the suite says in its title which attempts it makes: `23: opens no window …`, or `5, 6: does not zoom …`. */
const numbered = /^((?:\d+, )*\d+): (.+)$/s;

/** The attempts that a test's title names; none where it names none. */
export function attemptsIn(title: string): readonly number[] {
  const numbers = numbered.exec(title)?.[1];
  return numbers === undefined ? [] : numbers.split(', ').map(Number);
}

/** What a title says besides its numbers. */
export function sentenceOf(title: string): string {
  return numbered.exec(title)?.[2] ?? title;
}

/** Reads the numbered titles of tests out of a source file; those of `it.each` still have their placeholders. */
export function titlesIn(source: string): readonly string[] {
  const title = /\(\s*(['"`])((?:\d+, )*\d+: (?:\\.|(?!\1)[^\\])+)\1,/g;
  return [...source.matchAll(title)].map(([, , text = '']) => text.replaceAll(/\\(.)/g, '$1'));
}
