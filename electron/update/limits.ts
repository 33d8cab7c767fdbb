/** What a repository and a release may ask of a kiosk. Far above any exhibit, far below what would hurt. */

/** A manifest is read whole into memory; one line of about 150 bytes for each file allows 100,000 files. */
export const maxManifestBytes = 16 * 1024 * 1024;

/** Files of one release. More would be slow to list on a FAT32 stick, and no museum has them. */
export const maxAssets = 100_000;

/** A store must leave the operating system and the log room to breathe. */
export const reservedDiskBytes = 64 * 1024 * 1024;

/** Memory of a copy, whatever the size of the file. */
export const copyChunkBytes = 1024 * 1024;

/**
 * Bytes of one metadata file, by its role. Each is read whole, before anybody knows who has signed it. A bin of media
 * holds some 130 targets of 190 bytes; a snapshot names every bin in 130 bytes; what curators say about a release
 * stands in the role `exhibit`.
 */
export const maxMetadataBytes = {
  root: 64 * 1024,
  timestamp: 16 * 1024,
  snapshot: 512 * 1024,
  targets: 256 * 1024,
  exhibit: 1024 * 1024,
  media: 256 * 1024,
} as const;

/**
 * Members of one JSON object in metadata: targets of a file, files of a snapshot. tuf-js takes time that grows with the
 * square of their number, before and after it checks a signature, so they are counted before it sees them. 100,000
 * media files lie in 1,024 bins, and a snapshot also carries along the names of earlier, fewer bins.
 */
export const maxMetadataMembers = 2048;

/** Nesting of JSON. Metadata and manifests need seven levels. */
export const maxJsonDepth = 16;

/** Keys and signatures of one role, and of one file: each costs a verification. */
export const maxKeys = 32;

/** New roots that one look at a stick follows, one after the other. The next look goes on from there. */
export const maxRootRotations = 256;

/** A target is found in `targets`, `exhibit` or a bin; from there on nobody may delegate. */
export const maxDelegations = 2;

/** Releases in one repository; a stick carries one or two. */
export const maxReleasesInRepository = 100;

/** A clock that is slow by less is not worth a word to staff: time zones, drift, a laptop that signed. */
export const clockToleranceMs = 24 * 60 * 60 * 1000;

/** Nobody keeps a stick for so long after it has expired: rather, the clock is wrong. */
export const implausibleAgeMs = 20 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * Rows of one list: entries of a kind, links of an entry, points of a route. The stage draws its lists whole, and one of
 * this length costs it a second or two; the exhibit that comes with Vitrína has lists of
 * 35, and cites 137 sources.
 */
export const maxListed = 2_000;

/** Rows of one table, and of all lists of a kind together: as many as there may be files. */
export const maxRows = 100_000;

/** One text that stands in a list or above a page: a title, a lead, a caption, a source. */
export const maxTextBytes = 8 * 1024;

/** One text that fills a page, as blocks in JSON; about ten times the longest chapter. */
export const maxPageBytes = 64 * 1024;

/** What is said in one recording, as captions or as a transcript; a testimony of three hours takes half of it. */
export const maxSpeechBytes = 512 * 1024;

/** A drawing of ours is JSON, of which every shape becomes an element; the ground of the map is the largest. */
export const maxDrawingBytes = 1024 * 1024;

/** A picture takes four bytes of memory for each of its pixels, however small its file is. Five times a 4K screen. */
export const maxImagePixels = 40_000_000;
