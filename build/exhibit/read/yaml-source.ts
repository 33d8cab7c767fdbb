import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Node, type Pair } from 'yaml';
import type { Place, Report } from '../problems.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { SourceText } from './source-text.ts';

export type DataPath = readonly (string | number)[];

/** A Markdown text inside a YAML file. */
export interface ScalarText {
  readonly text: string;
  /** Where a character of `text` stands in the file. */
  placeAt(offset: number): Place;
}

/** Data of a YAML (or JSON) file, with the way back from a value to its place. */
export interface YamlSource {
  readonly data: unknown;
  /** Of the value, or of the closest thing around it where the value is missing. */
  placeOf(path: DataPath): Place;
  /** Of the key itself. */
  placeOfKey(path: DataPath): Place;
  scalarText(path: DataPath): ScalarText | undefined;
}

export interface YamlPart {
  readonly source: SourceText;
  /** What to read, where it is not the whole file. */
  readonly text?: string;
  /** Where `text` begins in the file. */
  readonly offset?: number;
}

/**
 * Parses YAML. JSON is read by the same parser, since YAML 1.2 contains it, so both have positions.
 *
 * Reports every mistake of the syntax, and answers undefined if there is any.
 */
export function parseYaml({ source, text = source.text, offset = 0 }: YamlPart, report: Report) {
  const doc = parseDocument(text, { prettyErrors: false, strict: true, uniqueKeys: true });
  if (doc.errors.length > 0) {
    reportSyntax(doc.errors, { source, text, offset }, report);
    return undefined;
  }
  const anchored: Node[] = [];
  visit(doc, (_, node) => {
    if (!isNode(node) || (!isAlias(node) && node.anchor === undefined)) return;
    anchored.push(node);
    const place = source.placeAt(offset + (node.range?.[0] ?? 0));
    report.error(place, 'broken-yaml', 'anchors (&) and aliases (*) are not used here', 'write the text out');
  });
  return anchored.length === 0
    ? createYamlSource(source, offset, doc.contents, doc.toJS() as unknown)
    : undefined;
}

function createYamlSource(source: SourceText, offset: number, root: Node | null, data: unknown): YamlSource {
  const placeOfNode = (node: Node | null): Place => source.placeAt(offset + (node?.range?.[0] ?? 0));
  const placeOf = (path: DataPath): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(root, path.slice(0, length));
      if (node) return placeOfNode(node);
    }
    return placeOfNode(root);
  };
  return {
    data,
    placeOf,
    placeOfKey(path) {
      const key = pairAt(root, path)?.key;
      return isNode(key) ? placeOfNode(key) : placeOf(path);
    },
    scalarText(path) {
      const node = nodeAt(root, path);
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
      // Folding leaves a line end only where the curator left a line empty, which in Markdown is a new paragraph.
      const isLiteral = node.type === 'BLOCK_LITERAL';
      const text = isLiteral ? node.value : node.value.replaceAll('\n', '\n\n');
      const [start, end] = node.range;
      const offsets = scalarOffsets(text, source.text.slice(offset + start, offset + end));
      return { text, placeAt: (at) => source.placeAt(offset + start + (offsets[at] ?? 0)) };
    },
  };
}

function nodeAt(root: Node | null, path: DataPath): Node | null {
  let node: unknown = root;
  for (const key of path) {
    if (isSeq(node)) node = node.items[Number(key)];
    else if (isMap(node)) node = node.items.find((pair) => keyText(pair) === String(key))?.value;
    else return null;
  }
  return isNode(node) ? node : null;
}

function pairAt(root: Node | null, path: DataPath): Pair | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return isMap(parent) ? parent.items.find((pair) => keyText(pair) === String(path.at(-1))) : undefined;
}

function keyText(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

interface SyntaxMistake {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

function reportSyntax(
  errors: readonly SyntaxMistake[],
  { source, text, offset }: Required<YamlPart>,
  report: Report,
) {
  const isJson = source.file.endsWith('.json');
  const tabs = isJson ? [] : [...text.matchAll(/^ *\t/gm)];
  for (const tab of tabs) {
    const place = source.placeAt(offset + tab.index);
    report.error(place, 'broken-yaml', 'the line is indented with a tab', 'indent with spaces');
  }
  if (tabs.length > 0) return;
  // One slip makes the parser stumble over all that follows; what it finds on its feet is worth reporting.
  for (const error of errors.filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')) {
    const place = source.placeAt(offset + error.pos[0]);
    const [message, mend] = explainYaml(error.code, error.message);
    if (isJson) {
      const jsonMend = 'check the commas, brackets and quotation marks here and in the line before';
      report.error(place, 'broken-json', `the JSON cannot be read here (${plain(error.message)})`, jsonMend);
    } else report.error(place, 'broken-yaml', message, mend);
  }
}

function explainYaml(code: string, message: string): [message: string, mend: string] {
  switch (code) {
    case 'DUPLICATE_KEY':
      return ['this field stands twice in the same entry', 'keep one of them'];
    case 'BAD_INDENT':
      return [
        'the line is indented by the wrong number of spaces',
        'align it with the lines of the same entry',
      ];
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return [
        `the YAML cannot be read here (${plain(message)})`,
        'put a text that holds ": " or begins with a special character in quotation marks, and close every quotation mark and bracket',
      ];
    case 'MULTIPLE_DOCS':
      return ['the file holds a second document after "---"', 'remove the line "---"'];
    default:
      return [`the YAML cannot be read here (${plain(message)})`, 'correct the line or the one before it'];
  }
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '');
}
