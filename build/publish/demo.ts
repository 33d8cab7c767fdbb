import { makeAnchor } from './anchor.ts';
import { installPublished, provisionTrust, type Installed } from './install-published.ts';
import { throwAwayKeySet } from './key-set.ts';
import { oldestApp } from './oldest-app.ts';
import { writeRepository } from './write-repository.ts';

export interface DemoOptions {
  readonly releaseDir: string;
  readonly repositoryDir: string;
  readonly storeDir: string;
  readonly now: Date;
}

const validDays = 365;

/**
 * Brings a compiled release into a store the way a stick does: published with keys that exist only in memory and are
 * gone afterwards, verified against their root, installed.
 */
export async function installDemo(options: DemoOptions): Promise<Installed> {
  const { releaseDir, repositoryDir, storeDir, now } = options;
  const keys = throwAwayKeySet();
  const anchor = makeAnchor(keys, now);
  await writeRepository({ releaseDir, repositoryDir, keys, anchor, version: 1, oldestApp, now, validDays });
  await provisionTrust(storeDir, anchor.roots[0]?.text ?? '');
  return installPublished({ repositoryDir, storeDir, now });
}
