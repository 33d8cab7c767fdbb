import type { LanguageTag } from '../../content/schema/language.ts';

/** Voices of a language that a gallery in Europe expects, where espeak-ng has several and names another one first. */
const preferred: Readonly<Record<string, string>> = { en: 'en-gb', pt: 'pt', es: 'es' };

/**
 * Reads the list that `espeak-ng --voices` writes; the second column is the language:
 *
 *     Pty Language       Age/Gender VoiceName          File                 Other Languages
 *      5  cs              --/M      Czech              zlw/cs
 */
export function parseVoices(list: string): ReadonlySet<string> {
  const languages = list
    .split('\n')
    .slice(1)
    .flatMap((line) => /^\s*\d+\s+([a-z]{2,3}(?:-[A-Za-z0-9-]+)?)\s/.exec(line)?.[1] ?? []);
  return new Set(languages);
}

/**
 * The name of the voice that reads a language: that of its region, else that of the language. Undefined where there is
 * none: another language's voice is never taken, because what it says cannot be understood.
 */
export function voiceFor(language: LanguageTag, voices: ReadonlySet<string>): string | undefined {
  const [base = ''] = language.split('-');
  return [language.toLowerCase(), preferred[base] ?? '', base].find((name) => voices.has(name));
}
