import { z } from 'zod';

/** A BCP 47 language tag as the exhibit uses it: a primary language, with a script or region only where it is needed. */
export type LanguageTag = string & { readonly __brand: 'LanguageTag' };

/** true for a tag of that form; whether an exhibit speaks the language is another question. */
export function isLanguageTag(value: unknown): value is LanguageTag {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(value);
}

export const languageTagSchema = z.custom<LanguageTag>(isLanguageTag, {
  error: 'is not a language; write a BCP 47 tag, for example "cs" or "pt-BR"',
});

export type TextDirection = 'ltr' | 'rtl';

/** One language of an exhibit. */
export interface Language {
  readonly tag: LanguageTag;
  /** The language's own name, in its own script: "Čeština", never "Czech". */
  readonly name: string;
  readonly direction: TextDirection;
  /** true until a native speaker has read the texts; the stage says so where it tells about the exhibit. */
  readonly awaitsProofreading: boolean;
}

/** A short plain text in every language of the exhibit. Completeness is checked against the exhibit's languages. */
export const localizedTextSchema = z.record(
  languageTagSchema,
  z.string().trim().min(1, 'is empty; write the text'),
);
export type LocalizedText = z.infer<typeof localizedTextSchema>;
