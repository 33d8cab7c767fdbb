import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Flavour } from './flavour.ts';
import { PackageError } from './package-error.ts';
import { buildStartFile } from './start-file.ts';

export interface AppFolderOptions {
  readonly flavour: Flavour;
  /** What `npm start` builds. */
  readonly builtDir: string;
  /** Holds the installed dependencies. */
  readonly modulesDir: string;
  readonly targetDir: string;
}

/** Of the build: shell, preload, update worker, and the stage with its fonts. */
const builtNames = ['main.js', 'preload.cjs', 'update-worker.js', 'stage'] as const;
/** Of better-sqlite3: what is loaded at run time. Its sources and its binaries for other systems stay behind. */
const databaseNames = [
  'LICENSE',
  'lib/binding.js',
  'lib/database.js',
  'lib/index.js',
  'lib/sqlite-error.js',
  'lib/util.js',
  'lib/methods',
] as const;

/** Puts together what goes into the archive: a list of what is needed, so that nothing else can slip in. */
export async function fillAppFolder(options: AppFolderOptions): Promise<void> {
  const { flavour, builtDir, modulesDir, targetDir } = options;
  await rm(targetDir, { recursive: true, force: true });
  await mkdir(targetDir, { recursive: true });
  for (const name of builtNames) await copy(builtDir, targetDir, name);
  await copyDatabase(join(modulesDir, 'better-sqlite3'), join(targetDir, 'node_modules/better-sqlite3'));
  await writeJson(join(targetDir, 'package.json'), manifestOf(flavour));
  await buildStartFile(targetDir, flavour.isInspectable);
}

function manifestOf({ name, productName, title }: Flavour) {
  const { version, license, description, dependencies } = packageJson;
  return {
    ...{ name, productName, version, license, type: 'module', main: 'start.js', dependencies },
    description: `${title}: ${description}`,
    desktopName: `${name}.desktop`,
    author: 'The Vitrína authors',
    // Packages for Debian name one, and there is none yet.
    homepage: 'https://vitrina.invalid',
  };
}

async function copyDatabase(fromDir: string, toDir: string): Promise<void> {
  for (const name of [...databaseNames, findBinary(fromDir)]) await copy(fromDir, toDir, name);
  const manifest = JSON.parse(await readFile(join(fromDir, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const { name, version, license, main } = manifest;
  await writeJson(join(toDir, 'package.json'), { name, version, license, main });
}

/** The one that set-up built, which better-sqlite3 prefers, or its own for this system. */
function findBinary(databaseDir: string): string {
  const names = ['build/Release/better_sqlite3.node', `prebuilds/${process.platform}-${process.arch}.node`];
  const found = names.find((name) => existsSync(join(databaseDir, name)));
  if (found) return found;
  throw new PackageError(
    `better-sqlite3 has no binary for ${process.platform} ${process.arch}. Run \`npm run setup\`.`,
  );
}

async function copy(fromDir: string, toDir: string, name: string): Promise<void> {
  await mkdir(dirname(join(toDir, name)), { recursive: true });
  await cp(join(fromDir, name), join(toDir, name), { recursive: true });
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
