import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../../../build/exhibit/media/parse-captions.ts';
import { Report, formatProblem } from '../../../../../build/exhibit/problems.ts';
import { createSourceText } from '../../../../../build/exhibit/read/source-text.ts';

function read(text: string) {
  const report = new Report();
  const cues = parseCaptions(createSourceText('film.en.vtt', text), report);
  return { cues, problems: report.problems.map(formatProblem) };
}

const withCue = (cue: string): string => `WEBVTT\n\n${cue}\n`;

describe('parseCaptions', () => {
  it('reads cues with their lines, with or without names and hours, and passes over notes', () => {
    const text =
      'WEBVTT - harbour\r\n\r\nNOTE by the museum\r\n\r\n00:01.500 --> 00:03.000\r\nThe boat\r\nis late.\r\n\r\nsecond\r\n01:00:03.000 --> 01:00:04.250\r\nSo it is.\r\n';
    expect(read(text)).toEqual({
      cues: [
        { fromSeconds: 1.5, toSeconds: 3, text: 'The boat\nis late.' },
        { fromSeconds: 3603, toSeconds: 3604.25, text: 'So it is.' },
      ],
      problems: [],
    });
  });

  it.each([
    ['another format', '1\n00:00:01,000 --> 00:00:02,000\nText\n', 'do not begin with "WEBVTT"'],
    ['no captions', 'WEBVTT\n', 'holds no captions'],
    ['times with a comma', withCue('00:01,000 --> 00:02,000\nText'), 'times of the caption cannot be read'],
    ['words without times', withCue('Text'), 'times of the caption cannot be read'],
    ['an end before the beginning', withCue('00:02.000 --> 00:01.000\nText'), 'ends before it begins'],
    ['a position', withCue('00:01.000 --> 00:02.000 line:0\nText'), 'is given a position'],
    ['a style', withCue('00:01.000 --> 00:02.000\n<b>Text</b>'), 'holds marks'],
    ['an escaped sign', withCue('00:01.000 --> 00:02.000\na &lt; b'), 'holds marks'],
    ['no words', withCue('00:01.000 --> 00:02.000'), 'is empty'],
    ['three lines', withCue('00:01.000 --> 00:02.000\na\nb\nc'), 'has 3 lines, and 2 fit'],
    ['a long line', withCue(`00:01.000 --> 00:02.000\n${'x'.repeat(43)}`), 'has 43 characters, and 42 fit'],
    ['a style sheet', withCue('STYLE\n::cue { color: red }'), 'times of the caption cannot be read'],
  ])('refuses %s', (_what, text, message) => {
    expect(read(text).problems.join('\n')).toContain(message);
  });

  it('refuses a caption that begins before the one before it has ended, at its line', () => {
    const { problems } = read('WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n00:02.000 --> 00:04.000\nTwo\n');
    expect(problems).toEqual([
      'film.en.vtt:6:1: the caption begins before the one before it has ended; correct the times',
    ]);
  });
});
