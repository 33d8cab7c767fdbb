/**
 * One file of a release, as the drive offers it. Chunks are at most a few megabytes; each is memory of its own, which
 * the source does not touch again, so that the next one can be read while this one is hashed and written.
 */
export type Bytes = AsyncIterable<Uint8Array>;
