export type ReleaseRejection =
  | 'manifest-missing'
  | 'manifest-invalid'
  | 'schema-unknown'
  | 'other-exhibit'
  | 'older-release'
  | 'number-taken'
  | 'file-missing'
  | 'not-a-file'
  | 'size-mismatch'
  | 'hash-mismatch'
  | 'database-foreign'
  | 'database-damaged'
  | 'disk-full';

/** An offered release failed a check. Nothing of it may be shown; the active release stays. */
export class ReleaseRejectedError extends Error {
  override readonly name = 'ReleaseRejectedError';
  readonly code: ReleaseRejection;

  constructor(code: ReleaseRejection, detail: string, options?: ErrorOptions) {
    super(`release rejected (${code}): ${detail}`, options);
    this.code = code;
  }
}
