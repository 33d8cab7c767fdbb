import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

const run = promisify(execFile);

/** Compiles in a process of its own, as on another machine; answers every file of the release with its bytes. */
async function compileElsewhere(dir: string, env: Record<string, string>): Promise<Map<string, string>> {
  const releaseDir = join(mkdtempSync(join(tmpdir(), 'vitrina-elsewhere-')), 'release');
  const args = [
    '--import',
    'tsx',
    'build/exhibit/cli.ts',
    'compile',
    dir,
    '--to',
    releaseDir,
    '--store',
    `${releaseDir}-store`,
  ];
  await run(process.execPath, args, { env: { ...process.env, ...env } });
  const names = readdirSync(releaseDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')]),
  );
}

describe('compile', () => {
  it('writes the same bytes from the same sources, whatever the folder, time zone, locale and age of the files', async () => {
    const { dir } = await aTinyExhibit();
    const otherDir = join(mkdtempSync(join(tmpdir(), 'vitrina-other-folder-')), 'another name');
    cpSync(dir, otherDir, { recursive: true });
    utimesSync(join(otherDir, 'exhibit.yaml'), new Date(0), new Date(0));
    const here = await compileElsewhere(dir, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' });
    const there = await compileElsewhere(otherDir, {
      TZ: 'America/St_Johns',
      LC_ALL: 'cs_CZ.UTF-8',
      LANG: 'cs_CZ.UTF-8',
    });
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    expect(here.size).toBeGreaterThanOrEqual(6);
    for (const [name, bytes] of here) expect(there.get(name) === bytes, `${name} is the same`).toBe(true);
  });
});
