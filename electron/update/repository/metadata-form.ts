import { z } from 'zod';
import { maxTargetBytes, maxVersion, mediaBinPrefix } from '../../../content/schema/repository.ts';
import { maxKeys, maxMetadataBytes, maxMetadataMembers } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import type { MetadataForm } from './metadata-files.ts';
import { parseStrictJson, StrictJsonError } from './strict-json.ts';

/**
 * The form that metadata must have before the TUF client sees them: what nobody has vouched for may cost only so much,
 * and what it may say is narrow. The client would take a date that is none for one that never comes, MD5 for a hash,
 * and any number of keys; here there is one algorithm for keys and one for hashes, and no field can name another.
 */

const hexSchema = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const versionSchema = z.int().min(1).max(maxVersion);
const hashesSchema = z.strictObject({ sha256: hexSchema(32) });
const keyIdSchema = hexSchema(32);

const signaturesSchema = z
  .array(z.strictObject({ keyid: keyIdSchema, sig: hexSchema(64) }))
  .min(1)
  .max(maxKeys);

const keysSchema = z
  .record(
    keyIdSchema,
    z.strictObject({
      keytype: z.literal('ed25519'),
      scheme: z.literal('ed25519'),
      keyval: z.strictObject({ public: hexSchema(32) }),
    }),
  )
  .refine((keys) => Object.keys(keys).length <= maxKeys, `more than ${maxKeys} keys`)
  // One key under two names would sign twice, and a threshold of two would mean one.
  .refine(
    (keys) =>
      new Set(Object.values(keys).map(({ keyval }) => keyval.public)).size === Object.keys(keys).length,
    'one key twice',
  );

const signers = {
  keyids: z.array(keyIdSchema).min(1).max(maxKeys),
  threshold: z.int().min(1).max(maxKeys),
};
const roleSchema = z.strictObject(signers);

const metaFileSchema = z.strictObject({
  version: versionSchema,
  length: z.int().positive(),
  hashes: hashesSchema,
});

const targetNameSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/);
const targetsSchema = z.record(
  targetNameSchema,
  z.strictObject({
    length: z.int().min(0).max(maxTargetBytes),
    hashes: hashesSchema,
    custom: z.record(z.string(), z.unknown()).optional(),
  }),
);

const common = {
  spec_version: z.string().regex(/^1\.\d{1,3}\.\d{1,3}$/),
  version: versionSchema,
  expires: z.iso.datetime({ precision: 0 }),
};

// A part of a path is spelled out, or is anything at all: many stars in one part would take for ever to compare.
const pathPatternSchema = z
  .string()
  .max(200)
  .regex(/^(?:[a-z0-9._-]+|\*)(?:\/(?:[a-z0-9._-]+|\*))*$/);

const pathRoleSchema = z.strictObject({
  ...signers,
  name: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  paths: z.array(pathPatternSchema).min(1).max(16),
  terminating: z.boolean(),
});

const signedSchemas = {
  root: z.looseObject({
    ...common,
    _type: z.literal('root'),
    consistent_snapshot: z.literal(true),
    keys: keysSchema,
    roles: z.strictObject({
      root: roleSchema,
      timestamp: roleSchema,
      snapshot: roleSchema,
      targets: roleSchema,
    }),
  }),
  timestamp: z.looseObject({
    ...common,
    _type: z.literal('timestamp'),
    meta: z.strictObject({ 'snapshot.json': metaFileSchema }),
  }),
  snapshot: z.looseObject({
    ...common,
    _type: z.literal('snapshot'),
    meta: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}\.json$/), metaFileSchema),
  }),
  targets: z.looseObject({
    ...common,
    _type: z.literal('targets'),
    targets: targetsSchema,
    delegations: z.strictObject({ keys: keysSchema, roles: z.array(pathRoleSchema).max(16) }),
  }),
  exhibit: z.looseObject({
    ...common,
    _type: z.literal('targets'),
    targets: targetsSchema,
    delegations: z.strictObject({
      keys: keysSchema,
      succinct_roles: z.strictObject({
        ...signers,
        bit_length: z.int().min(1).max(16),
        name_prefix: z.literal(mediaBinPrefix),
      }),
    }),
  }),
  // Nobody signs for a bin but the bin: it delegates to none.
  media: z.looseObject({
    ...common,
    _type: z.literal('targets'),
    targets: targetsSchema,
    delegations: z.never().optional(),
  }),
} satisfies Record<MetadataForm, z.ZodType>;

const envelopeSchema = z.strictObject({ signed: z.unknown(), signatures: z.unknown().optional() });
const limits = { maxMembers: maxMetadataMembers, maxItems: maxMetadataMembers };

/**
 * Checks the form of a metadata file. Says nothing about who has signed it.
 *
 * @param name of the file, for the log.
 * @throws ReleaseRejectedError `too-large`, `copy-incomplete`, `metadata-invalid`; `signature-invalid` where there is no
 *   signature that could be one.
 */
export function checkMetadataForm(bytes: Uint8Array, form: MetadataForm, name: string): void {
  if (bytes.length > maxMetadataBytes[form]) throw new ReleaseRejectedError('too-large', name);
  const { signed, signatures } = parseWith(envelopeSchema, readJson(bytes, name), 'metadata-invalid', name);
  parseWith(signaturesSchema, signatures, 'signature-invalid', `${name}, its signatures`);
  parseWith(signedSchemas[form], signed, 'metadata-invalid', name);
}

function readJson(bytes: Uint8Array, name: string): unknown {
  try {
    return parseStrictJson(bytes, limits);
  } catch (cause) {
    if (!(cause instanceof StrictJsonError)) throw cause;
    const code = cause.isCutShort ? 'copy-incomplete' : 'metadata-invalid';
    throw new ReleaseRejectedError(code, `${name}: ${cause.message}`, { cause });
  }
}

function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: 'metadata-invalid' | 'signature-invalid',
  name: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = issue ? `${issue.path.join('.')} ${issue.message}` : 'of another form';
  throw new ReleaseRejectedError(code, `${name}: ${detail}`, { cause: parsed.error });
}
