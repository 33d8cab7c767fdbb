import { isolateNumber, isolateWords } from './isolate.ts';
import { conventionsOf } from './locale.ts';

/** How staff read sizes, speeds, spans and instants. Languages are those of the interface, or of an exhibit. */

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function writeNumber(value: number, language: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(conventionsOf(language), options).format(value);
}

function writeBytes(bytes: number, language: string, rate: '' | '-per-second'): string {
  // Bytes alone are nothing to anybody: what is smaller than a kilobyte is one.
  const size = bytes > 0 ? Math.max(bytes, 1000) : 0;
  const step = Math.min(Math.max(1, Math.floor(Math.log10(size || 1) / 3)), byteUnits.length - 1);
  const value = size / 1000 ** step;
  const maximumFractionDigits = step > 1 && value < 100 ? 1 : 0;
  const unit = `${byteUnits[step] ?? 'byte'}${rate}`;
  // Hebrew Intl writes "MB" and its own word for the second; drives everywhere are sold in Latin letters.
  const text = writeNumber(value, language === 'he' ? 'en' : language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  });
  return isolateNumber(text, language);
}

/** A size of files or of a disk, in the units that drives are sold in: "1,2 GB", "640 kB". */
export function formatBytes(bytes: number, language: string): string {
  return writeBytes(bytes, language, '');
}

/** How fast something is copied: "42 MB/s". */
export function formatSpeed(bytesPerSecond: number, language: string): string {
  return writeBytes(bytesPerSecond, language, '-per-second');
}

const minuteSeconds = 60;
const hourSeconds = 3600;
const daySeconds = 86_400;

const internationalSigns = { second: 's', minute: 'min', hour: 'h' } as const;
const hebrewSigns = { second: 'שנ׳', minute: 'דק׳', hour: 'שע׳' } as const;

/**
 * A span of time: "40 s", "3 min", "2 h 10 min", "5 dní". Below a day with the signs of the International System, which
 * stand in a sentence of any language without being declined; Hebrew abbreviates its own words.
 */
export function formatDuration(seconds: number, language: string): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole >= daySeconds)
    return writeNumber(Math.floor(whole / daySeconds), language, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
    });
  return isolateWords(writeTime(whole, language === 'he' ? hebrewSigns : internationalSigns), language);
}

function writeTime(seconds: number, signs: Readonly<Record<'second' | 'minute' | 'hour', string>>): string {
  if (seconds < minuteSeconds) return `${seconds}\u00a0${signs.second}`;
  if (seconds < hourSeconds) return `${Math.ceil(seconds / minuteSeconds)}\u00a0${signs.minute}`;
  const minutes = Math.floor((seconds % hourSeconds) / minuteSeconds);
  const hours = `${Math.floor(seconds / hourSeconds)}\u00a0${signs.hour}`;
  return minutes === 0 ? hours : `${hours} ${minutes}\u00a0${signs.minute}`;
}

/** An instant in the kiosk's own time zone: "25. listopadu 2026 v 9:05". What is no instant is shown as it is. */
export function formatInstant(instant: string, language: string): string {
  return writeDate(instant, language, { dateStyle: 'long', timeStyle: 'short' });
}

/** The day of an instant: "25. listopadu 2026". */
export function formatDay(instant: string, language: string): string {
  return writeDate(instant, language, { dateStyle: 'long' });
}

function writeDate(instant: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return isolateWords(new Intl.DateTimeFormat(conventionsOf(language), options).format(date), language);
}

/** Languages by their names in another one: "čeština, angličtina". A tag that has no name stands as it is. */
export function formatLanguages(tags: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}
