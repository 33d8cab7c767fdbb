import type { LanguageTag } from '../../../content/schema/language.ts';
import { mediaSourceSchema, type Cue } from '../../../content/schema/media.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import { parseCaptions } from '../media/parse-captions.ts';
import { fieldOf, placeIn, type MediaEntry, type SourceEntry } from './exhibit-sources.ts';
import { readEntry, readYamlFile, type ReadContext } from './read-entries.ts';
import { readPlainText } from './read-stories.ts';

/** Reads the sidecars of `media/`, finds the files that they describe, and what is said in them. */
export function readMedia(languages: readonly LanguageTag[], context: ReadContext): MediaEntry[] {
  return context.folder.in('media', '.yaml').flatMap((sidecar) => {
    const yaml = readYamlFile(sidecar, ['media'], context);
    if (!yaml) return [];
    const type = { kind: 'media', schema: mediaSourceSchema } as const;
    const entry = readEntry(yaml.data, { yaml, path: [] }, type, context);
    const name = sidecar.slice('media/'.length, -'.yaml'.length);
    checkName(entry, name, context);
    const filename = findFile(entry, context);
    return [{ ...entry, filename, ...readWords(name, languages, context) }];
  });
}

function checkName(entry: SourceEntry<unknown>, name: string, { report }: ReadContext): void {
  const id = fieldOf(entry.data, 'id');
  if (typeof id !== 'string' || id === name) return;
  const message = `the media "${id}" is described in the file "${name}.yaml"`;
  report.error(placeIn(entry, 'id'), 'wrong-name', message, 'give the file and the media the same name');
}

/** Captions and transcript of a recording, in the languages that have them. */
function readWords(
  name: string,
  languages: readonly LanguageTag[],
  context: ReadContext,
): Pick<MediaEntry, 'captions' | 'texts'> {
  const { folder, report } = context;
  const captions = new Map<LanguageTag, readonly Cue[]>();
  const texts = new Map<LanguageTag, MarkdownText>();
  for (const language of languages) {
    const filename = `media/${name}.${language}.vtt`;
    const source = folder.has(filename) ? folder.readText(filename) : undefined;
    if (source) captions.set(language, parseCaptions(source, report));
    const transcript = readPlainText(`media/${name}.${language}.md`, context);
    if (transcript) texts.set(language, transcript);
  }
  return { captions, texts };
}

function findFile(entry: SourceEntry<MediaEntry['value']>, context: ReadContext): string | undefined {
  const { folder, report } = context;
  // A name that the schema refuses could point out of the folder.
  const name = entry.value?.file ?? mediaSourceSchema.shape.file.safeParse(fieldOf(entry.data, 'file')).data;
  if (name === undefined) return undefined;
  const filename = `media/${name}`;
  if (folder.has(filename)) return filename;
  const mend = `put "${name}" into media/, or correct the name`;
  report.error(placeIn(entry, 'file'), 'missing-file', `the file "${name}" is missing`, mend);
  return undefined;
}
