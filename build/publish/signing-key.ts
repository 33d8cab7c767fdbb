import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  type KeyObject,
} from 'node:crypto';
import { Key, Signature } from '@tufjs/models';

/** One Ed25519 key that signs metadata. */
export interface SigningKey {
  /** As securesystemslib computes it, so that other TUF tools name the key alike. */
  readonly keyId: string;
  readonly publicKey: Key;
  readonly privateKey: KeyObject;
}

// What stands in front of the 32 bytes of a public key in its SPKI form.
const spkiHeaderBytes = 12;

/** A new key pair; its private half is only in memory. */
export function makeSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync('ed25519').privateKey);
}

/** The signing key of a private key. @throws TypeError where it is not Ed25519. */
export function signingKeyOf(privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = ed25519Key(spki.subarray(spkiHeaderBytes).toString('hex'));
  return { keyId: publicKey.keyID, publicKey, privateKey };
}

/** Signs the bytes that TUF calls canonical. */
export function signWith(key: SigningKey, data: Uint8Array): Signature {
  return new Signature({ keyID: key.keyId, sig: signBytes(null, data, key.privateKey).toString('hex') });
}

function ed25519Key(publicHex: string): Key {
  // Written in the order of canonical JSON, so that the text below is canonical.
  const json = { keytype: 'ed25519', keyval: { public: publicHex }, scheme: 'ed25519' };
  const keyID = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  return new Key({ keyID, keyType: json.keytype, scheme: json.scheme, keyVal: json.keyval });
}
