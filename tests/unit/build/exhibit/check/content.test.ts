import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPhotograph, aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

async function problemsAfter(
  filename: string,
  piece: string,
  replacement: string,
): Promise<readonly string[]> {
  const exhibit = await aTinyExhibit();
  exhibit.edit(filename, piece, replacement);
  return exhibit.check();
}

const chapter = 'stories/two-lights/night-of-fog.en.md';

describe('checkProse', () => {
  it('asks for a citation in a paragraph that holds a number', async () => {
    expect(await problemsAfter(chapter, 'Towards midnight', 'Before 140 people, towards midnight')).toEqual([
      `${chapter}:10:8: the number 140 stands in a paragraph without a citation; ` +
        'cite the source in the same paragraph, as [@ID]',
    ]);
  });

  it('lets years, small numbers and times of day stand without a citation', async () => {
    expect(
      await problemsAfter(chapter, 'Towards midnight', 'In 1907–08, at 23:45, three of 31 times,'),
    ).toEqual([]);
  });

  it('refuses a chapter that is too long or too short, and says how many words it has', async () => {
    const [long] = await problemsAfter(chapter, 'The keepers rang', `The ${'very '.repeat(150)}keepers rang`);
    expect(long).toBe(
      `${chapter}:1:1: the chapter has 199 words, and a good one has 80 to 160; ` +
        'shorten it, or make two chapters of it',
    );
    const exhibit = await aTinyExhibit();
    exhibit.write(chapter, '---\ntitle: Fog\n---\nThere was fog. [@LOG]\n');
    expect((await exhibit.check())[0]).toMatch(
      /the chapter has 3 words, and a good one has 80 to 160; tell more$/,
    );
  });

  it('refuses an exhibit without a story, which no kiosk shows', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.remove('stories');
    expect(await exhibit.check()).toContain(
      'exhibit.yaml:1:1: the exhibit has no story, and a kiosk shows none without; ' +
        'write one, as stories/<story>/story.yaml',
    );
  });

  it('refuses two stories at the same place', async () => {
    const exhibit = await aTinyExhibit();
    const second = [
      'id: night-of-fog-again',
      'order: 1',
      'title: { en: Again, he: שוב }',
      'summary: { en: Again., he: שוב. }',
      'chapters: [{ id: again, sources: [LOG] }]',
    ];
    exhibit.writeNew('stories/night-of-fog-again/story.yaml', second.join('\n'));
    const problems = await exhibit.check();
    expect(problems).toContain(
      'stories/two-lights/story.yaml:2:8: the stories "night-of-fog-again" and "two-lights" both have the order 1; ' +
        'give each story a place of its own',
    );
  });
});

describe('checkTitles', () => {
  it('refuses a title that does not fit its card', async () => {
    const title = 'The supply boat is lost and the lights of Skell are dark until the following morning';
    expect(await problemsAfter('events/events.yaml', 'The supply boat is lost', title)).toEqual([
      'events/events.yaml:15:9: the title has 84 characters, and 70 fit; shorten it',
    ]);
  });
});

describe('checkDates', () => {
  it('refuses a waypoint that goes back in time', async () => {
    const date = "mode: boat\n      date: '1907-11-03'";
    expect(await problemsAfter('routes/routes.yaml', date, date.replace('03', '02'))).toEqual([
      'routes/routes.yaml:16:13: this waypoint is earlier than the one before it; ' +
        'correct the date, or the order of the waypoints',
    ]);
  });

  it('refuses an event outside the time of the exhibit', async () => {
    expect(await problemsAfter('events/events.yaml', '1901-09-14', '1899-09-14')).toEqual([
      'events/events.yaml:2:9: the date lies outside the time of the exhibit; ' +
        'correct the date, or the "period" in exhibit.yaml',
    ]);
  });

  it('refuses a death before the birth', async () => {
    expect(await problemsAfter('people/people.yaml', "'1931-02'", "'1831-02'")).toEqual([
      'people/people.yaml:8:9: the death is before the birth; correct one of the dates',
    ]);
  });
});

