/** Packaging cannot go on. The message is a sentence for a person: what is wrong and what to do. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}
