import { releaseManifestSchema, type ReleaseManifest } from '../../../content/schema/release.ts';
import { releaseSchemaVersion } from '../../../content/schema/sql.ts';
import { ReleaseRejectedError } from '../rejection.ts';

/**
 * Reads a manifest out of untrusted text.
 *
 * @throws ReleaseRejectedError `manifest-invalid` or `schema-unknown`.
 */
export function parseManifest(text: string): ReleaseManifest {
  const manifest = readManifest(text);
  if (manifest.schema !== releaseSchemaVersion) {
    const detail = `made with schema ${manifest.schema}, this version knows ${releaseSchemaVersion}`;
    throw new ReleaseRejectedError('schema-unknown', detail);
  }
  return manifest;
}

function readManifest(text: string): ReleaseManifest {
  try {
    return releaseManifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ReleaseRejectedError('manifest-invalid', 'it is not a release manifest', { cause });
  }
}
