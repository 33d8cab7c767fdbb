import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseAsset } from '../../../content/schema/release.ts';
import { aFolder } from '../../fixtures/files.ts';
import { buildRelease, type BuiltRelease } from '../../fixtures/release.ts';
import { aRepository, TestRepository } from '../../fixtures/repository.ts';
import { look, readAll } from './kiosk.ts';

/** The release that lies on every stick of these tests. */
export const built = buildRelease({ media: ['one'] });
export const asset = built.manifest.assets.at(-1)!;
export const mediaName = `media/${asset.sha256}`;

let published: Promise<TestRepository> | undefined;

/** A stick of its own, a copy of what was published once. */
export async function aStick(): Promise<TestRepository> {
  const { repositoryDir: fromDir, keys, anchor } = await (published ??= aRepository({ built }));
  const repositoryDir = join(aFolder(), 'stick');
  cpSync(fromDir, repositoryDir, { recursive: true });
  return new TestRepository({ keys, anchor, repositoryDir });
}

export function largest({ manifest }: BuiltRelease): ReleaseAsset {
  return manifest.assets.reduce((best, next) => (next.bytes > best.bytes ? next : best));
}

/** Reads everything of a stick that an install would read. */
export async function readStick(repository: TestRepository): Promise<void> {
  const verified = await look(repository);
  await readAll(verified.readDatabase());
  for (const each of verified.manifest.assets) await readAll(verified.readAsset(each));
}
