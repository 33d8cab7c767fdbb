/**
 * A text that came from a stick, a museum or a machine, as it may stand in a file that somebody opens in a spreadsheet:
 * on one line, without signs that are invisible or turn its direction, and never the beginning of a formula.
 */
export function safeText(text: string): string {
  const visible = text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  // The wide ones too: they begin a formula where Japanese or Chinese is the machine's language.
  return /^[=+\-@＝＋－＠]/.test(visible) ? `'${visible}` : visible;
}

/** The same for every text in a value of plain data. */
export function withSafeTexts<T>(value: T): T {
  return safe(value) as T;
}

function safe(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(safe);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safeText(key), safe(inner)]));
}
