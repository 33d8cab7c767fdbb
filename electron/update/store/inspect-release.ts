import type { Changes } from '../../contract/staff.ts';
import { diskFiles, type Files } from '../files.ts';
import { expectVerified, type VerifiedRelease } from '../repository/verified-release.ts';
import { findChanges } from './changes.ts';
import { decide } from './decide.ts';
import { namingFailures } from './failures.ts';
import { openStore } from './open-store.ts';
import { expectSpace } from './space.ts';
import { inspectDatabase } from './staged-database.ts';
import { missingAssets, readDamaged } from './stored-release.ts';

export interface InspectOptions {
  readonly verified: VerifiedRelease;
  readonly storeDir: string;
  readonly files?: Files;
  readonly signal?: AbortSignal;
}

export type Inspection =
  /** On show already. Staging it again mends the damaged files, its database among them. */
  | { readonly kind: 'same'; readonly damaged: number }
  | {
      readonly kind: 'offer';
      readonly changes: Changes;
      /** What an install would copy now; the rest is here already. */
      readonly bytesToCopy: number;
      readonly bytesTotal: number;
    };

/**
 * Looks at a release on a drive as staff will: may this kiosk take it, is its database in order, what would visitors
 * see differently. Copies the database, and nothing else, into the store; nothing of what is shown is touched.
 *
 * @throws ReleaseRejectedError where it will not be offered.
 */
export async function inspectRelease(options: InspectOptions): Promise<Inspection> {
  const { verified, storeDir, signal } = options;
  expectVerified(verified);
  const { manifest } = verified;
  const missing = missingAssets(storeDir, manifest);
  if (decide(storeDir, manifest) === 'same') {
    const isDatabaseDamaged = readDamaged(storeDir).has(manifest.database.sha256);
    return { kind: 'same', damaged: missing.length + (isDatabaseDamaged ? 1 : 0) };
  }
  const files = namingFailures(options.files ?? diskFiles);
  await expectSpace(files, storeDir, [manifest.database]);
  const databasePath = await inspectDatabase(verified, storeDir, { files, signal });
  const active = openStore(storeDir);
  return {
    kind: 'offer',
    changes: findChanges(active.ok ? active.value : undefined, { manifest, databasePath }),
    bytesToCopy: sumOf([manifest.database, ...missing]),
    bytesTotal: sumOf([manifest.database, ...manifest.assets]),
  };
}

function sumOf(list: readonly { readonly bytes: number }[]): number {
  return list.reduce((sum, { bytes }) => sum + bytes, 0);
}
