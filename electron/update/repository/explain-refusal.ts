import { createHash } from 'node:crypto';
import { Metadata, MetadataKind, Snapshot, type MetaFile } from '@tufjs/models';
import { ReleaseRejectedError } from '../rejection.ts';
import { expectNotExpired } from './check-clock.ts';
import type { ClientFiles } from './client-files.ts';
import type { FetchedFile } from './fetch-files.ts';
import type { MetadataForm } from './metadata-files.ts';

type AnyMetadata = Parameters<Metadata<Snapshot>['verifyDelegate']>[1];

/**
 * Says why the TUF client refused the file that it was given last.
 *
 * The client has already decided; this decides nothing. It answers with a text, or with an error that says little to
 * staff, so the file is looked at once more, in the order of what helps them most: cut short, not signed by whom we
 * trust, not the file that was signed, older than what we have, expired.
 */
export function explainRefusal(
  file: FetchedFile,
  files: ClientFiles,
  now: Date,
  cause: unknown,
): ReleaseRejectedError {
  try {
    expectWhole(file, files);
    const metadata = readMetadata(file);
    expectSigned(file, metadata, files);
    expectNamed(file, files);
    expectNotOlder(file, metadata, files);
    expectCurrent(file, metadata, files, now);
  } catch (reason) {
    if (reason instanceof ReleaseRejectedError) return reason;
    throw reason;
  }
  return unexplained(`${file.filename} does not fit to what names it`, cause);
}

/** A refusal of the TUF client that no file explains. */
export function unexplained(detail: string, cause: unknown): ReleaseRejectedError {
  // The client writes down what it has verified, and says in a text that it could not.
  const code = /ENOSPC|EDQUOT/.test(String(cause)) ? 'disk-full' : 'metadata-invalid';
  return new ReleaseRejectedError(code, detail, { cause });
}

/** A file that is shorter than what was signed was not written to its end. */
function expectWhole(file: FetchedFile, files: ClientFiles): void {
  const length = namedAs(file, files)?.length;
  if (length === undefined || file.bytes.length >= length) return;
  const detail = `${file.filename} has ${file.bytes.length} of ${length} bytes`;
  throw new ReleaseRejectedError('copy-incomplete', detail);
}

function readMetadata({ bytes, form, filename }: FetchedFile): AnyMetadata {
  try {
    return readers[form](JSON.parse(bytes.toString('utf8')) as Json);
  } catch (cause) {
    throw new ReleaseRejectedError('metadata-invalid', filename, { cause });
  }
}

type Json = Parameters<typeof Metadata.fromJSON>[1];
const readTargets = (json: Json): AnyMetadata => Metadata.fromJSON(MetadataKind.Targets, json);
const readers: Record<MetadataForm, (json: Json) => AnyMetadata> = {
  root: (json) => Metadata.fromJSON(MetadataKind.Root, json),
  timestamp: (json) => Metadata.fromJSON(MetadataKind.Timestamp, json),
  snapshot: (json) => Metadata.fromJSON(MetadataKind.Snapshot, json),
  targets: readTargets,
  exhibit: readTargets,
  media: readTargets,
};

function expectSigned(file: FetchedFile, metadata: AnyMetadata, files: ClientFiles): void {
  const delegators = file.form === 'root' ? [files.root, metadata] : [delegatorOf(file, files)];
  for (const delegator of delegators) {
    try {
      delegator.verifyDelegate(file.role, metadata);
    } catch (cause) {
      const found = Object.keys(metadata.signatures).join(', ');
      const detail = `${file.filename}: the trusted keys of ${file.role} have not signed it; keys of the signatures: ${found}`;
      throw new ReleaseRejectedError('signature-invalid', detail, { cause });
    }
  }
}

/** The metadata that name the keys of a role. */
function delegatorOf({ form, filename }: FetchedFile, files: ClientFiles): AnyMetadata {
  const delegator =
    form === 'exhibit' ? files.targets('targets') : form === 'media' ? files.targets('exhibit') : files.root;
  if (!delegator) throw new ReleaseRejectedError('metadata-invalid', `nothing verified names ${filename}`);
  return delegator;
}

/** What names a file also signs its bytes: metadata of two publications never mix. */
function expectNamed(file: FetchedFile, files: ClientFiles): void {
  const sha256 = namedAs(file, files)?.hashes?.['sha256'];
  if (sha256 === undefined || sha256 === createHash('sha256').update(file.bytes).digest('hex')) return;
  throw new ReleaseRejectedError('hash-mismatch', `${file.filename} is not the file that was signed for`);
}

function namedAs({ form, role }: FetchedFile, files: ClientFiles): MetaFile | undefined {
  if (form === 'root' || form === 'timestamp') return undefined;
  if (form === 'snapshot') return files.timestamp?.signed.snapshotMeta;
  return files.snapshot?.signed.meta[`${role}.json`];
}

function expectNotOlder({ form, filename }: FetchedFile, { signed }: AnyMetadata, files: ClientFiles): void {
  const known = form === 'timestamp' ? files.timestamp : form === 'snapshot' ? files.snapshot : undefined;
  if (known && signed.version < known.signed.version) {
    const detail = `${filename} is version ${signed.version}; version ${known.signed.version} was installed here`;
    throw new ReleaseRejectedError('older-repository', detail);
  }
  if (known?.signed instanceof Snapshot && signed instanceof Snapshot) expectNoneOlder(signed, known.signed);
}

function expectNoneOlder(snapshot: Snapshot, known: Snapshot): void {
  for (const [name, { version }] of Object.entries(known.meta)) {
    const offered = snapshot.meta[name]?.version;
    if (offered !== undefined && offered >= version) continue;
    const detail = `the snapshot has ${offered ?? 'no'} ${name}; version ${version} was installed here`;
    throw new ReleaseRejectedError('older-repository', detail);
  }
}

/** What is above a file in the chain may be what has expired. Below the role that was refused all is from before. */
function expectCurrent(
  { form, role }: FetchedFile,
  { signed }: AnyMetadata,
  { root, timestamp, snapshot }: ClientFiles,
  now: Date,
): void {
  const isAboveSnapshot = form === 'root' || form === 'timestamp' || form === 'snapshot';
  const chain = {
    root: root.signed,
    timestamp: form === 'root' ? undefined : timestamp?.signed,
    snapshot: isAboveSnapshot ? undefined : snapshot?.signed,
  };
  expectNotExpired({ ...chain, [role]: signed }, now);
}
