import type { Block, Inline } from '../../../content/schema/blocks.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { bindSpaces, typeset } from './bind.ts';

/** Sets all text of a block tree: single spaces, and no-break spaces where a line may not break. */
export function typesetBlocks(blocks: readonly Block[], language: LanguageTag): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: typesetInlines(block.children, language) };
      case 'list':
        return { ...block, items: block.items.map((item) => typesetInlines(item, language)) };
      case 'deeper':
        return {
          ...block,
          label: typeset(block.label, language),
          children: typesetBlocks(block.children, language),
        };
      case 'figure':
      case 'media':
        return block;
    }
  });
}

/**
 * Sets running text as one line of words, across the borders of links and emphasis: the "v" before a link is bound to
 * the first word of the link.
 */
export function typesetInlines(inlines: readonly Inline[], language: LanguageTag): readonly Inline[] {
  const spaced = collapseAcross(inlines, { isAfterSpace: true });
  const leaves = leavesOf(spaced);
  const bound = bindSpaces(leaves.join(''), language);
  let at = 0;
  const take = (text: string): string => bound.slice(at, (at += text.length));
  return spaced.map((inline) => mapText(inline, take)).map((inline) => bindForeign(inline));
}

/** Words in another language follow the rules of that language. */
function bindForeign(inline: Inline): Inline {
  if (inline.type === 'language') {
    return mapText(inline, (text) => bindSpaces(text.replaceAll('\u00A0', ' '), inline.tag));
  }
  return 'children' in inline ? { ...inline, children: inline.children.map(bindForeign) } : inline;
}

/** Drops a space that follows a space, also one that ended the node before; and the last one. */
function collapseAcross(inlines: readonly Inline[], state: { isAfterSpace: boolean }): readonly Inline[] {
  const isTop = state.isAfterSpace;
  const collapsed = inlines.map((inline) =>
    mapText(inline, (text) => {
      const single = text.replace(/[ \t\r\n]+/g, ' ');
      const kept = state.isAfterSpace ? single.replace(/^ /, '') : single;
      if (kept !== '') state.isAfterSpace = kept.endsWith(' ');
      return kept;
    }),
  );
  const last = collapsed.at(-1);
  if (isTop && last?.type === 'text') {
    collapsed[collapsed.length - 1] = { type: 'text', text: last.text.replace(/ $/, '') };
  }
  return collapsed.filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function leavesOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [inline.text];
    return inline.type === 'cite' ? [] : leavesOf(inline.children);
  });
}

function mapText(inline: Inline, change: (text: string) => string): Inline {
  if (inline.type === 'text') return { type: 'text', text: change(inline.text) };
  if (inline.type === 'cite') return inline;
  return { ...inline, children: inline.children.map((child) => mapText(child, change)) };
}
