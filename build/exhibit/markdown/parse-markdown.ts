import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import { inlineText, type Block, type Inline } from '../../../content/schema/blocks.ts';
import { isEntryId } from '../../../content/schema/ids.ts';
import type { Report } from '../problems.ts';
import type { MarkdownInput, MarkdownText, Mention, Prose } from './markdown-text.ts';
import { readInlines } from './inlines.ts';
import { refuse } from './refusals.ts';

/** What the functions of this folder share while they read one text. */
export interface Reading {
  readonly input: MarkdownInput;
  readonly report: Report;
  readonly mentions: Mention[];
  readonly prose: Prose[];
  readonly isInsideDeeper: boolean;
}

/**
 * Reads the part of Markdown that an exhibit is written in into blocks. Everything else is reported at its place, and
 * nothing that is not understood reaches the release.
 */
export function parseMarkdown(input: MarkdownInput, report: Report): MarkdownText {
  const tree = fromMarkdown(input.text, {
    extensions: [directive()],
    mdastExtensions: [directiveFromMarkdown()],
  });
  const reading: Reading = { input, report, mentions: [], prose: [], isInsideDeeper: false };
  const blocks = tree.children.flatMap((node) => readBlock(node, reading));
  return { blocks, mentions: reading.mentions, prose: reading.prose };
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  if (node.type === 'paragraph') return [{ type: 'paragraph', children: readProse(node, reading) }];
  if (node.type === 'list') return [readList(node, reading)];
  if (node.type === 'leafDirective') return readLeaf(node, reading);
  if (node.type === 'containerDirective') return readDeeper(node, reading);
  if (node.type !== 'heading' || node.depth !== 2) refuse(node, reading);
  return node.type === 'heading' ? [{ type: 'heading', children: readInlines(node.children, reading) }] : [];
}

/** Reads running text and remembers it for the rule that a number needs a source. */
function readProse(node: Paragraph, reading: Reading): Inline[] {
  const before = reading.mentions.length;
  const children = readInlines(node.children, reading);
  const start = node.position?.start.offset ?? 0;
  const raw = reading.input.text.slice(start, node.position?.end.offset);
  if (/^\s*\|?\s*:?-{3,}:?\s*\|/m.test(raw)) refuse({ type: 'table', position: node.position }, reading);
  if (/\]\s+\([a-z]+:[a-z0-9-]+\)/.test(raw))
    refuse({ type: 'broken-link', position: node.position }, reading);
  reading.prose.push({
    text: inlineText(children),
    hasCitation: reading.mentions.slice(before).some((mention) => mention.kind === 'source'),
    placeOf: (piece) => reading.input.placeAt(start + Math.max(0, raw.indexOf(piece))),
  });
  return children;
}

function readList(node: List, reading: Reading): Block {
  const items = node.children.map((item) => readItem(item, reading));
  return { type: 'list', isOrdered: node.ordered === true, items };
}

function readItem(item: ListItem, reading: Reading): readonly Inline[] {
  const [first, ...rest] = item.children;
  const [extra] = first?.type === 'paragraph' ? rest : item.children;
  if (extra) refuse({ type: 'list-item-content', position: extra.position }, reading);
  return first?.type === 'paragraph' ? readProse(first, reading) : [];
}

function readLeaf(node: LeafDirective, reading: Reading): Block[] {
  const id = node.attributes?.['id'];
  const isKnown = node.name === 'figure' || node.name === 'media';
  if (!isKnown || !isEntryId(id) || node.children.length > 0) {
    refuse(node, reading);
    return [];
  }
  const type = node.name === 'figure' ? 'figure' : 'media';
  reading.mentions.push({ kind: type, id, place: reading.input.placeAt(node.position?.start.offset ?? 0) });
  return [{ type, id }];
}

function readDeeper(node: ContainerDirective, reading: Reading): Block[] {
  const [label, ...content] = node.children;
  const hasLabel = label?.type === 'paragraph' && label.data?.directiveLabel === true;
  const raw = reading.input.text.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.name !== 'deeper' || !hasLabel || content.length === 0 || reading.isInsideDeeper) {
    refuse(node, reading);
    return [];
  }
  if (!/\n[ \t]*:{3,}[ \t]*$/.test(raw)) refuse({ type: 'unclosed', position: node.position }, reading);
  const inside = { ...reading, isInsideDeeper: true };
  const text = inlineText(readInlines(label.children, reading)).trim();
  return [{ type: 'deeper', label: text, children: content.flatMap((child) => readBlock(child, inside)) }];
}
