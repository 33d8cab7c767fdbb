import { isLanguageTag, type LanguageTag } from '../../../content/schema/language.ts';
import type { Report } from '../problems.ts';
import type { DataPath } from '../read/yaml-source.ts';
import { fieldOf, idOf, placeIn, type ExhibitSources, type SourceEntry } from '../read/exhibit-sources.ts';
import { allEntries, expandField, localizedFields, partlyLocalizedFields } from './fields.ts';

/** Every text exists in every language of the exhibit, and in no other. */
export function checkLanguages(sources: ExhibitSources, report: Report): void {
  if (sources.languages.length === 0) return;
  checkDefaultLanguage(sources, report);
  noteUnread(sources, report);
  for (const entry of allEntries(sources)) checkEntry(entry, sources.languages, report);
  for (const chapter of sources.chapters) {
    const id = idOf(chapter);
    if (id === undefined) continue;
    for (const language of sources.languages) {
      const filename = `${chapter.storyFolder}/${id}.${language}.md`;
      if (sources.folder.has(filename)) continue;
      const message = `the chapter "${id}" has no text in ${nameOf(language)}`;
      report.error(placeIn(chapter, 'id'), 'missing-translation', message, `write ${filename}`);
    }
  }
  for (const language of sources.languages) {
    const filename = `about.${language}.md`;
    if (sources.folder.has(filename)) continue;
    const message = `the text about the exhibit is missing in ${nameOf(language)}`;
    report.error(sources.folder.place(filename), 'missing-translation', message, 'write this file');
  }
}

function checkDefaultLanguage({ exhibit, languages }: ExhibitSources, report: Report): void {
  if (!exhibit) return;
  const tag = fieldOf(exhibit.data, 'default_language');
  if (isLanguageTag(tag) && !languages.includes(tag)) {
    const message = `the first screen is to be in "${tag}", which is not a language of the exhibit`;
    report.error(
      placeIn(exhibit, 'default_language'),
      'extra-language',
      message,
      `name one of ${languages.join(', ')}`,
    );
  }
  const list = fieldOf(exhibit.data, 'languages');
  const tags = Array.isArray(list) ? list.map((language: unknown) => fieldOf(language, 'tag')) : [];
  tags.forEach((language, index) => {
    if (tags.indexOf(language) === index) return;
    const place = placeIn(exhibit, 'languages', index);
    report.error(
      place,
      'duplicate-id',
      `the language "${String(language)}" stands twice`,
      'remove one of the two',
    );
  });
}

/** No problem, but the museum should know of it, as its visitors do. */
function noteUnread({ exhibit, languages }: ExhibitSources, report: Report): void {
  if (!exhibit) return;
  for (const { path, value } of expandField(exhibit.data, 'languages.*.awaits_proofreading')) {
    const tag = fieldOf(fieldOf(fieldOf(exhibit.data, 'languages'), path[1] ?? 0), 'tag');
    const language = languages.find((known) => known === tag);
    if (value !== true || !language) continue;
    const message = `no native speaker has read the texts in ${nameOf(language)} yet`;
    report.note(placeIn(exhibit, ...path), message);
  }
}

function checkEntry(entry: SourceEntry<unknown>, languages: readonly LanguageTag[], report: Report): void {
  const whole = localizedFields[entry.kind];
  for (const pattern of [...whole, ...(partlyLocalizedFields[entry.kind] ?? [])]) {
    for (const { path, value } of expandField(entry.data, pattern)) {
      // Anything else is already reported as the wrong type.
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      if (whole.includes(pattern)) reportMissing(entry, path, value, languages, report);
      reportExtra(entry, path, value, languages, report);
    }
  }
}

function reportMissing(
  entry: SourceEntry<unknown>,
  path: DataPath,
  value: object,
  languages: readonly LanguageTag[],
  report: Report,
): void {
  for (const language of languages.filter((tag) => !(tag in value))) {
    const message = `"${nameOfField(path)}" is missing in ${nameOf(language)}`;
    report.error(placeIn(entry, ...path), 'missing-translation', message, `add the line "${language}: …"`);
  }
}

function reportExtra(
  entry: SourceEntry<unknown>,
  path: DataPath,
  value: object,
  languages: readonly LanguageTag[],
  report: Report,
): void {
  for (const key of Object.keys(value).filter(isLanguageTag)) {
    if (languages.includes(key)) continue;
    const message = `"${nameOfField(path)}" has a text in "${key}", which is not a language of the exhibit`;
    const place = entry.yaml.placeOfKey([...entry.path, ...path, key]);
    report.error(place, 'extra-language', message, 'remove it, or add the language to exhibit.yaml');
  }
}

const nameOfField = (path: DataPath): string => path.filter((key) => typeof key === 'string').join('.');

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

function nameOf(language: LanguageTag): string {
  return `${languageNames.of(language) ?? language} (${language})`;
}
