import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readOwnFile, writeOwnFile } from './own-files.ts';

/**
 * The key by which the office knows this kiosk's reports. Made when it is first needed, and never leaves the machine.
 *
 * @throws where there is a file that is not such a key: a new one would be a stranger to the office.
 */
export async function openReportKey(path: string): Promise<KeyObject> {
  const pem = await readOwnFile(path);
  if (pem === undefined) return makeReportKey(path);
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${path} is not a key for reports`);
  return key;
}

async function makeReportKey(path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeOwnFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return privateKey;
}
