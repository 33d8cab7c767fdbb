import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { inspectable, product, type Flavour } from '../../build/package/flavour.ts';
import { findWrongFuses } from '../../build/package/fuses.ts';
import { checkPackage, listArchive } from '../../build/package/read-back.ts';
import { projectDir } from '../../build/setup/paths.ts';
import { electronExecutable } from '../../build/setup/runtime.ts';
import { placeOf } from './kiosk.ts';

const archiveOf = (flavour: Flavour) => join(placeOf(flavour).unpackedDir, 'resources/app.asar');
const isFile = (flavour: Flavour, path: string) => !statIsFolder(flavour, path);
const filesOf = (flavour: Flavour) => listArchive(archiveOf(flavour)).filter((path) => isFile(flavour, path));
const read = (flavour: Flavour, path: string) => extractFile(archiveOf(flavour), path);

/** An archive lists folders too, and says what is inside them by their names. */
function statIsFolder(flavour: Flavour, path: string): boolean {
  return listArchive(archiveOf(flavour)).some((other) => other.startsWith(`${path}/`));
}

describe.each([product, inspectable])('the package of $name', (flavour) => {
  const { unpackedDir, executablePath } = placeOf(flavour);

  it('has every fuse as it must be, read back from the executable', async () => {
    expect(await findWrongFuses(executablePath)).toEqual([]);
  });

  it('is read by something that can tell: the Electron for development lets everything in', async () => {
    expect(await findWrongFuses(electronExecutable())).toEqual(
      expect.arrayContaining(['RunAsNode', 'OnlyLoadAppFromAsar']),
    );
  });

  it('holds one app and nothing of its making', async () => {
    await expect(checkPackage(unpackedDir, executablePath)).resolves.toBeUndefined();
  });

  it('holds what runs, file by file', () => {
    const files = filesOf(flavour).filter((path) => !path.startsWith('node_modules/better-sqlite3/lib/'));
    const stage = files.filter((path) => path.startsWith('stage/'));
    expect(files.filter((path) => !stage.includes(path)).sort()).toEqual([
      'main.js',
      'node_modules/better-sqlite3/LICENSE',
      expect.stringMatching(/^node_modules\/better-sqlite3\/.*\.node$/),
      'node_modules/better-sqlite3/package.json',
      'package.json',
      'preload.cjs',
      'start.js',
      'update-worker.js',
    ]);
    expect(stage.every((path) => /\.(?:html|js|css|woff2)$/.test(path))).toBe(true);
  });

  it('keeps beside the archive only what the system’s loader has to map', () => {
    const resourcesDir = join(unpackedDir, 'resources');
    const loose = readdirSync(resourcesDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(loose.sort()).toEqual(['app.asar', expect.stringMatching(/\.node$/)]);
  });

  it('carries the licences of all that is in it', () => {
    const text = readFileSync(join(unpackedDir, 'LICENSES.third-party.txt'), 'utf8');
    for (const name of ['better-sqlite3', 'svelte', 'tuf-js', 'zod', '@fontsource-variable/source-serif-4'])
      expect(text).toContain(`\n${name} `);
    expect(readFileSync(join(unpackedDir, 'LICENSE.txt'), 'utf8')).toContain('The Vitrína authors');
    expect(readdirSync(unpackedDir)).toEqual(expect.arrayContaining(['LICENSES.chromium.html']));
  });

  it('trusts nobody: whose exhibits a kiosk shows is decided where it stands', () => {
    const text = filesOf(flavour)
      .filter((path) => path.endsWith('.json') || path.endsWith('.js'))
      .map((path) => read(flavour, path).toString());
    expect(text.some((content) => /"_type":\s*"root"|BEGIN (?:ENCRYPTED )?PRIVATE KEY/.test(content))).toBe(
      false,
    );
  });

  it('says nothing of the machine that it was made on', () => {
    const telling = filesOf(flavour).filter((path) => read(flavour, path).includes(projectDir));
    // The compiler writes its own paths into what it compiles; they are names, and lead nowhere.
    expect(telling.filter((path) => !path.endsWith('.node'))).toEqual([]);
  });

  it('can be written by nobody but its owner', () => {
    const open = readdirSync(unpackedDir, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => (statSync(path).mode & 0o022) !== 0);
    expect(open).toEqual([]);
  });
});

describe('the two flavours', () => {
  it('differ in their names and in one constant, and in nothing else', () => {
    expect(filesOf(inspectable)).toEqual(filesOf(product));
    const different = filesOf(product).filter((path) => !read(product, path).equals(read(inspectable, path)));
    expect(different.sort()).toEqual(['package.json', 'start.js']);
    expect(namesTakenOut(inspectable)).toEqual(namesTakenOut(product));
  });

  it('leave nothing in the product that could mark or open it', () => {
    const start = read(product, 'start.js').toString();
    expect(start).not.toContain('INSPECTABLE');
    expect(start).not.toContain('insertCSS');
    expect(read(inspectable, 'start.js').toString()).toContain('INSPECTABLE');
  });

  it('run on the same bytes of Electron, but for the name', () => {
    const [one, other] = [product, inspectable].map((flavour) =>
      readFileSync(placeOf(flavour).executablePath),
    );
    expect(one?.equals(other!)).toBe(true);
  });
});

function namesTakenOut(flavour: Flavour): unknown {
  const manifest = JSON.parse(read(flavour, 'package.json').toString()) as Record<string, unknown>;
  const { name, productName, desktopName, description, ...rest } = manifest;
  expect([name, desktopName]).toEqual([flavour.name, `${flavour.name}.desktop`]);
  expect(productName).toBe(flavour.productName);
  expect(description).toContain(flavour.title);
  return rest;
}
