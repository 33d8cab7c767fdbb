/** An escape such as `\u00e9` stands in the source for one character of the text. */
const escapeLength = 6;

/**
 * For each character of a YAML text, where it stands in the raw source of that text, quotation marks, indicators and
 * indentation included.
 *
 * Folding only adds, drops and swaps white space, so both are walked side by side, and only white space or an escape
 * may differ. After an escape the answer may be off by its length until the next word; enough to find a line.
 */
export function scalarOffsets(value: string, raw: string): readonly number[] {
  const offsets: number[] = [];
  let at = bodyStart(raw);
  for (const char of value) {
    if (!isSpace(char)) at = findFrom(raw, char, at);
    offsets.push(...Array.from(char, () => at).slice(0, 1), ...(char.length > 1 ? [at + 1] : []));
    if (isSpace(char)) at += raw[at] !== undefined && isSpace(raw[at]) ? 1 : 0;
    else at += char.length;
  }
  offsets.push(at);
  return offsets;
}

function bodyStart(raw: string): number {
  const header = /^(?:[|>][^\n]*\n\s*|["'])/.exec(raw);
  return header ? header[0].length : 0;
}

function findFrom(raw: string, char: string, at: number): number {
  let next = at;
  while (next < raw.length && isSpace(raw[next])) next++;
  if (raw.startsWith(char, next)) return next;
  const found = raw.indexOf(char, next);
  return found !== -1 && found - next <= escapeLength ? found : next;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}
