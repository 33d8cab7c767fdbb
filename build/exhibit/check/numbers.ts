/** Numbers below this count small things that need no source: days, wagons, ranks of five. */
const leastNumberInNeed = 32;
const years = { first: 1900, last: 2030 } as const;

// Groups of three digits, parted as any of our languages parts them.
const numberPattern = /\d{1,3}(?:[\u00A0\u202F .,’]\d{3})+(?!\d)|\d+/g;

/** The numbers of a text that a curator must give a source for. Years, times of day and decimals are none. */
export function findNumbersInNeedOfSource(text: string): readonly { number: string; offset: number }[] {
  const bare = text
    // The second half of "1944–45", and the minutes of "12:45".
    .replace(/(\b(?:19|20)\d\d[–\-/])(\d\d)(?!\d)/g, (_, year: string) => `${year}  `)
    .replace(/(\b\d{1,2}):(\d{2})(?!\d)/g, (_, hour: string) => `${hour}   `);
  return [...bare.matchAll(numberPattern)]
    .filter((match) => !isDecimal(bare, match.index) && needsSource(match[0]))
    .map((match) => ({ number: match[0], offset: match.index }));
}

function isDecimal(text: string, offset: number): boolean {
  return /\d[.,]$/.test(text.slice(0, offset));
}

function needsSource(text: string): boolean {
  const value = Number(text.replace(/\D/g, ''));
  const isYear = /^\d{4}$/.test(text) && value >= years.first && value <= years.last;
  return value >= leastNumberInNeed && !isYear;
}
