import type { LanguageTag } from '../../../content/schema/language.ts';

/** Rows of keys, as they are printed on keyboards of the language, and the letters with signs that those hide. */
export interface KeyboardLayout {
  readonly rows: readonly string[];
  /** Letters that need a key of their own here. A visitor may leave every sign out: the search finds the word anyway. */
  readonly signed: string;
}

const latin: KeyboardLayout = { rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], signed: '' };

const layouts: Readonly<Record<string, KeyboardLayout>> = {
  cs: { rows: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'], signed: 'áčďéěíňóřšťúůýž' },
  en: latin,
  de: { rows: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'], signed: '' },
  pl: { rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], signed: 'ąćęłńóśźż' },
  he: { rows: ['קראטוןםפ', 'שדגכעיחלךף', 'זסבהנמצתץ'], signed: '' },
};

export const digits = '1234567890';

/** A keyboard that a visitor can switch to, with the language of its letters. */
export interface Keys extends KeyboardLayout {
  readonly language: LanguageTag;
}

const english = 'en' as LanguageTag;
/** Names of places and of books stand in Latin letters too, so other scripts have those at hand. */
const otherScripts: ReadonlySet<string> = new Set(['he']);

/**
 * The keyboards of a language, its own first; the English one where there is none of its own. A second one has the
 * Latin letters, for languages that are written in others.
 */
export function keyboardsOf(language: LanguageTag): readonly [Keys, ...Keys[]] {
  const own: Keys = { language, ...(layouts[language] ?? latin) };
  return otherScripts.has(language) ? [own, { language: english, ...latin }] : [own];
}
