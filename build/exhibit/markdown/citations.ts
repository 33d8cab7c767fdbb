import type { Inline } from '../../../content/schema/blocks.ts';
import { isSourceId, type SourceId } from '../../../content/schema/ids.ts';
import type { Reading } from './parse-markdown.ts';

const citationPattern = /\s*\[([^[\]]*@[^[\]]*)\]/g;

/**
 * Cuts citations, `[@AUS1; @BLA2]`, out of a text. The space before one goes with it: the mark that the stage draws
 * follows the full stop directly.
 */
export function readCitations(text: string, offset: number, reading: Reading): Inline[] {
  const inlines: Inline[] = [];
  let rest = 0;
  for (const match of text.matchAll(citationPattern)) {
    if (match.index > rest) inlines.push({ type: 'text', text: text.slice(rest, match.index) });
    const sources = readSources(match, offset, reading);
    if (sources.length > 0) inlines.push({ type: 'cite', sources });
    rest = match.index + match[0].length;
  }
  if (rest < text.length) inlines.push({ type: 'text', text: text.slice(rest) });
  return inlines;
}

function readSources(
  match: RegExpExecArray,
  offset: number,
  { input, report, mentions }: Reading,
): SourceId[] {
  const start = offset + match.index + match[0].indexOf('[') + 1;
  const sources: SourceId[] = [];
  let at = start;
  for (const part of (match[1] ?? '').split(';')) {
    const place = input.placeAt(at + part.length - part.trimStart().length);
    const id = part.trim().replace(/^@/, '');
    if (part.trim().startsWith('@') && isSourceId(id)) {
      sources.push(id);
      mentions.push({ kind: 'source', id, place });
    } else {
      const mend = 'write [@ID] or [@ID; @ID], with ids of sources.json and nothing else';
      report.error(place, 'broken-citation', `"${part.trim()}" is not a citation`, mend);
    }
    at += part.length + 1;
  }
  return sources;
}
