import { describe, expect, it } from 'vitest';
import type { EdtfDate } from '../../../../content/schema/dates.ts';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { formatDate, formatYear } from '../../../../src/i18n/dates.ts';
import { translator } from '../../../../src/i18n/translate.ts';

/** As a reader sees it: which spaces break a line or are narrow does not matter here, nor marks of direction. */
function written(date: string, language: string): string {
  const tag = language as LanguageTag;
  return formatDate(date as EdtfDate, tag, translator(tag))
    .replace(/\s/gu, ' ')
    .replace(/[\u2066-\u2069]/g, '');
}

const cases: readonly [what: string, date: string, texts: Readonly<Record<string, string>>][] = [
  [
    'a day',
    '1945-01-18',
    {
      cs: '18. ledna 1945',
      en: '18 January 1945',
      de: '18. Januar 1945',
      pl: '18 stycznia 1945',
      he: '18 בינואר 1945',
    },
  ],
  [
    'days of one month',
    '1945-01-17/1945-01-21',
    {
      cs: '17.–21. ledna 1945',
      en: '17–21 January 1945',
      de: '17.–21. Januar 1945',
      pl: '17–21 stycznia 1945',
      he: '17–21 בינואר 1945',
    },
  ],
  [
    'days of two months',
    '1945-01-25/1945-02-04',
    {
      cs: '25. ledna – 4. února 1945',
      en: '25 January – 4 February 1945',
      de: '25. Januar – 4. Februar 1945',
      pl: '25 stycznia – 4 lutego 1945',
      he: '25 ינואר – 4 פברואר 1945',
    },
  ],
  [
    'days of two years',
    '1944-12-28/1945-01-03',
    {
      cs: '28. prosince 1944 – 3. ledna 1945',
      en: '28 December 1944 – 3 January 1945',
      de: '28. Dezember 1944 – 3. Januar 1945',
      pl: '28 grudnia 1944 – 3 stycznia 1945',
      he: '28 דצמבר 1944 – 3 ינואר 1945',
    },
  ],
  [
    'a month',
    '1945-01',
    { cs: 'leden 1945', en: 'January 1945', de: 'Januar 1945', pl: 'styczeń 1945', he: 'ינואר 1945' },
  ],
  [
    'months of two years',
    '1944-12/1945-02',
    {
      cs: 'prosinec 1944 – únor 1945',
      en: 'December 1944 – February 1945',
      de: 'Dezember 1944 – Februar 1945',
      pl: 'grudzień 1944 – luty 1945',
      he: 'דצמבר 1944 – פברואר 1945',
    },
  ],
  ['a year', '1945', { cs: '1945', en: '1945', de: '1945', pl: '1945', he: '1945' }],
  [
    'years',
    '1944/1945',
    { cs: '1944–1945', en: '1944–1945', de: '1944–1945', pl: '1944–1945', he: '1944–1945' },
  ],
  [
    'a month that leads to a day',
    '1945-03/1945-05-03',
    {
      cs: 'březen 1945 – 3. května 1945',
      en: 'March 1945 – 3 May 1945',
      de: 'März 1945 – 3. Mai 1945',
      pl: 'marzec 1945 – 3 maja 1945',
      he: 'מרץ 1945 – 3 במאי 1945',
    },
  ],
  [
    'an approximate day',
    '1944-08-06~',
    {
      cs: 'kolem 6. srpna 1944',
      en: 'around 6 August 1944',
      de: 'um den 6. August 1944',
      pl: 'około 6 sierpnia 1944',
      he: 'בסביבות 6 באוגוסט 1944',
    },
  ],
  [
    'an approximate month, in the case that the language wants',
    '1945-05~',
    {
      cs: 'kolem května 1945',
      en: 'around May 1945',
      de: 'um Mai 1945',
      pl: 'około maja 1945',
      he: 'בסביבות מאי 1945',
    },
  ],
  [
    'an approximate year',
    '2009~',
    { cs: 'kolem 2009', en: 'around 2009', de: 'um 2009', pl: 'około 2009', he: 'בסביבות 2009' },
  ],
  [
    'days of which only the last is approximate',
    '1945-01-25/1945-02-04~',
    {
      cs: '25. ledna – kolem 4. února 1945',
      en: '25 January – around 4 February 1945',
      de: '25. Januar – um den 4. Februar 1945',
      pl: '25 stycznia – około 4 lutego 1945',
      he: '25 בינואר – בסביבות 4 בפברואר 1945',
    },
  ],
  [
    'days of which only the first is approximate',
    '1945-01-22~/1945-01-25',
    {
      cs: 'kolem 22. ledna – 25. ledna 1945',
      en: 'around 22 January – 25 January 1945',
      de: 'um den 22. Januar – 25. Januar 1945',
      pl: 'około 22 stycznia – 25 stycznia 1945',
      he: 'בסביבות 22 בינואר – 25 בינואר 1945',
    },
  ],
];

describe('formatDate', () => {
  for (const [what, date, texts] of cases) {
    it.each(Object.entries(texts))(`writes ${what} as the language does: %s`, (language, text) => {
      expect(written(date, language)).toBe(text);
    });
  }

  it('keeps a day on one line with its month', () => {
    const text = formatDate('1945-01-18' as EdtfDate, 'cs' as LanguageTag, translator('cs'));
    expect(text).toBe('18.\u00a0ledna 1945');
  });

  it('keeps a Hebrew date in its own direction, whatever name stands before it', () => {
    const write = (language: string): string =>
      formatDate(
        '1945-01-17/1945-01-21' as EdtfDate,
        language as LanguageTag,
        translator(language as LanguageTag),
      );
    expect(write('he')).toBe('\u206717–21\u00a0בינואר 1945\u2069');
    expect(write('cs')).not.toMatch(/[\u2066-\u2069]/);
  });

  it('does not depend on the time zone of the kiosk', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    try {
      expect(written('1945-01-01', 'en')).toBe('1 January 1945');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('formatYear', () => {
  it('gives the year of any date', () => {
    expect(formatYear('1928-09-30' as EdtfDate)).toBe('1928');
    expect(formatYear('2009~' as EdtfDate)).toBe('2009');
  });
});
