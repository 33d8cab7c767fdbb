import { cslItemSchema } from '../../../content/schema/csl.ts';
import {
  eventSourceSchema,
  exhibitSourceSchema,
  personSourceSchema,
  placeSourceSchema,
  routeSourceSchema,
  termSourceSchema,
} from '../../../content/schema/exhibit.ts';
import { figureSourceSchema } from '../../../content/schema/figure.ts';
import { isLanguageTag, type LanguageTag } from '../../../content/schema/language.ts';
import type { Report } from '../problems.ts';
import { ExhibitFolder } from './exhibit-folder.ts';
import { fieldOf, type ExhibitSources, type TitledText } from './exhibit-sources.ts';
import { IdIndex } from './id-index.ts';
import { readEntry, readEntryFolder, readEntryList, readYamlFile, type ReadContext } from './read-entries.ts';
import { readIdleLoop } from './read-idle.ts';
import { readMedia } from './read-media.ts';
import { readNarrations } from './read-narrations.ts';
import { readStories, readTitledText } from './read-stories.ts';

/** Reads a whole exhibit. Whatever cannot be read is reported and left out, and the rest is read all the same. */
export function readExhibit(dir: string, report: Report): ExhibitSources {
  const folder = new ExhibitFolder(dir, report);
  const context: ReadContext = { folder, ids: new IdIndex(), report };
  const exhibit = readExhibitFile(context);
  const languages = languagesOf(exhibit?.data);
  return {
    folder,
    ids: context.ids,
    languages,
    exhibit,
    about: readAbout(languages, context),
    ...readIdleLoop(context),
    ...readStories(languages, context),
    events: readEntryFolder('events', { kind: 'event', schema: eventSourceSchema }, context),
    places: readEntryFolder('places', { kind: 'place', schema: placeSourceSchema }, context),
    routes: readEntryFolder('routes', { kind: 'route', schema: routeSourceSchema }, context),
    people: readEntryFolder('people', { kind: 'person', schema: personSourceSchema }, context),
    terms: readEntryFolder('terms', { kind: 'term', schema: termSourceSchema }, context),
    figures: readEntryFolder('figures', { kind: 'figure', schema: figureSourceSchema }, context),
    media: readMedia(languages, context),
    narrations: readNarrations(languages, context),
    sources: readEntryList('sources.json', { kind: 'source', schema: cslItemSchema }, context),
  };
}

function readExhibitFile(context: ReadContext) {
  const yaml = readYamlFile('exhibit.yaml', [], context);
  const type = { kind: 'exhibit', schema: exhibitSourceSchema } as const;
  return yaml && readEntry(yaml.data, { yaml, path: [] }, type, context);
}

function languagesOf(data: unknown): readonly LanguageTag[] {
  const languages = fieldOf(data, 'languages');
  if (!Array.isArray(languages)) return [];
  return [...new Set(languages.map((language: unknown) => fieldOf(language, 'tag')).filter(isLanguageTag))];
}

function readAbout(languages: readonly LanguageTag[], context: ReadContext): Map<LanguageTag, TitledText> {
  const about = new Map<LanguageTag, TitledText>();
  for (const language of languages) {
    const filename = `about.${language}.md`;
    const text = context.folder.has(filename) ? readTitledText(filename, context) : undefined;
    if (text) about.set(language, text);
  }
  return about;
}
