import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectNotices } from '../../../../build/package/notices.ts';

describe('the notices in the package', () => {
  it('hold the Open Font License of every typeface of the stage', async () => {
    const notices = await collectNotices('.');
    const styles = readFileSync('src/styles/base.css', 'utf8');
    const typefaces = new Set(
      [...styles.matchAll(/'(@fontsource-variable\/[^/']+)/g)].map(([, name]) => name),
    );
    expect(typefaces.size).toBe(4);
    for (const typeface of typefaces) {
      const notice = notices.find(({ name }) => name === typeface);
      expect(notice).toMatchObject({ license: 'OFL-1.1' });
      expect(notice?.text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
  });
});
