import type { Cue } from '../../../content/schema/media.ts';
import type { Report } from '../problems.ts';
import type { SourceText } from '../read/source-text.ts';

/** More than this is not read in the time that it stands (BBC Subtitle Guidelines: two lines of about 37 characters). */
const maxLines = 2;
const maxLineCharacters = 42;

const timePattern = /^(?:(\d{2}):)?([0-5]\d):([0-5]\d\.\d{3})$/;

interface TextBlock {
  readonly lines: readonly string[];
  readonly offset: number;
}

/**
 * Reads captions out of WebVTT (https://www.w3.org/TR/webvtt1/), of which this much exists: the header, notes, and cues of
 * plain words. Positions, styles and marks are refused: the stage places and sets captions itself, in every
 * theme and size.
 */
export function parseCaptions(source: SourceText, report: Report): readonly Cue[] {
  const [header, ...blocks] = splitBlocks(source.text);
  const refuse = (offset: number, message: string, mend: string): void =>
    report.error(source.placeAt(offset), 'broken-captions', message, mend);
  if (header?.offset !== 0 || !/^\uFEFF?WEBVTT(?:[ \t]|$)/.test(header.lines[0] ?? '')) {
    refuse(0, 'the captions do not begin with "WEBVTT"', 'export them as WebVTT (.vtt)');
    return [];
  }
  const cues: Cue[] = [];
  for (const block of blocks.filter(({ lines }) => !/^NOTE\b/.test(lines[0] ?? ''))) {
    const cue = readCue(block, (message, mend) => refuse(block.offset, message, mend));
    if (!cue) continue;
    const last = cues.at(-1);
    if (last && cue.fromSeconds < last.toSeconds) {
      refuse(block.offset, 'the caption begins before the one before it has ended', 'correct the times');
    }
    cues.push(cue);
  }
  if (blocks.length === 0) refuse(0, 'the file holds no captions', 'write them, or remove the file');
  return cues;
}

type Refuse = (message: string, mend: string) => void;

function readCue({ lines }: TextBlock, refuse: Refuse): Cue | undefined {
  // A line before the times is the name of a cue, which nobody sees.
  const at = lines[0]?.includes('-->') === true ? 0 : 1;
  const [from = '', to = '', ...extra] = (lines[at] ?? '').split('-->').map((part) => part.trim());
  const [toTime = '', ...settings] = to.split(/\s+/);
  const [fromSeconds, toSeconds] = [readTime(from), readTime(toTime)];
  const words = lines.slice(at + 1).map((line) => line.trim());
  if (fromSeconds === undefined || toSeconds === undefined || extra.length > 0) {
    refuse('the times of the caption cannot be read', 'write them as "00:01:02.000 --> 00:01:05.500"');
    return undefined;
  }
  if (toSeconds <= fromSeconds) refuse('the caption ends before it begins', 'correct the times');
  if (settings.length > 0) refuse('the caption is given a position', 'remove what follows the times');
  checkWords(words, refuse);
  return words.length > 0 ? { fromSeconds, toSeconds, text: words.join('\n') } : undefined;
}

function checkWords(words: readonly string[], refuse: Refuse): void {
  if (words.length === 0) refuse('the caption is empty', 'write its words below the times, or remove it');
  if (words.length > maxLines) {
    refuse(`the caption has ${words.length} lines, and ${maxLines} fit`, 'make two captions of it');
  }
  if (words.some((line) => /[<>&]/.test(line))) {
    refuse('the caption holds marks (<, > or &)', 'write plain words, without styles and speakers in marks');
  }
  const longest = Math.max(0, ...words.map((line) => Array.from(line).length));
  if (longest > maxLineCharacters) {
    const message = `a line of the caption has ${longest} characters, and ${maxLineCharacters} fit`;
    refuse(message, 'part the line, or make two captions of it');
  }
}

function readTime(text: string): number | undefined {
  const [match, hours = '0', minutes, seconds] = timePattern.exec(text) ?? [];
  return match === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Blocks of lines, parted by empty ones. */
function splitBlocks(text: string): readonly TextBlock[] {
  const blocks: { lines: string[]; offset: number }[] = [];
  let isInside = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const words = line.replace(/[\r\n]+$/, '');
    if (words.trim() === '') isInside = false;
    else if (isInside) blocks.at(-1)?.lines.push(words);
    else {
      blocks.push({ lines: [words], offset: index });
      isInside = true;
    }
  }
  return blocks;
}
