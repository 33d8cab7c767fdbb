import { join } from 'node:path';
import type { KeyRole, PublishingKeys, RoleKeys } from '../key-set.ts';
import { signersFor, trustOfAnchor } from './anchor-trust.ts';
import { openEnvelope, publishingEnvelope } from './envelopes.ts';
import type { Passphrases } from './passphrases.ts';
import type { ReadAnchor } from './public-folder.ts';

/** Opens the keys that publish. @throws PublishError where they are missing, locked, or not trusted any more. */
export async function openPublishingKeys(
  folder: string,
  anchor: ReadAnchor,
  passphrases: Passphrases,
): Promise<PublishingKeys> {
  const { keys } = await openEnvelope(join(folder, publishingEnvelope), passphrases);
  const trust = trustOfAnchor(anchor);
  const signers = (role: KeyRole): RoleKeys =>
    signersFor(
      role,
      trust[role],
      keys.map(({ key }) => key),
    );
  return { exhibit: signers('exhibit'), snapshot: signers('snapshot'), timestamp: signers('timestamp') };
}
