import type { LanguageTag } from '../../../../content/schema/language.ts';
import type { Texts } from '../../../../electron/contract/staff.ts';

/** The text that staff can most likely read: in their language, else in English, else the first there is. */
export function inLanguage(
  texts: Texts,
  language: string,
): { readonly tag: LanguageTag; readonly text: string } | undefined {
  const all = Object.entries(texts) as [LanguageTag, string][];
  const found = all.find(([tag]) => tag === language) ?? all.find(([tag]) => tag === 'en') ?? all[0];
  return found && { tag: found[0], text: found[1] };
}
