import { describe, expect, it } from 'vitest';
import { cueAt, longestCue, playingTime } from '../../../../../src/components/player/playing-time.ts';

const cues = [
  { fromSeconds: 0, toSeconds: 1, text: 'The boat is late.' },
  { fromSeconds: 1, toSeconds: 2, text: 'It has the flour\nand the post.' },
  { fromSeconds: 4, toSeconds: 5, text: 'At last.' },
];

describe('the time of a recording', () => {
  it('has seconds in two digits, minutes as they are, and hours only where there are any', () => {
    expect([0, 9.9, 65, 600, 3599, 3600, 36_061].map(playingTime)).toEqual([
      '0:00',
      '0:09',
      '1:05',
      '10:00',
      '59:59',
      '1:00:00',
      '10:01:01',
    ]);
  });
});

describe('a caption', () => {
  it('begins with its first moment and has ended with its last', () => {
    expect([0, 0.99, 1, 2, 4.5, 5].map((seconds) => cueAt(cues, seconds)?.text.slice(0, 3))).toEqual([
      'The',
      'The',
      'It ',
      undefined,
      'At ',
      undefined,
    ]);
  });

  it('gets the room of the longest one, and none where nobody speaks', () => {
    expect(longestCue(cues)).toBe('It has the flour\nand the post.');
    expect(longestCue([])).toBe('');
  });
});
