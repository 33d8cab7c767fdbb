import type { Block } from '../../../content/schema/blocks.ts';
import type { EntryKind, PartKind } from '../../../content/schema/ids.ts';
import type { Place } from '../problems.ts';

/** A Markdown text to be read, with the way back to its file. */
export interface MarkdownInput {
  readonly text: string;
  placeAt(offset: number): Place;
}

/** Something of the exhibit that a text names: by a link, a citation or a directive. */
export interface Mention {
  readonly kind: EntryKind | PartKind;
  readonly id: string;
  readonly place: Place;
}

/** A paragraph or an item of a list, for the rule that a number needs a source. */
export interface Prose {
  readonly text: string;
  readonly hasCitation: boolean;
  /** Where a piece of `text` stands in the file. */
  placeOf(piece: string): Place;
}

/** What is left of a Markdown text once it is read. */
export interface MarkdownText {
  readonly blocks: readonly Block[];
  /** In order of appearance. */
  readonly mentions: readonly Mention[];
  readonly prose: readonly Prose[];
}
