import type { Block, Inline } from '../../../content/schema/blocks.ts';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { bindSpaces, typeset } from '../../../content/schema/typography.ts';

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
  const bound = bindSpaces(wordsOf(spaced), language);
  let at = 0;
  const setOne = (inline: Inline): Inline => {
    if (inline.type === 'cite') return inline;
    if (inline.type === 'text') return { type: 'text', text: bound.slice(at, (at += inline.text.length)) };
    if (inline.type !== 'language') return { ...inline, children: inline.children.map(setOne) };
    at += wordsOf(inline.children).length;
    return { ...inline, children: typesetInlines(inline.children, inline.tag) };
  };
  return spaced.map(setOne);
}

/** The words of running text, in which those of another language are only a gap of the same length. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'cite') return '';
      const words = wordsOf(inline.children);
      return inline.type === 'language' ? '-'.repeat(words.length) : words;
    })
    .join('');
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

function mapText(inline: Inline, change: (text: string) => string): Inline {
  if (inline.type === 'text') return { type: 'text', text: change(inline.text) };
  if (inline.type === 'cite') return inline;
  return { ...inline, children: inline.children.map((child) => mapText(child, change)) };
}
