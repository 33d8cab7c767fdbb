import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  maxDrawingBytes,
  maxImagePixels,
  maxListed,
  maxPageBytes,
  maxSpeechBytes,
  maxTextBytes,
} from '../../../../../electron/update/limits.ts';
import { compileUnchecked } from '../../../../fixtures/compiled-exhibit.ts';
import { aFolder } from '../../../../fixtures/files.ts';
import type { BuiltRelease } from '../../../../fixtures/release.ts';
import { activeNumber, install } from '../../../../fixtures/store.ts';
import { aTinyExhibit, type TinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

/** Fills one thing of an exhibit up to a size: what a kiosk measures, in its unit. */
type Fill = (exhibit: TinyExhibit, size: number) => void | Promise<void>;

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

/** A text of one paragraph, of which so many bytes become JSON. */
function paragraphOf(size: number): string {
  const empty = JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: '' }] }]);
  return 'a'.repeat(size - empty.length);
}

const caption: Fill = (exhibit, size) => {
  exhibit.edit('media/skell-tower.yaml', 'A picture that stands in for a photograph', 'a'.repeat(size));
};
const about: Fill = (exhibit, size) => {
  exhibit.write('about.en.md', `---\ntitle: About\n---\n${paragraphOf(size)}\n`);
};
const transcript: Fill = (exhibit, size) => exhibit.write('media/harbour.en.md', paragraphOf(size));
const terms: Fill = (exhibit, size) => {
  const term = (index: number): string =>
    `- { id: t${String(index).padStart(4, '0')}, term: { en: a, he: a }, text: { en: b, he: b }, sources: [LOG] }\n`;
  exhibit.write('terms/more.yaml', list(size - 1, term));
};
const waypoints: Fill = (exhibit, size) => {
  const note = '      note: { en: Struck the rocks here., he: כאן עלתה על הסלעים. }\n';
  exhibit.edit(
    'routes/routes.yaml',
    note,
    note + list(size - 3, () => '    - { place: south-light, mode: boat }\n'),
  );
};

describe('what a kiosk takes at most', () => {
  it.each<[what: string, fill: Fill, most: number, place: string, says: string]>([
    ['a caption', caption, maxTextBytes, 'media/skell-tower.yaml:7:7', '"caption" in "en" has'],
    ['a page', about, maxPageBytes, 'about.en.md:1:1', 'the text has'],
    ['a transcript', transcript, maxSpeechBytes, 'media/harbour.en.md:1:1', 'the text has'],
    ['all terms', terms, maxListed, `terms/more.yaml:${maxListed - 1}:3`, 'the exhibit has'],
    [
      'the waypoints of a route',
      waypoints,
      maxListed,
      'routes/routes.yaml:10:5',
      'the route "supply-boat" has',
    ],
  ])('is what the check lets pass with a warning, and one more is refused by both: %s', async (...row) => {
    const [, fill, most, place, says] = row;
    const full = await aTinyExhibit();
    await fill(full, most);
    const taken = await compileUnchecked(full.dir);
    const warning = `^${place}: warning: ${says} ${most} .*, and a kiosk takes no more than ${most};`;
    expect(taken.problems).toContainEqual(expect.stringMatching(new RegExp(warning)));
    const storeDir = aFolder();
    await install(taken, storeDir);
    expect(activeNumber(storeDir)).toBe(1);

    const over = await aTinyExhibit();
    await fill(over, most + 1);
    const refused = await compileUnchecked(over.dir);
    const error = `: ${says} ${most + 1} .*, and a kiosk takes ${most}; `;
    expect(refused.problems).toContainEqual(expect.stringMatching(new RegExp(error)));
    await expectRefusal(refused);
  });

  const tallImage: Fill = async (exhibit, size) => {
    const blank = {
      width: 2560,
      height: Math.ceil(size / 2560),
      channels: 3,
      background: '#808080',
    } as const;
    exhibit.write('media/skell-tower.png', await sharp({ create: blank }).png().toBuffer());
  };
  const drawing: Fill = (exhibit, size) => {
    const path = `<path d="M0 0${'L1 1'.repeat(size / 4)}"/>`;
    exhibit.edit('media/beam.svg', '</svg>', `${path}</svg>`);
  };
  const deeperParts: Fill = (exhibit, size) => {
    exhibit.edit(
      'stories/two-lights/night-of-fog.en.md',
      'Towards midnight',
      `${'so '.repeat(size / 3)} towards`,
    );
  };
  const wholeEarth: Fill = (exhibit) =>
    exhibit.edit(
      'exhibit.yaml',
      'map: { west: -3.6, south: 58.4, east: -0.8, north: 60.2 }',
      'map: { west: -179, south: -80, east: 179, north: 80 }',
    );

  it.each<[what: string, fill: Fill, size: number, says: string]>([
    ['an image', tallImage, maxImagePixels + 1, 'media/skell-tower.yaml:2:7: the image gets 4'],
    ['a drawing', drawing, maxDrawingBytes, 'media/beam.svg:1:1: the drawing has 10'],
    ['the map', wholeEarth, 0, 'exhibit.yaml:19:6: the map has 11'],
    [
      'what search finds',
      deeperParts,
      maxTextBytes,
      'stories/two-lights/night-of-fog.en.md:1:1: all names and the deeper parts, which search finds, have 8',
    ],
  ])('is less than this, which both refuse: %s', async (_what, fill, size, says) => {
    const exhibit = await aTinyExhibit();
    await fill(exhibit, size);
    const refused = await compileUnchecked(exhibit.dir);
    expect(refused.problems).toContainEqual(expect.stringContaining(says));
    await expectRefusal(refused);
  });
});

async function expectRefusal(release: BuiltRelease): Promise<void> {
  const storeDir = aFolder();
  await expect(install(release, storeDir)).rejects.toThrow(
    expect.objectContaining({ name: 'ReleaseRejectedError', code: 'too-large' }),
  );
  expect(activeNumber(storeDir)).toBe('no-release');
}
