import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Root, type Targets } from '@tufjs/models';
import type { Anchor } from '../anchor.ts';
import { writeDurably } from '../durable-write.ts';
import { PublishError } from '../publish-error.ts';
import type { SignedFile } from '../sign-metadata.ts';

/* `public/`: what the keys of the safe have signed, and no secret. `root.json` is what a new kiosk is set up with. */
export const publicDirname = 'public';
const targetsFilename = 'targets.json';
const provisionFilename = 'root.json';

/** An anchor that was read back, with what its newest parts say. */
export interface ReadAnchor extends Anchor {
  readonly root: Metadata<Root>;
  readonly delegations: Metadata<Targets>;
}

/**
 * Writes the anchor. `targets.json` is the commit point: a root that does not go with it yet counts for nothing, and is
 * overwritten by the next attempt.
 */
export async function writeAnchor(publicDir: string, { roots, targets }: Anchor): Promise<void> {
  for (const { version, text } of roots) await writeDurably(join(publicDir, `${version}.root.json`), text);
  await writeDurably(join(publicDir, targetsFilename), targets.text);
  await writeDurably(join(publicDir, provisionFilename), roots.at(-1)?.text ?? '');
}

/** Reads the anchor and checks that each root vouches for the next. @throws PublishError */
export async function readAnchor(publicDir: string): Promise<ReadAnchor> {
  if (!existsSync(join(publicDir, targetsFilename))) {
    throw new PublishError(
      `${publicDir} is not there, or not whole: it holds what the root keys have signed. Nothing was changed. Copy it ` +
        'from where the root keys are kept, or make keys with `npm run exhibit keys`.',
    );
  }
  try {
    return await readChecked(publicDir);
  } catch (cause) {
    throw new PublishError(
      `What is in ${publicDir} does not hold together: a file is damaged, or of another key set. Nothing was changed. ` +
        'Put back the copy that is kept with the root keys.',
      { cause },
    );
  }
}

async function readChecked(publicDir: string): Promise<ReadAnchor> {
  const chain = await readRoots(publicDir);
  const text = await readFile(join(publicDir, targetsFilename), 'utf8');
  const delegations = Metadata.fromJSON(MetadataKind.Targets, parse(text));
  const newest = chain.findLastIndex(({ root }) => vouchesFor(root, delegations));
  const last = chain[newest];
  if (!last) throw new TypeError('no root vouches for targets.json');
  return {
    roots: chain.slice(0, newest + 1).map(({ file }) => file),
    targets: { text, version: delegations.signed.version },
    root: last.root,
    delegations,
  };
}

async function readRoots(publicDir: string) {
  const numbers = (await readdir(publicDir))
    .map((name) => /^(\d+)\.root\.json$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
  const chain: { readonly file: SignedFile; readonly root: Metadata<Root> }[] = [];
  for (const version of numbers) {
    const text = await readFile(join(publicDir, `${version}.root.json`), 'utf8');
    const root = Metadata.fromJSON(MetadataKind.Root, parse(text));
    if (root.signed.version !== version) throw new TypeError(`${version}.root.json has another version`);
    chain.at(-1)?.root.verifyDelegate('root', root);
    root.verifyDelegate('root', root);
    chain.push({ file: { text, version }, root });
  }
  return chain;
}

function vouchesFor(root: Metadata<Root>, targets: Metadata<Targets>): boolean {
  try {
    root.verifyDelegate('targets', targets);
    return true;
  } catch {
    // Signed with keys of an earlier root: the rotation after it was not finished.
    return false;
  }
}

function parse(text: string) {
  return JSON.parse(text) as Parameters<typeof Metadata.fromJSON>[1];
}
