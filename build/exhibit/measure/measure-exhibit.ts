import { maxDrawingBytes } from '../../../electron/update/limits.ts';
import { drawExhibitMap } from '../compile/exhibit-map.ts';
import { fillRelease, type ReleaseParts } from '../compile/fill-release.ts';
import { lakesFilename, riversFilename } from '../map/waters.ts';
import type { Place, Report } from '../problems.ts';
import { placeIn, type ExhibitSources } from '../read/exhibit-sources.ts';
import { describeFinding } from './describe-finding.ts';
import { planReleaseFiles } from './planned-files.ts';
import { RowMeasure } from './row-measure.ts';
import { isNotable, tellMeasure, type Told } from './tell-measure.ts';

/**
 * Reports what is larger than a kiosk takes, and what comes near it, so that curators hear of it before staff do. It
 * measures the very rows that `compile` writes, by the very limits of a kiosk. What has other problems is no release
 * yet, and is not measured.
 */
export async function checkMeasure(sources: ExhibitSources, report: Report): Promise<void> {
  if (report.errors.length > 0 || !sources.exhibit) return;
  const parts = { map: drawExhibitMap(sources), files: await planReleaseFiles(sources) };
  const measure = new RowMeasure();
  fillRelease(measure.insert, sources, parts);
  const ofRows = measure.findings.map((finding) => describeFinding(finding, sources));
  const found = [...measureDrawings(parts, sources), ...ofRows];
  const told = new Set<string>();
  // Search holds the words of an entry once more: what is too large says so first, and once.
  for (const finding of found.toSorted((a, b) => b.size / b.most - a.size / a.most)) {
    const { file, line, column } = finding.place;
    const key = `${file}:${line}:${column}`;
    if (!told.has(key)) tellMeasure(finding, report);
    told.add(key);
  }
}

function measureDrawings({ map, files }: ReleaseParts, sources: ExhibitSources): readonly Told[] {
  const drawings = sources.media.flatMap(({ value, filename = '' }): Told[] =>
    (value ? (files.media.get(value.id)?.files ?? []) : []).map(({ asset }) => ({
      place: sources.folder.place(filename),
      ...measureOf(asset.bytes, 'the drawing', 'draw it with fewer and simpler shapes'),
    })),
  );
  const mend = 'give the rivers and lakes fewer points, or let "map" in exhibit.yaml show less of the earth';
  const ground = { place: placeOfMap(sources), ...measureOf(map.ground.bytes, 'the map', mend) };
  return [...drawings, ground].filter(isNotable);
}

function measureOf(size: number, name: string, mend: string): Omit<Told, 'place'> {
  return { size, most: maxDrawingBytes, measure: `${name} has ${size} bytes as a kiosk draws it`, mend };
}

function placeOfMap({ folder, exhibit }: ExhibitSources): Place {
  const waters = [riversFilename, lakesFilename].find((filename) => folder.has(filename));
  if (waters !== undefined || !exhibit) return folder.place(waters ?? 'exhibit.yaml');
  return placeIn(exhibit, 'map');
}