describe('checkPlaces', () => {
  it('refuses a point outside the map, where latitude and longitude are often swapped', async () => {
    expect(await problemsAfter('places/places.yaml', 'lat: 59.35', 'lat: 49.35')).toEqual([
      'places/places.yaml:6:8: the point 49.35, -2.9 lies outside the map of the exhibit; ' +
        'correct "lat" and "lon" (latitude is first), or widen "map" in exhibit.yaml',
    ]);
  });

  it('asks how people were moved to a waypoint, and refuses the answer for the first', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('routes/routes.yaml', '      mode: boat\n      schematic', '      schematic');
    exhibit.edit('routes/routes.yaml', '      lon: -3.3\n', '      lon: -3.3\n      mode: foot\n');
    expect(await exhibit.check()).toEqual([
      'routes/routes.yaml:13:13: the first waypoint has a "mode", but nobody has moved yet; remove it',
      'routes/routes.yaml:18:7: this waypoint does not say how people were moved to it; ' +
        'add "mode": foot, train or boat',
    ]);
  });
});

describe('checkIdleLoop', () => {
  it('refuses deeper material in the idle loop', async () => {
    expect(await problemsAfter('places/places.yaml', 'weight: 1', 'weight: 1\n  deeper: true')).toEqual([
      'idle.yaml:9:12: the place "north-light" is deeper material and cannot be part of the idle loop; ' +
        'name another place',
    ]);
  });

  it('refuses a slide with nothing on it', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write('idle.yaml', '- { kind: text, seconds: 8 }\n- { kind: map, seconds: 8 }\n');
    expect(await exhibit.check()).toEqual([
      'idle.yaml:1:3: a slide of the kind "text" has no text; add "text"',
      'idle.yaml:2:3: a slide of the kind "map" shows neither routes nor places; add "routes" or "places"',
    ]);
  });
});

/** A small PNG whose head says that it is larger; the check reads no more than the head. */
async function saysItIs(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe('checkMedia', () => {
  it('refuses an image that would be blurred on a large panel', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write('media/skell-tower.png', await aPhotograph(800, 600));
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:2:7: the image has 800 × 600 pixels, and its long side needs 1200; use a larger scan',
    ]);
  });

  it('refuses an image that is longer than WebP knows, and a scan that nothing can work on', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write('media/skell-tower.png', await saysItIs(640, 16_400));
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:2:7: the image gets 16400 pixels high, and a kiosk takes 16383; ' +
        'cut it into parts, or cut off what nobody needs',
    ]);
    exhibit.write('media/skell-tower.png', await saysItIs(16_384, 16_384));
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:2:7: the image has 268435456 pixels, and 268402689 can be worked on; save it smaller',
    ]);
  });

  it('refuses an image that cannot be read, and one that is missing', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write('media/skell-tower.png', 'no picture');
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:2:7: "media/skell-tower.png" cannot be read as an image; ' +
        'save it again as JPEG, PNG or WebP',
    ]);
    exhibit.remove('media/skell-tower.png');
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:2:7: the file "skell-tower.png" is missing; ' +
        'put "skell-tower.png" into media/, or correct the name',
    ]);
  });

  it('never follows a file name out of the folder', async () => {
    const problems = await problemsAfter('media/skell-tower.yaml', 'skell-tower.png', '../../secret.png');
    expect(problems).toContain(
      'media/skell-tower.yaml:2:7: "file" is not the name of a file in this folder; ' +
        'write lower-case letters, digits, hyphens and .svg, .jpg, .png, .webp, .ogg or .webm',
    );
  });

  it('compares the labels of a drawing with those of its sidecar, both ways', async () => {
    expect(await problemsAfter('media/beam.svg', 'data-label="sea"', 'data-label="ocean"')).toEqual([
      'media/beam.svg:7:3: the drawing shows the label "ocean", which its sidecar does not have; ' +
        'add "ocean" to "labels" in media/beam.yaml',
      'media/beam.yaml:14:3: the drawing shows no label "sea"; remove it, or add a text with that data-label',
    ]);
  });
});

describe('checkMapFiles', () => {
  it('refuses a river that leaves the earth', async () => {
    const exhibit = await aTinyExhibit();
    const river = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 94],
      ],
    };
    const feature = { type: 'Feature', properties: { rank: 1 }, geometry: river };
    exhibit.writeNew(
      'map/rivers.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    );
    const [problem] = await exhibit.check();
    expect(problem).toMatch(/^map\/rivers\.geojson:1:1: features\.0\.geometry\.coordinates\.1\.1: /);
  });
});
