/**
 * Why an update did not happen: the case code of the log, and the key of the sentence that staff read. Every code says
 * one thing to do next, so two failures share a code only where the next step is the same.
 */
export const updateCodes = [
  // The drive.
  'stick-removed', // it was pulled while it was needed
  'stick-unreadable', // it does not read, or reads differently the second time
  'nothing-found', // there is no repository on it
  'copy-incomplete', // files are missing or cut short: it was not ejected after writing
  'filesystem-unknown', // the drive is formatted in a way that this machine does not read
  // Its signatures.
  'not-trusted-yet', // this kiosk has no root of trust: set-up is not finished
  'signature-invalid', // unsigned, changed, or signed with keys that this kiosk does not trust
  'metadata-invalid', // signed perhaps, but not of a form that is read
  'too-large', // something is larger than any repository may be
  'older-repository', // an older copy than one that was installed here
  'expired', // its validity has run out
  'clock-behind', // this kiosk's clock is before the day on which the repository was signed
  'clock-ahead', // this kiosk's clock is beyond anything that can be true
  // Whom it is for.
  'other-kind', // signed, but not an exhibit
  'other-exhibit',
  'app-too-old', // it needs a newer Vitrína
  'schema-unknown',
  'older-release',
  'number-taken', // another content under the number that this kiosk shows
  // Its files.
  'manifest-missing',
  'manifest-invalid',
  'file-missing',
  'not-a-file', // a link, a folder, a device where a file belongs
  'size-mismatch',
  'hash-mismatch',
  'database-foreign', // not the database of an exhibit that this version knows
  'database-damaged',
  'content-empty', // no entries, or none in a language that it promises
  // This kiosk.
  'disk-full',
  'store-unwritable',
  'rehearsal-failed', // it did not show when it was tried out of sight
  'busy', // another update is going on
  'cancelled',
  'worker-lost', // the process that installs has died
  'internal',
] as const;
export type UpdateCode = (typeof updateCodes)[number];

/** true for a code of the list. */
export function isUpdateCode(value: unknown): value is UpdateCode {
  return (updateCodes as readonly unknown[]).includes(value);
}
