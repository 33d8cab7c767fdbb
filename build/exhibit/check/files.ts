import type { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';

/** Points out files that no part of the exhibit reads: a misspelt name hides a whole text. */
export function checkFiles({ folder, ids, languages }: ExhibitSources, report: Report): void {
  for (const filename of folder.unread) {
    // Without exhibit.yaml nobody knows which languages belong to it.
    if (languages.length === 0 && filename.endsWith('.md')) continue;
    const [, chapter = '', tag = ''] = /^stories\/[^/]+\/([^/.]+)\.([^/.]+)\.md$/.exec(filename) ?? [];
    const isExtra =
      ids.has('chapter', chapter) && languages.length > 0 && !languages.some((known) => known === tag);
    if (isExtra) {
      const message = `the chapter "${chapter}" has a text in "${tag}", which is not a language of the exhibit`;
      report.error(
        folder.place(filename),
        'extra-language',
        message,
        'remove it, or add the language to exhibit.yaml',
      );
    } else {
      const mend = 'remove it, or correct its name (content/schema/README.md says what an exhibit holds)';
      report.warn(folder.place(filename), 'unread-file', 'nothing in the exhibit reads this file', mend);
    }
  }
}
