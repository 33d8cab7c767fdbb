import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

async function problemsWith(slide: string, filename = 'idle.yaml'): Promise<readonly string[]> {
  const exhibit = await aTinyExhibit();
  exhibit.write(filename, slide);
  return exhibit.check();
}

const texts = (en: string): string => `text: { en: '${en}', he: 'אור' }`;

describe('checkIdleLoop', () => {
  it.each([
    ['a place that is not named', '{ kind: place, seconds: 30 }', 'tells of one place'],
    [
      'two places as one',
      '{ kind: place, seconds: 30, places: [north-light, south-light] }',
      'name exactly one',
    ],
    ['a season without a time', `{ kind: season, seconds: 30, title: { en: a, he: א } }`, 'has no date'],
    ['a season without a title', `{ kind: season, seconds: 30, date: '1907' }`, 'has no title'],
    ['a day of nothing', `{ kind: day, seconds: 30, ${texts('a')} }`, 'does not say which day'],
    ['a day without words', '{ kind: day, seconds: 30, day: keepers-day }', 'has no text'],
    ['a title with words of its own', `{ kind: title, seconds: 30, ${texts('a')} }`, 'shows the title alone'],
    ['a date on a map', `{ kind: map, seconds: 30, routes: [supply-boat], date: '1907' }`, 'has no "date"'],
    ['a day in a text', `{ kind: text, seconds: 30, ${texts('a')}, day: keepers-day }`, 'has no "day"'],
  ])('refuses %s', async (_what, slide, message) => {
    const problems = await problemsWith(`- ${slide}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('asks for a day of remembrance that exists', async () => {
    const slide = `- { kind: day, seconds: 30, ${texts('a')}, day: keeper-day }\n`;
    expect((await problemsWith(slide))[0]).toContain('perhaps "keepers-day" is meant');
  });

  it('refuses a season outside the time of the exhibit', async () => {
    const slide = `- { kind: season, seconds: 30, date: '1944', title: { en: a, he: א } }\n`;
    expect((await problemsWith(slide))[0]).toContain('lies outside the time of the exhibit');
  });

  it('needs slides for other days than those of remembrance too', async () => {
    expect(await problemsWith('[]\n')).toEqual([
      'idle.yaml:1:1: the idle loop has no slide; write at least one',
    ]);
  });

  it('looks at the slides of days of remembrance as well', async () => {
    const day = `- id: first-light-day\n  date: '02-30'\n  name: { en: a }\n  slides: [{ kind: text, seconds: 8 }]\n`;
    const problems = (await problemsWith(day, 'remembrance.yaml')).join('\n');
    expect(problems).toContain('"date" is not a day of every year');
    expect(problems).toContain('"name" is missing in Hebrew (he)');
    expect(problems).toContain('a slide of the kind "text" has no text');
  });

  it('does without days of remembrance', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.remove('remembrance.yaml');
    exhibit.write('idle.yaml', '- { kind: title, seconds: 8 }\n');
    expect(await exhibit.check()).toEqual([]);
  });
});

describe('checkIdleWords', () => {
  it.each([
    ['a number of people', 'At least 9,000 people were on it.', 'shows the number 9,000'],
    ['a shout', 'Touch the screen!', 'exclamation mark'],
    ['a long sentence', 'word '.repeat(21), 'has 21 words, and 20 are read in passing'],
  ])('refuses %s', async (_what, text, message) => {
    const problems = await problemsWith(`- { kind: text, seconds: 60, ${texts(text.trim())} }\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('lets years and days of a month stand', async () => {
    const slide = `- { kind: text, seconds: 60, ${texts('Winter 1907–08, until 27 January')} }\n`;
    expect(await problemsWith(slide)).toEqual([]);
  });

  it('refuses a role that a place would show with a number in it', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', 'at the harbour mouth', 'that 140 people built');
    expect(await exhibit.check()).toEqual([
      'places/places.yaml:28:9: the idle loop shows the number 140; leave it to a page, beside its range and source',
    ]);
    exhibit.edit('idle.yaml', 'places: [south-light]', `places: [south-light]\n  ${texts('A light')}`);
    expect(await exhibit.check()).toEqual([]);
  });

  it('gives a passer-by the time to read', async () => {
    const slide = `- { kind: text, seconds: 6, ${texts('Two lights stood on the island.')} }\n`;
    expect(await problemsWith(slide)).toEqual([
      'idle.yaml:1:26: the slide stays 6 seconds, and its words need 7; give it more time, or fewer words',
    ]);
  });
});
