import type { z } from 'zod';
import type { Report } from '../problems.ts';
import { checkSchema } from '../read/schema-problems.ts';
import type { SourceText } from '../read/source-text.ts';
import { parseYaml } from '../read/yaml-source.ts';
import type { MarkdownInput } from './markdown-text.ts';

export interface MarkdownFile<T> {
  /** Undefined where the front matter has problems; they are reported. */
  readonly frontMatter: T | undefined;
  readonly body: MarkdownInput;
}

const frontMatterPattern = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits a Markdown file at its front matter, which every text of an exhibit begins with. */
export function readMarkdownFile<T>(
  source: SourceText,
  schema: z.ZodType<T>,
  report: Report,
): MarkdownFile<T> {
  const match = source.text.startsWith('---') ? frontMatterPattern.exec(source.text) : null;
  if (!match) {
    report.error(
      source.placeAt(0),
      'broken-front-matter',
      'the file does not begin with front matter',
      'begin it with a line "---", the line "title: …" and a line "---"',
    );
    return { frontMatter: undefined, body: bodyFrom(source, 0) };
  }
  const offset = match[0].indexOf('\n') + 1;
  const yaml = parseYaml({ source, text: match[1] ?? '', offset }, report);
  const frontMatter = yaml && checkSchema(schema, yaml.data ?? {}, { yaml, path: [] }, report);
  return { frontMatter, body: bodyFrom(source, match[0].length) };
}

function bodyFrom(source: SourceText, offset: number): MarkdownInput {
  return { text: source.text.slice(offset), placeAt: (at) => source.placeAt(offset + at) };
}
