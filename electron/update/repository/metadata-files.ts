import { mediaBinPrefix, timestampFilename } from '../../../content/schema/repository.ts';
import { maxMetadataBytes } from '../limits.ts';

/** What a metadata file is, as far as its form goes: the bins of media are all of one kind. */
export type MetadataForm = keyof typeof maxMetadataBytes;

export interface MetadataName {
  /** For example `media-0f`. */
  readonly role: string;
  readonly form: MetadataForm;
}

const versioned = new RegExp(
  `^[1-9]\\d{0,8}\\.(root|snapshot|targets|exhibit|${mediaBinPrefix}-[0-9a-f]{1,4})\\.json$`,
);

/**
 * What a file in `metadata/` is by its name. Undefined for every name that is not one of ours: nothing of that name is
 * ever looked for on a stick, whoever asks for it.
 */
export function parseMetadataName(filename: string): MetadataName | undefined {
  const role = filename === timestampFilename ? 'timestamp' : versioned.exec(filename)?.[1];
  if (!role) return undefined;
  const form = role.startsWith(`${mediaBinPrefix}-`) ? 'media' : (role as MetadataForm);
  return { role, form };
}
