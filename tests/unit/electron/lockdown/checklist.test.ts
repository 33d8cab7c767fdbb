import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const projectDir = path.resolve(import.meta.dirname, '../../../..');
const readme = readFileSync(path.join(projectDir, 'electron/lockdown/README.md'), 'utf8');

interface Row {
  readonly point: number;
  readonly files: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The rows of the table: point, what it asks for, files that stand for it, tests as `file` › title. */
const rows: readonly Row[] = readme
  .split('\n')
  .filter((line) => /^\|\s*\d+\s*\|/.test(line))
  .map((line) => {
    const [, point = '', , files = '', tests = ''] = line.split('|');
    return {
      point: Number(point),
      files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
      tests: [...tests.matchAll(/`([^`]+)` › ([^;|]+?)\s*(?:;|$)/g)].map(([, file = '', title = '']) => ({
        file,
        title,
      })),
    };
  });

describe('the table of Electron’s security checklist', () => {
  it('has all twenty points, in order', () => {
    expect(rows.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it.each(rows)('names a test on the packaged kiosk for point $point', ({ tests }) => {
    expect(tests.some(({ file }) => /^(?:package|escape)\//.test(file))).toBe(true);
  });

  it.each(rows)('names files and tests for point $point, and they exist', ({ files, tests }) => {
    expect(files).not.toEqual([]);
    expect(tests).not.toEqual([]);
    for (const file of files) expect(existsSync(path.join(projectDir, file)), file).toBe(true);
    for (const { file, title } of tests) {
      const source = readFileSync(path.join(projectDir, 'tests', file), 'utf8');
      expect(source.includes(`'${title}'`), `${file}: ${title}`).toBe(true);
    }
  });
});
