import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { runCompile, runDemo } from '../../build/exhibit/commands.ts';
import { aTinyExhibit } from '../fixtures/tiny-exhibit.ts';

/** A store with an exhibit in English and Hebrew, which has nothing to do with the one that is shipped. */
export async function aTinyStore(): Promise<string> {
  const { dir } = await aTinyExhibit();
  const workDir = mkdtempSync(path.join(os.tmpdir(), 'vitrina-other-'));
  const [releaseDir, storeDir] = [path.join(workDir, 'release'), path.join(workDir, 'store')];
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const compiled = await runCompile({ kind: 'compile', folder: dir, releaseDir, storeDir }, print);
  expect(compiled, lines.join('\n')).toBe(0);
  const repositoryDir = path.join(workDir, 'repository');
  const shown = await runDemo({ kind: 'demo', releaseDir, repositoryDir, storeDir }, print);
  expect(shown, lines.join('\n')).toBe(0);
  return storeDir;
}
