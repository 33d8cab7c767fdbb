import {
  chapterFrontMatterSchema,
  storySourceSchema,
  type StorySource,
} from '../../../content/schema/exhibit.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { readMarkdownFile } from '../markdown/front-matter.ts';
import type { MarkdownText } from '../markdown/markdown-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { fieldOf, placeIn, type ChapterEntry, type SourceEntry, type TitledText } from './exhibit-sources.ts';
import { readEntry, readYamlFile, type ReadContext } from './read-entries.ts';

export interface Stories {
  readonly stories: readonly SourceEntry<StorySource>[];
  readonly chapters: readonly ChapterEntry[];
}

/** Reads every folder of `stories/`: the story, its chapters and their texts. */
export function readStories(languages: readonly LanguageTag[], context: ReadContext): Stories {
  const stories: SourceEntry<StorySource>[] = [];
  const chapters: ChapterEntry[] = [];
  for (const name of context.folder.foldersIn('stories')) {
    const storyFolder = `stories/${name}`;
    const story = readStory(storyFolder, context);
    if (!story) continue;
    stories.push(story);
    chapters.push(...readChapters(story, storyFolder, languages, context));
    checkFolderName(story, name, context);
  }
  return { stories, chapters };
}

function readStory(storyFolder: string, context: ReadContext): SourceEntry<StorySource> | undefined {
  const yaml = readYamlFile(`${storyFolder}/story.yaml`, ['story', 'chapter'], context);
  if (!yaml) {
    // Its texts cannot be judged without it, and must not be called unread.
    for (const filename of context.folder.in(storyFolder, '.md')) context.folder.readText(filename);
    return undefined;
  }
  return readEntry(yaml.data, { yaml, path: [] }, { kind: 'story', schema: storySourceSchema }, context);
}

const chapterSchema = storySourceSchema.shape.chapters.element;

function readChapters(
  story: SourceEntry<StorySource>,
  storyFolder: string,
  languages: readonly LanguageTag[],
  { folder, ids, report }: ReadContext,
): ChapterEntry[] {
  const data = fieldOf(story.data, 'chapters');
  if (!Array.isArray(data)) return [];
  return data.map((chapter: unknown, index) => {
    const path = ['chapters', index];
    const id = fieldOf(chapter, 'id');
    const files = new Map<LanguageTag, TitledText>();
    const easy = new Map<LanguageTag, MarkdownText>();
    if (typeof id === 'string') {
      ids.add('chapter', id, story.yaml.placeOf([...path, 'id']), report);
      for (const language of languages) {
        const filename = `${storyFolder}/${id}.${language}.md`;
        const file = folder.has(filename) ? readTitledText(filename, { folder, ids, report }) : undefined;
        if (file) files.set(language, file);
        const easyText = readPlainText(`${storyFolder}/${id}.${language}.easy.md`, { folder, ids, report });
        if (easyText) easy.set(language, easyText);
      }
    }
    const texts = new Map([...files].map(([language, file]) => [language, file.text]));
    // Its problems are already reported with the story.
    const value = chapterSchema.safeParse(chapter).data;
    return {
      kind: 'chapter',
      data: chapter,
      value,
      yaml: story.yaml,
      path,
      texts,
      story,
      storyFolder,
      files,
      easy,
    };
  });
}

/** Reads a Markdown file that begins with a title. Undefined where it is not UTF-8. */
export function readTitledText(filename: string, context: ReadContext): TitledText | undefined {
  const source = context.folder.readText(filename);
  if (!source) return undefined;
  const { frontMatter, body } = readMarkdownFile(source, chapterFrontMatterSchema, context.report);
  const titlePlace = source.placeAt(Math.max(0, source.text.indexOf('title')));
  return { title: frontMatter?.title, titlePlace, text: parseMarkdown(body, context.report) };
}

/** Reads a Markdown file that is nothing but text. Undefined where there is none, or it is not UTF-8. */
export function readPlainText(filename: string, { folder, report }: ReadContext): MarkdownText | undefined {
  const source = folder.has(filename) ? folder.readText(filename) : undefined;
  return source && parseMarkdown(source, report);
}

function checkFolderName(story: SourceEntry<StorySource>, name: string, { report }: ReadContext): void {
  const id = fieldOf(story.data, 'id');
  if (typeof id !== 'string' || id === name) return;
  const message = `the story "${id}" lies in the folder "${name}"`;
  report.error(placeIn(story, 'id'), 'wrong-name', message, 'give the folder and the story the same name');
}
