import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  manifestTarget,
  metadataDirname,
  targetFilename,
  targetsDirname,
  timestampFilename,
} from '../../content/schema/repository.ts';
import { writeDurably } from './durable-write.ts';
import { placeTargets } from './place-targets.ts';
import { pruneRepository } from './prune-repository.ts';
import type { PublishOptions, PublishOutcome, RepositoryFile } from './publish-options.ts';
import { filesOf, type PublishedRelease } from './read-previous.ts';
import { signReleases, signSnapshot, signTimestamp } from './release-metadata.ts';
import { releasesToPublish } from './releases-to-publish.ts';
import { expiryOf } from './sign-metadata.ts';

/** Text of each metadata file by its name, in the order in which they are written. */
type MetadataTexts = ReadonlyMap<string, string>;

/**
 * Publishes a release into a folder. The order makes it safe to stop at any instant: files of targets, each whole and on
 * the disk before it gets its name; metadata from the leaves to the root; `timestamp.json` last of all. Until that one
 * is replaced, whatever was published before verifies as before, and the next attempt goes on with the files that are
 * there. Files that nothing names any more are removed at the very end.
 *
 * @throws PublishError with a sentence for curators; what `signal` carries; the machine's errors.
 */
export async function writeRepository(options: PublishOptions): Promise<PublishOutcome> {
  const { repositoryDir, version, validDays, now, signal } = options;
  const releases = await releasesToPublish(options);
  const release = releases.at(-1);
  if (!release) throw new TypeError('there is no release to publish');
  await placeTargets(options, release);
  signal?.throwIfAborted();

  const expires = expiryOf(now, validDays);
  const metadata = signAll(options, releases, expires);
  for (const [name, text] of metadata) await writeOnce(join(repositoryDir, metadataDirname, name), text);

  const files = [...listMetadata(metadata), ...releases.flatMap(listTargets)];
  await pruneRepository(repositoryDir, new Set(files.map(({ path }) => path)));
  return { manifest: release.manifest, version, expires: new Date(expires), files };
}

function signAll(
  { anchor, keys, version, previous }: PublishOptions,
  releases: readonly PublishedRelease[],
  expires: string,
): MetadataTexts {
  const issue = { version, expires };
  const roles = new Map([...signReleases(releases, keys, issue), ['targets', anchor.targets] as const]);
  const snapshot = signSnapshot(roles, previous?.snapshot.signed.meta ?? {}, keys, issue);
  const timestamp = signTimestamp(snapshot, keys, issue);
  return new Map([
    ...anchor.roots.map((root) => [`${root.version}.root.json`, root.text] as const),
    ...[...roles, ['snapshot', snapshot] as const].map(
      ([role, file]) => [`${file.version}.${role}.json`, file.text] as const,
    ),
    [timestampFilename, timestamp.text],
  ]);
}

/** What is there with the same text stays untouched: an older publication may rest on it. */
async function writeOnce(path: string, text: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined); // absent or unreadable: written anew
  if (found !== text) await writeDurably(path, text);
}

function listMetadata(metadata: MetadataTexts): RepositoryFile[] {
  return [...metadata].map(([name, text]) => fileOf(`${metadataDirname}/${name}`, text));
}

function listTargets({ manifest, manifestText }: PublishedRelease): RepositoryFile[] {
  const target = manifestTarget(manifest.exhibit, manifest.release);
  const own = fileOf(target, manifestText);
  const files = [{ target, ...own }, ...filesOf(manifest)];
  return files.map(({ target: name, bytes, sha256 }) => ({
    path: `${targetsDirname}/${targetFilename(name, sha256)}`,
    bytes,
    sha256,
  }));
}

function fileOf(path: string, text: string): RepositoryFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, bytes: Buffer.byteLength(text), sha256 };
}
