import type { TargetFile } from 'tuf-js';
import { releaseSchemaVersion } from '../../../content/schema/sql.ts';
import type { EntryId } from '../../../content/schema/ids.ts';
import { manifestFilename } from '../../../content/schema/release.ts';
import {
  manifestTarget,
  releaseCustomSchema,
  type ReleaseCustom,
} from '../../../content/schema/repository.ts';
import { maxReleasesInRepository } from '../limits.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { isAtLeast } from './app-version.ts';

export interface ThisKiosk {
  readonly appVersion: string;
  /** The exhibit that is on show; undefined on a kiosk that has none yet. */
  readonly exhibit?: EntryId | undefined;
}

/**
 * Chooses the newest release for this kiosk among the targets that the role `exhibit` has signed, and decides by what it
 * says of itself whether this kiosk can show it. No file of it has been read yet.
 *
 * @throws ReleaseRejectedError `other-kind`, `other-exhibit`, `app-too-old`, `schema-unknown`, `metadata-invalid`,
 *   `too-large`.
 */
export function chooseRelease(targets: readonly TargetFile[], kiosk: ThisKiosk): ReleaseCustom {
  const releases = readReleases(targets);
  const exhibit = chooseExhibit(releases, kiosk.exhibit);
  const [first, ...others] = releases.filter((release) => release.exhibit === exhibit);
  if (!first) throw new ReleaseRejectedError('other-kind', 'it holds no release');
  const newest = others.reduce((best, next) => (next.release > best.release ? next : best), first);
  expectShowable(newest, kiosk.appVersion);
  return newest;
}

function readReleases(targets: readonly TargetFile[]): readonly ReleaseCustom[] {
  const described = targets.filter(({ path }) => path.endsWith(`/${manifestFilename}`));
  if (described.length > maxReleasesInRepository) {
    throw new ReleaseRejectedError('too-large', `${described.length} releases in one repository`);
  }
  // What says that it is something else is signed for another purpose; it may lie beside.
  const releases = described.filter(({ custom }) => custom['kind'] === 'exhibit-release');
  if (releases.length === 0) {
    const kinds = described.map(({ custom }) => JSON.stringify(custom['kind'])).join(', ');
    throw new ReleaseRejectedError(
      'other-kind',
      `it holds no release of an exhibit, but: ${kinds || 'nothing'}`,
    );
  }
  return releases.map(readRelease);
}

function readRelease({ path, custom }: TargetFile): ReleaseCustom {
  const parsed = releaseCustomSchema.safeParse(custom);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is of another form'}`;
    throw new ReleaseRejectedError('metadata-invalid', detail, { cause: parsed.error });
  }
  const { exhibit, release } = parsed.data;
  if (path !== manifestTarget(exhibit, release)) {
    throw new ReleaseRejectedError(
      'metadata-invalid',
      `${path} calls itself release ${release} of ${exhibit}`,
    );
  }
  return parsed.data;
}

/** A kiosk keeps its exhibit; one that has none takes the only one there is, and never an arbitrary one of several. */
function chooseExhibit(releases: readonly ReleaseCustom[], own: EntryId | undefined): EntryId | undefined {
  const offered = [...new Set(releases.map(({ exhibit }) => exhibit))];
  if (own === undefined ? offered.length === 1 : offered.includes(own)) return own ?? offered[0];
  const detail = `it holds ${offered.join(', ')}; this kiosk shows ${own ?? 'none yet'}`;
  throw new ReleaseRejectedError('other-exhibit', detail);
}

function expectShowable({ oldestApp, schema, release }: ReleaseCustom, appVersion: string): void {
  if (!isAtLeast(appVersion, oldestApp)) {
    const detail = `release ${release} needs version ${oldestApp}, this is ${appVersion}`;
    throw new ReleaseRejectedError('app-too-old', detail);
  }
  if (schema !== releaseSchemaVersion) {
    const detail = `release ${release} has schema ${schema}, this version knows ${releaseSchemaVersion}`;
    throw new ReleaseRejectedError('schema-unknown', detail);
  }
}
