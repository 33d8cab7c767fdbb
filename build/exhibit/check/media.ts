import { maxImagePixels } from '../../../electron/update/limits.ts';
import {
  imageSizesOf,
  maxSourcePixels,
  maxWebpSide,
  readImageSize,
  type ImageSize,
} from '../media/image-sizes.ts';
import { isRecording, mediaKindOf } from '../media/media-files.ts';
import { parseDrawing } from '../media/parse-drawing.ts';
import { tellMeasure } from '../measure/tell-measure.ts';
import type { Place, Report } from '../problems.ts';
import { fieldOf, placeIn, type ExhibitSources, type MediaEntry } from '../read/exhibit-sources.ts';

/** Shorter than this on its long side, an image is blurred on a 4K panel. */
const leastImagePixels = 1200;

/** Every drawing is made of allowed shapes and has its words; every image is readable and large enough. */
export async function checkMedia(sources: ExhibitSources, report: Report): Promise<void> {
  const seen = new Map<string, MediaEntry>();
  for (const entry of sources.media) {
    if (entry.filename === undefined) continue;
    const first = seen.get(entry.filename);
    if (first) {
      const message = `another sidecar describes "${entry.filename}" already`;
      report.error(placeIn(entry, 'file'), 'duplicate-id', message, 'give each media a file of its own');
      continue;
    }
    seen.set(entry.filename, entry);
    if (mediaKindOf(entry.filename) === 'drawing') checkDrawing(entry, entry.filename, sources, report);
    else if (!isRecording(entry.filename)) await checkImage(entry, entry.filename, sources, report);
  }
}

function checkDrawing(entry: MediaEntry, filename: string, { folder }: ExhibitSources, report: Report): void {
  const source = folder.readText(filename);
  const parsed = source && parseDrawing(source, report);
  if (!parsed) return;
  const written = Object.keys(fieldOf(entry.data, 'labels') ?? {});
  for (const { key, place } of parsed.labels) {
    if (written.includes(key)) continue;
    const message = `the drawing shows the label "${key}", which its sidecar does not have`;
    report.error(
      place,
      'missing-field',
      message,
      `add "${key}" to "labels" in ${entry.filename?.replace(/svg$/, 'yaml') ?? ''}`,
    );
  }
  for (const key of written) {
    if (parsed.labels.some((label) => label.key === key)) continue;
    const place = entry.yaml.placeOfKey(['labels', key]);
    report.error(
      place,
      'unused-label',
      `the drawing shows no label "${key}"`,
      'remove it, or add a text with that data-label',
    );
  }
}

async function checkImage(
  entry: MediaEntry,
  filename: string,
  { folder }: ExhibitSources,
  report: Report,
): Promise<void> {
  const labels = Object.keys(fieldOf(entry.data, 'labels') ?? {});
  if (labels.length > 0) {
    report.error(placeIn(entry, 'labels'), 'unused-label', 'an image has no labels', 'remove "labels"');
  }
  const size = await readImageSize(folder.readBytes(filename));
  const place = placeIn(entry, 'file');
  if (!size) {
    const message = `"${filename}" cannot be read as an image`;
    report.error(place, 'broken-image', message, 'save it again as JPEG, PNG or WebP');
  } else if (Math.max(size.width, size.height) < leastImagePixels) {
    const message = `the image has ${size.width} × ${size.height} pixels, and its long side needs ${leastImagePixels}`;
    report.error(place, 'image-too-small', message, 'use a larger scan');
  } else checkSize(size, place, report);
}

/** The widest that a kiosk gets of an image is as wide as a column of text; of a tall one it becomes long. */
function checkSize(size: ImageSize, place: Place, report: Report): void {
  const pixels = size.width * size.height;
  if (pixels > maxSourcePixels) {
    const message = `the image has ${pixels} pixels, and ${maxSourcePixels} can be worked on`;
    report.error(place, 'too-large', message, 'save it smaller');
    return;
  }
  const { width, height } = imageSizesOf(size).at(-1) ?? size;
  const mend = 'cut it into parts, or cut off what nobody needs';
  const high = { size: height, most: maxWebpSide, measure: `the image gets ${height} pixels high` };
  const whole = {
    size: width * height,
    most: maxImagePixels,
    measure: `the image gets ${width * height} pixels`,
  };
  // The same image is both; what is nearer to its limit says so.
  const told = high.size / high.most > whole.size / whole.most ? high : whole;
  tellMeasure({ ...told, place, mend }, report);
}
