import { checkRecording } from '../media/media-files.ts';
import type { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';

/** Every narration plays, and reads an entry that exists. */
export function checkNarrations({ narrations, folder, ids }: ExhibitSources, report: Report): void {
  for (const { kind, id, filename } of narrations) {
    const place = folder.place(filename);
    ids.check(kind, id, place, report);
    checkRecording(filename, { folder, place }, report);
  }
}
