import { createHash } from 'node:crypto';
import { MetaFile, Metadata, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models';
import { signWith, type SigningKey } from './signing-key.ts';

/** Metadata as it lies in a file. */
export interface SignedFile {
  readonly text: string;
  readonly version: number;
}

/** Signs metadata with every key given. */
export function signMetadata(
  signed: Root | Targets | Snapshot | Timestamp,
  keys: readonly SigningKey[],
): SignedFile {
  const metadata = new Metadata(signed);
  for (const key of keys) metadata.sign((data) => signWith(key, data));
  return { text: `${JSON.stringify(metadata.toJSON(), undefined, 1)}\n`, version: signed.version };
}

/** What a snapshot or a timestamp says of a metadata file: its version, and its very bytes. */
export function metaFileOf({ text, version }: SignedFile): MetaFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return new MetaFile({ version, length: Buffer.byteLength(text), hashes: { sha256 } });
}

/** An instant as TUF writes it: whole seconds, UTC. */
export function tufTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

const dayMs = 24 * 60 * 60 * 1000;

/** When metadata signed `now` expires. */
export function expiryOf(now: Date, days: number): string {
  return tufTime(new Date(now.getTime() + days * dayMs));
}
