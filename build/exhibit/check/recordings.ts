import type { LanguageTag } from '../../../content/schema/language.ts';
import type { Cue } from '../../../content/schema/media.ts';
import { checkRecording, isRecording } from '../media/media-files.ts';
import type { Recording } from '../media/recording.ts';
import type { Report } from '../problems.ts';
import { fieldOf, idOf, placeIn, type ExhibitSources, type MediaEntry } from '../read/exhibit-sources.ts';
import { expandField } from './fields.ts';

/** Films that a sidecar names beside its file: in sign languages, and with a described picture. */
const filmFields = { signLanguages: 'sign_languages.*.file', described: 'described.*' } as const;

/** Sounds and films play on a kiosk, and nobody is left out of what is said in them. */
export function checkRecordings(sources: ExhibitSources, report: Report): void {
  for (const entry of sources.media) {
    if (entry.filename === undefined) continue;
    if (!isRecording(entry.filename)) {
      refuseFields(entry, report);
      continue;
    }
    const place = placeIn(entry, 'file');
    const recording = checkRecording(entry.filename, { folder: sources.folder, place }, report);
    checkSpeech(entry, sources.languages, report);
    checkDescribed(entry, sources.languages, report);
    for (const field of Object.values(filmFields)) checkFilms(entry, field, sources, report);
    if (recording) checkCaptionTimes(entry, recording, sources, report);
  }
}

function refuseFields(entry: MediaEntry, report: Report): void {
  for (const field of ['spoken', 'sign_languages', 'described']) {
    if (fieldOf(entry.data, field) === undefined) continue;
    const message = `only a sound or a film has "${field}"`;
    report.error(placeIn(entry, field), 'unknown-field', message, 'remove it');
  }
}

/** Speech without captions and a transcript shuts out whoever cannot hear it (WCAG 1.2.1, 1.2.2). */
function checkSpeech(entry: MediaEntry, languages: readonly LanguageTag[], report: Report): void {
  const spoken = fieldOf(entry.data, 'spoken');
  if (typeof spoken !== 'boolean') {
    const message = `the sidecar does not say whether somebody speaks in "${idOf(entry) ?? ''}"`;
    report.error(placeIn(entry, 'file'), 'missing-field', message, 'add "spoken: true" or "spoken: false"');
    return;
  }
  for (const language of spoken ? languages : []) {
    const base = `media/${idOf(entry) ?? ''}.${language}`;
    const refuse = (what: string, file: string): void =>
      report.error(
        placeIn(entry, 'spoken'),
        'missing-translation',
        `what is said has no ${what} in "${language}"`,
        `write ${file}`,
      );
    if (!entry.captions.has(language)) refuse('captions', `${base}.vtt`);
    if (!entry.texts.has(language)) refuse('transcript', `${base}.md`);
  }
}

function checkDescribed(entry: MediaEntry, languages: readonly LanguageTag[], report: Report): void {
  for (const { path } of expandField(entry.data, filmFields.described)) {
    if (languages.some((language) => language === path[1])) continue;
    const message = `a described film is in "${String(path[1])}", which is not a language of the exhibit`;
    report.error(placeIn(entry, ...path), 'extra-language', message, 'remove it, or correct the language');
  }
}

function checkFilms(
  entry: MediaEntry,
  field: (typeof filmFields)[keyof typeof filmFields],
  { folder }: ExhibitSources,
  report: Report,
): void {
  for (const { path, value } of expandField(entry.data, field)) {
    const filename = `media/${String(value)}`;
    const place = placeIn(entry, ...path);
    // A name that the schema refuses could point out of the folder.
    if (entry.value === undefined) continue;
    if (folder.has(filename)) checkRecording(filename, { folder, place }, report);
    else {
      const mend = `put "${String(value)}" into media/, or correct the name`;
      report.error(place, 'missing-file', `the file "${String(value)}" is missing`, mend);
    }
  }
}

function checkCaptionTimes(
  entry: MediaEntry,
  { durationSeconds }: Recording,
  { folder }: ExhibitSources,
  report: Report,
): void {
  for (const [language, cues] of entry.captions) {
    const last: Cue | undefined = cues.at(-1);
    if (!last || last.toSeconds <= durationSeconds) continue;
    const place = folder.place(`media/${idOf(entry) ?? ''}.${language}.vtt`);
    const message = `the captions last ${last.toSeconds} seconds, the recording ${durationSeconds.toFixed(1)}`;
    report.error(place, 'broken-captions', message, 'correct the times, or name the right file');
  }
}
