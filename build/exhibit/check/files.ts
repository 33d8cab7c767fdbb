import { entryKinds } from '../../../content/schema/ids.ts';
import type { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import type { AnyKind } from '../read/id-index.ts';

/** Names of files that hold a language: of what they are, with the id and the language in groups. */
const textFiles: readonly { readonly kind: AnyKind; readonly pattern: RegExp }[] = [
  { kind: 'chapter', pattern: /^stories\/[^/]+\/([^/.]+)\.([^/.]+)(?:\.easy)?\.md$/ },
  { kind: 'media', pattern: /^media\/([^/.]+)\.([^/.]+)\.(?:md|vtt)$/ },
  ...entryKinds.map((kind) => ({
    kind,
    pattern: new RegExp(`^narration/${kind}/([^/.]+)\\.([^/.]+)\\.ogg$`),
  })),
];

/** Points out files that no part of the exhibit reads: a misspelt name hides a whole text. */
export function checkFiles({ folder, ids, languages }: ExhibitSources, report: Report): void {
  for (const filename of folder.unread) {
    // Without exhibit.yaml nobody knows which languages belong to it.
    if (languages.length === 0 && filename.endsWith('.md')) continue;
    const place = folder.place(filename);
    const text = languages.length === 0 ? undefined : textOf(filename);
    if (text && ids.has(text.kind, text.id) && !languages.some((known) => known === text.tag)) {
      const message = `the ${text.kind} "${text.id}" has a text in "${text.tag}", which is not a language of the exhibit`;
      report.error(place, 'extra-language', message, 'remove it, or add the language to exhibit.yaml');
    } else {
      const mend = 'remove it, or correct its name (content/schema/README.md says what an exhibit holds)';
      report.warn(place, 'unread-file', 'nothing in the exhibit reads this file', mend);
    }
  }
}

function textOf(filename: string): { kind: AnyKind; id: string; tag: string } | undefined {
  for (const { kind, pattern } of textFiles) {
    const [, id, tag] = pattern.exec(filename) ?? [];
    if (id !== undefined && tag !== undefined) return { kind, id, tag };
  }
  return undefined;
}
