import {
  idleSlideSourceSchema,
  remembranceDaySourceSchema,
  type RemembranceDaySource,
} from '../../../content/schema/idle.ts';
import { fieldOf, type SlideEntry, type SourceEntry } from './exhibit-sources.ts';
import { readEntryList, type ReadContext } from './read-entries.ts';

export interface IdleLoop {
  readonly slides: readonly SlideEntry[];
  readonly remembranceDays: readonly SourceEntry<RemembranceDaySource>[];
}

const remembranceFilename = 'remembrance.yaml';

/** Reads what plays between visits: `idle.yaml`, and the days of remembrance where the exhibit has any. */
export function readIdleLoop(context: ReadContext): IdleLoop {
  const type = { kind: 'slide', schema: idleSlideSourceSchema } as const;
  const daily = readEntryList('idle.yaml', type, context).map((slide) => ({ ...slide, ofDay: undefined }));
  const remembranceDays = context.folder.has(remembranceFilename)
    ? readEntryList(remembranceFilename, { kind: 'remembrance', schema: remembranceDaySourceSchema }, context)
    : [];
  return { slides: [...daily, ...remembranceDays.flatMap(slidesOf)], remembranceDays };
}

function slidesOf(ofDay: SourceEntry<RemembranceDaySource>): SlideEntry[] {
  const slides = fieldOf(ofDay.data, 'slides');
  if (!Array.isArray(slides)) return [];
  return slides.map((data: unknown, index) => ({
    kind: 'slide',
    data,
    // Its problems are already reported with the day.
    value: idleSlideSourceSchema.safeParse(data).data,
    yaml: ofDay.yaml,
    path: [...ofDay.path, 'slides', index],
    texts: new Map(),
    ofDay,
  }));
}
