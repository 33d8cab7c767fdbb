/** What a release may ask of a kiosk. Far above any exhibit, far below what would hurt. */

/** A manifest is read whole into memory; one line of about 150 bytes for each file allows 100,000 files. */
export const maxManifestBytes = 16 * 1024 * 1024;

/** A store must leave the operating system and the log room to breathe. */
export const reservedDiskBytes = 64 * 1024 * 1024;

/** Memory of a copy, whatever the size of the file. */
export const copyChunkBytes = 1024 * 1024;

/** The active release and, for staff who want to go back, those before it. */
export const keptReleases = 3;
