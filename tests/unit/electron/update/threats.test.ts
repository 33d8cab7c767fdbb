import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const updateDir = join(import.meta.dirname, '../../../../electron/update');
const table = readFileSync(join(updateDir, 'THREATS.md'), 'utf8');
const proofs = [...table.matchAll(/\[([^\]]+)\]\((\.\.[^)]+)\)/g)].map(([, title = '', path = '']) => ({
  title,
  path,
}));

describe('the table of threats', () => {
  it('names a test for every row', () => {
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what'));
    const unproved = rows.filter((line) => !line.startsWith('| -') && !line.includes(']('));
    expect(rows.length).toBeGreaterThan(40);
    expect(unproved).toEqual([]);
  });

  it.each(proofs)('names a test that there is: $title', ({ title, path }) => {
    expect(readFileSync(join(updateDir, path), 'utf8')).toContain(title);
  });
});
