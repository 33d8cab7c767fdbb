/** Metadata that a kiosk trusts, file name to text. `root.json` is always among them. */
export type TrustedMetadata = Readonly<Record<string, string>>;

/**
 * The files of it: what is needed to see that a repository is older than one that was installed here. What else a
 * repository says is named, with its hash, by these.
 */
export const trustedFilenames = ['root.json', 'timestamp.json', 'snapshot.json', 'targets.json'] as const;
