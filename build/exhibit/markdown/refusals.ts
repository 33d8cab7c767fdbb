import type { Nodes } from 'mdast';
import type { Reading } from './parse-markdown.ts';

/** A node of the tree, or one of our own names for what is wrong with it. */
interface Refused {
  readonly type: string;
  readonly position?: Nodes['position'];
}

/** Reports something that Markdown has and an exhibit does not: what it is, and what to write instead. */
export function refuse(node: Refused, { input, report }: Pick<Reading, 'input' | 'report'>): void {
  const [message, mend] = refusals[node.type] ?? [
    `"${node.type}" is not part of an exhibit’s Markdown`,
    'see content/schema/README.md for what is',
  ];
  const place = input.placeAt(node.position?.start.offset ?? 0);
  report.error(place, 'not-allowed-in-markdown', message, mend);
}

type Refusal = readonly [message: string, mend: string];

const image: Refusal = [
  'an image cannot stand in the text',
  'describe it in media/ and write "::media{#id}" on a line of its own',
];
const code: Refusal = [
  'code (a line indented by four spaces, or text in backticks) has no place here',
  'remove the indentation or the backticks',
];
const webLink: Refusal = [
  'a link out of the exhibit: a kiosk has no network',
  'link an entry, as [Kutno](place:kutno), or name the page in sources.json and cite it, as [@ID]',
];

const refusals: Readonly<Record<string, Refusal>> = {
  html: [
    'raw HTML is not allowed',
    'write it as Markdown; for emphasis *…*, for another language :lang[…]{tag=de}',
  ],
  image,
  imageReference: image,
  link: webLink,
  linkReference: webLink,
  definition: webLink,
  code,
  inlineCode: code,
  table: ['a table has no place here', 'write it as a list or as sentences'],
  blockquote: ['a block quotation has no place here', 'retell it in your own words, and cite the source'],
  thematicBreak: ['a line across the text has no place here', 'use a heading "## …" or nothing'],
  heading: ['only headings of the second level exist', 'write "## …"'],
  break: [
    'a forced line break has no place here',
    'remove the two spaces or the backslash at the end of the line',
  ],
  'list-item-content': ['an item of a list is one paragraph', 'take the rest out of the list'],
  unclosed: ['this part is never closed', 'close it with a line ":::"'],
  textDirective: ['there is no such mark in running text', 'only :lang[words]{tag=de} exists'],
  leafDirective: [
    'there is no such line',
    'write "::figure{#id-of-a-figure}" or "::media{#id-of-media}", and nothing else on the line',
  ],
  containerDirective: [
    'there is no such part',
    'write ":::deeper[Label]", at least one paragraph, and ":::"; one cannot stand inside another',
  ],
  'directive-in-line': [
    'a figure, media or deeper part stands inside a paragraph',
    'put it on a line of its own with an empty line before and after',
  ],
  'broken-link': ['a link is broken', 'write it without a space between the brackets: [Kutno](place:kutno)'],
};
