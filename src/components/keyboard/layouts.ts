import type { LanguageTag } from '../../../content/schema/language.ts';

/** Rows of keys, as they are printed on keyboards of the language, and the letters with signs that those hide. */
export interface KeyboardLayout {
  readonly rows: readonly string[];
  /** Letters that need a key of their own here. A visitor may leave every sign out: the search finds the word anyway. */
  readonly signed: string;
}

const layouts: Readonly<Record<string, KeyboardLayout>> = {
  cs: { rows: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'], signed: 'áčďéěíňóřšťúůýž' },
  en: { rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], signed: '' },
  de: { rows: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'], signed: '' },
  pl: { rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], signed: 'ąćęłńóśźż' },
  he: { rows: ['קראטוןםפ', 'שדגכעיחלךף', 'זסבהנמצתץ'], signed: '' },
};

export const digits = '1234567890';

/** The layout of a language; the English one where there is none of its own. */
export function keyboardLayout(language: LanguageTag): KeyboardLayout {
  return layouts[language] ?? (layouts['en'] as KeyboardLayout);
}
