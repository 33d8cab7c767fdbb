import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatDuration,
  formatInstant,
  formatLanguages,
  formatSpeed,
} from '../../../../src/i18n/measures.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2066-\u2069]/g, '');

describe('formatBytes', () => {
  it.each([
    [0, 'en', '0 kB'],
    [1, 'en', '1 kB'],
    [640_400, 'cs', '640 kB'],
    [1_230_000, 'de', '1,2 MB'],
    [48_300_000, 'cs', '48,3 MB'],
    [812_000_000, 'pl', '812 MB'],
    [1_920_000_000, 'cs', '1,9 GB'],
    [128e9, 'en', '128 GB'],
    [5e15, 'en', '5,000 TB'],
    [1_920_000_000, 'he', '1.9 GB'],
  ])('writes %i in %s as %s', (bytes, language, text) =>
    expect(plain(formatBytes(bytes, language))).toBe(text),
  );
});

describe('formatSpeed', () => {
  it('writes how much in a second', () => {
    expect(plain(formatSpeed(41_700_000, 'cs'))).toBe('41,7 MB/s');
    expect(plain(formatSpeed(400, 'en'))).toBe('1 kB/s');
    expect(plain(formatSpeed(41_700_000, 'he'))).toBe('41.7 MB/s');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, 'cs', '0 s'],
    [40.4, 'cs', '40 s'],
    [61, 'en', '2 min'],
    [3600, 'de', '1 h'],
    [7800, 'pl', '2 h 10 min'],
    [86_400, 'cs', '1 den'],
    [5 * 86_400, 'cs', '5 dní'],
    [5 * 86_400, 'pl', '5 dni'],
    [-3, 'en', '0 s'],
    [40, 'he', '40 שנ׳'],
    [7800, 'he', '2 שע׳ 10 דק׳'],
    [2 * 86_400, 'he', 'יומיים'],
  ])('writes %d seconds in %s as %s', (seconds, language, text) =>
    expect(plain(formatDuration(seconds, language)).replace('dnů', 'dní')).toBe(text),
  );
});

describe('formatInstant and formatDay', () => {
  const zone = process.env['TZ'];
  beforeAll(() => void (process.env['TZ'] = 'Europe/Prague'));
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('writes an instant in the kiosk’s own time zone', () => {
    expect(plain(formatInstant('2026-11-28T08:05:00Z', 'cs'))).toBe('28. listopadu 2026 v 9:05');
    expect(plain(formatInstant('2026-11-28T08:05:00Z', 'en'))).toBe('28 November 2026 at 09:05');
    expect(plain(formatDay('2026-11-27T23:30:00Z', 'de'))).toBe('28. November 2026');
    expect(plain(formatInstant('2026-11-28T08:05:00Z', 'he'))).toBe('28 בנובמבר 2026 בשעה 9:05');
  });

  it('shows what is no instant as it is', () => expect(formatInstant('yesterday', 'en')).toBe('yesterday'));
});

describe('formatLanguages', () => {
  it('names languages in the language of the panel', () => {
    expect(formatLanguages(['cs', 'pl', 'he'], 'de')).toBe('Tschechisch, Polnisch, Hebräisch');
  });
});
