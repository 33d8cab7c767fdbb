import type { z } from 'zod';
import { isLanguageTag, type LanguageTag } from '../../../content/schema/language.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Report } from '../problems.ts';
import type { ExhibitFolder } from './exhibit-folder.ts';
import { fieldOf, type SourceEntry } from './exhibit-sources.ts';
import type { AnyKind, IdIndex } from './id-index.ts';
import { checkSchema } from './schema-problems.ts';
import { parseYaml, type DataPath, type YamlSource } from './yaml-source.ts';

/** What all readers of an exhibit share. */
export interface ReadContext {
  readonly folder: ExhibitFolder;
  readonly ids: IdIndex;
  readonly report: Report;
}

export interface EntryType<T> {
  readonly kind: SourceEntry<T>['kind'];
  readonly schema: z.ZodType<T>;
}

/** Reads one YAML or JSON file; undefined where it is absent or broken, which is reported. */
export function readYamlFile(filename: string, kinds: readonly AnyKind[], context: ReadContext) {
  const { folder, ids, report } = context;
  if (!folder.has(filename)) {
    report.error(folder.place(filename), 'missing-file', 'this file is missing', 'write it');
    return undefined;
  }
  const source = folder.readText(filename);
  const yaml = source && parseYaml({ source }, report);
  if (!yaml) {
    // Ids are ASCII, so they can be found in a file of any encoding.
    const text = folder.readBytes(filename).toString('latin1');
    for (const [, id = ''] of text.matchAll(/^[\s{"-]*id"?:\s*["']?([\w.-]+)/gm)) {
      for (const kind of kinds) ids.addUnchecked(kind, id, folder.place(filename));
    }
  }
  return yaml;
}

/** Reads a file that is a list of entries. */
export function readEntryList<T>(
  filename: string,
  type: EntryType<T>,
  context: ReadContext,
): SourceEntry<T>[] {
  const yaml = readYamlFile(filename, partKindOf(type.kind), context);
  if (!yaml) return [];
  if (Array.isArray(yaml.data)) {
    return yaml.data.map((data, index) => readEntry(data, { yaml, path: [index] }, type, context));
  }
  // An empty file is an empty list.
  if (yaml.data !== null) {
    const mend = 'begin each entry with "- "';
    context.report.error(yaml.placeOf([]), 'wrong-value', 'the file is not a list of entries', mend);
  }
  return [];
}

/** Reads all lists of a folder, in the order of the file names. */
export function readEntryFolder<T>(name: string, type: EntryType<T>, context: ReadContext): SourceEntry<T>[] {
  return context.folder.in(name, '.yaml').flatMap((filename) => readEntryList(filename, type, context));
}

/** Checks one entry against its schema, remembers its id and reads its Markdown. */
export function readEntry<T>(
  data: unknown,
  at: { readonly yaml: YamlSource; readonly path: DataPath },
  type: EntryType<T>,
  context: ReadContext,
): SourceEntry<T> {
  const { yaml, path } = at;
  const value = checkSchema(type.schema, data, at, context.report);
  const id = fieldOf(data, 'id');
  if (typeof id === 'string') {
    for (const kind of partKindOf(type.kind)) {
      context.ids.add(kind, id, yaml.placeOf([...path, 'id']), context.report);
    }
  }
  const texts = markdownKinds.has(type.kind) ? readTexts(data, at, context.report) : new Map();
  return { kind: type.kind, data, value, yaml, path, texts };
}

const markdownKinds: ReadonlySet<string> = new Set(['event', 'place', 'route', 'person', 'term']);

function readTexts(
  data: unknown,
  { yaml, path }: { readonly yaml: YamlSource; readonly path: DataPath },
  report: Report,
): ReadonlyMap<LanguageTag, MarkdownText> {
  const texts = new Map<LanguageTag, MarkdownText>();
  for (const language of Object.keys(fieldOf(data, 'text') ?? {}).filter(isLanguageTag)) {
    const input = yaml.scalarText([...path, 'text', language]);
    if (input) texts.set(language, parseMarkdown(input, report));
  }
  return texts;
}

function partKindOf(kind: SourceEntry<unknown>['kind']): readonly AnyKind[] {
  return kind === 'exhibit' || kind === 'slide' ? [] : [kind];
}
