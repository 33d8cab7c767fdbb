import { createCipheriv, createPrivateKey, randomBytes, scryptSync, type KeyObject } from 'node:crypto';
import { integer, objectId, octets, sequence } from './der.ts';

/**
 * The passphrase is all that stands between a thief and a stolen key file, so each guess must cost something. Node itself
 * would write PBKDF2 with 2,048 rounds, a graphics card's breakfast; scrypt with these figures (the ones that OWASP names
 * for 16 MiB, the most that OpenSSL reads without being asked) takes about a third of a second and 16 MiB a guess.
 */
const scrypt = { N: 16_384, r: 8, p: 5 } as const;
const saltBytes = 16;
const keyBytes = 32;
const ivBytes = 16;

const oids = {
  pbes2: '1.2.840.113549.1.5.13',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

/** A private key as encrypted PKCS#8 PEM (PBES2: scrypt, AES-256-CBC), which `openssl pkey` reads. */
export function encryptKey(privateKey: KeyObject, passphrase: string): string {
  const salt = randomBytes(saltBytes);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, salt, keyBytes, scrypt), iv);
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  plain.fill(0);
  const derivation = sequence(
    objectId(oids.scrypt),
    sequence(octets(salt), integer(scrypt.N), integer(scrypt.r), integer(scrypt.p), integer(keyBytes)),
  );
  const encryption = sequence(objectId(oids.aes256Cbc), octets(iv));
  const algorithm = sequence(objectId(oids.pbes2), sequence(derivation, encryption));
  return toPem(sequence(algorithm, octets(encrypted)));
}

/** Undefined where the passphrase is wrong or the text is no encrypted key; OpenSSL does not tell which. */
export function decryptKey(pem: string, passphrase: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, format: 'pem', passphrase });
  } catch {
    // The caller asks again, or says which file it was.
    return undefined;
  }
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join(
    '\n',
  );
}
