/**
 * The licences of other people's work inside the kiosk: they ask that their text goes with it. Electron brings those of
 * its own parts.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageError } from './package-error.ts';

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** What is bundled; build/ and tests/ never ship. */
const sourceFolders = ['electron', 'src', 'content/schema'] as const;
/** The first line of a short import, the last one of a long import; Svelte's scripts are indented. */
const importPattern = /^\s*(?:(?:import|export|\})[^'"\n]*\bfrom|@?import)\s*['"]([^'"\n]+)['"]/gm;
const licencePattern = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
/** Electron is the runtime; the others belong to Node. */
const isElsewhere = (specifier: string): boolean => /^(?:\.|electron$|node:)/.test(specifier);

/**
 * Finds every package that a source of the kiosk imports, and all that those depend on, sorted by name. Rather a few too
 * many than one too few: a bundler drops what is not used.
 *
 * @throws PackageError for a package that names no licence.
 */
export async function collectNotices(projectDir: string): Promise<Notice[]> {
  const notices = new Map<string, Notice>();
  const waiting = await importedPackages(projectDir);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (notices.has(name)) continue;
    const { notice, dependencies } = await readPackage(join(projectDir, 'node_modules', name));
    notices.set(name, notice);
    waiting.push(...dependencies.filter((other) => existsSync(join(projectDir, 'node_modules', other))));
  }
  return [...notices.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** All of them in one text. */
export function noticesText(notices: readonly Notice[]): string {
  const parts = notices.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  const rule = `\n${'-'.repeat(78)}\n\n`;
  return ['Vitrína holds work of others, under these licences.\n', ...parts].join(rule);
}

async function importedPackages(projectDir: string): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of sourceFolders) {
    for (const path of await listSources(join(projectDir, folder))) {
      for (const [, specifier = '.'] of (await readFile(path, 'utf8')).matchAll(importPattern))
        if (!isElsewhere(specifier)) names.add(packageOf(specifier));
    }
  }
  return [...names];
}

async function listSources(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => /\.(?:ts|svelte|css)$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** `@scope/name/deeper` is in `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

async function readPackage(packageDir: string): Promise<{ notice: Notice; dependencies: string[] }> {
  const manifest = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    dependencies?: Record<string, string>;
  };
  const { name, version, license } = manifest;
  if (license === undefined)
    throw new PackageError(`${packageDir} does not say under which licence it comes.`);
  const file = (await readdir(packageDir)).find((candidate) => licencePattern.test(candidate));
  const text = file ? await readFile(join(packageDir, file), 'utf8') : 'The package brings no text of it.';
  return { notice: { name, version, license, text }, dependencies: Object.keys(manifest.dependencies ?? {}) };
}
