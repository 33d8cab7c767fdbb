import { checkMeasure } from '../measure/measure-exhibit.ts';
import type { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';
import { readExhibit } from '../read/read-exhibit.ts';
import { checkAgreement } from './agreement.ts';
import { checkDates } from './dates.ts';
import { checkEasyTexts } from './easy.ts';
import { checkFiles } from './files.ts';
import { checkIdleLoop } from './idle-loop.ts';
import { checkIdleWords } from './idle-words.ts';
import { checkLanguages } from './languages.ts';
import { checkMapFiles } from './map-files.ts';
import { checkMedia } from './media.ts';
import { checkNarrations } from './narrations.ts';
import { checkPlaces } from './places.ts';
import { checkProse } from './prose.ts';
import { checkRecordings } from './recordings.ts';
import { checkReferences } from './references.ts';
import { checkTitles } from './titles.ts';

/** Reads an exhibit and reports everything that a curator should mend, in all its files. */
export async function checkExhibit(dir: string, report: Report): Promise<ExhibitSources> {
  const sources = readExhibit(dir, report);
  checkLanguages(sources, report);
  checkReferences(sources, report);
  checkAgreement(sources, report);
  checkTitles(sources, report);
  checkProse(sources, report);
  checkEasyTexts(sources, report);
  checkDates(sources, report);
  checkPlaces(sources, report);
  checkIdleLoop(sources, report);
  checkIdleWords(sources, report);
  await checkMedia(sources, report);
  checkRecordings(sources, report);
  checkNarrations(sources, report);
  checkMapFiles(sources, report);
  await checkMeasure(sources, report);
  // Last: by now, whatever is part of the exhibit has been read.
  checkFiles(sources, report);
  return sources;
}
