import type { Link, Nodes, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Inline } from '../../../content/schema/blocks.ts';
import { entryKinds, isEntryId, isEntryKind } from '../../../content/schema/ids.ts';
import { isLanguageTag } from '../../../content/schema/language.ts';
import { findNearest } from '../nearest.ts';
import { readCitations } from './citations.ts';
import type { Reading } from './parse-markdown.ts';
import { refuse } from './refusals.ts';

/** Reads running text: words, emphasis, links to entries, citations and words in another language. */
export function readInlines(nodes: readonly Nodes[], reading: Reading): Inline[] {
  return joinTexts(nodes.flatMap((node) => readInline(node, reading)));
}

function readInline(node: Nodes, reading: Reading): Inline[] {
  if (node.type === 'text') return readText(node, reading);
  if (node.type === 'link') return readLink(node, reading);
  if (node.type === 'textDirective') return readDirective(node, reading);
  if (node.type === 'emphasis' || node.type === 'strong') {
    return [{ type: node.type, children: readInlines(node.children, reading) }];
  }
  refuse(node, reading);
  return 'children' in node ? readInlines(node.children, reading) : [];
}

function readText(node: Text, reading: Reading): Inline[] {
  const misplaced = /::+(?:figure|media|deeper)\b/.exec(node.value);
  if (misplaced) refuse({ type: 'directive-in-line', position: node.position }, reading);
  return readCitations(node.value.replace(/\r?\n/g, ' '), node.position?.start.offset ?? 0, reading);
}

function readLink(node: Link, reading: Reading): Inline[] {
  const children = readInlines(node.children, reading);
  const [kind = '', id = ''] = node.url.split(':');
  const place = reading.input.placeAt(node.position?.start.offset ?? 0);
  if (isEntryKind(kind) && isEntryId(id)) {
    reading.mentions.push({ kind, id, place });
    return [{ type: 'entry', kind, id, children }];
  }
  const nearest = isEntryId(id) ? findNearest(kind, entryKinds) : undefined;
  if (nearest) {
    const mend = `write "${nearest}:${id}"; kinds are ${entryKinds.join(', ')}`;
    reading.report.error(place, 'wrong-kind', `"${kind}" is not a kind of entry`, mend);
  } else refuse(node, reading);
  return children;
}

function readDirective(node: TextDirective, reading: Reading): Inline[] {
  const children = readInlines(node.children, reading);
  const { tag } = node.attributes ?? {};
  if (node.name === 'lang' && isLanguageTag(tag)) return [{ type: 'language', tag, children }];
  const raw = reading.input.text.slice(node.position?.start.offset, node.position?.end.offset);
  // "12:30" looks like a directive to the parser, and is a time.
  if (/^:[\p{L}\p{N}_-]+$/u.test(raw)) return [{ type: 'text', text: raw }];
  refuse(node, reading);
  return children;
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}
