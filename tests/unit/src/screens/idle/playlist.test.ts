import { describe, expect, it } from 'vitest';
import type { Language, LanguageTag } from '../../../../../content/schema/language.ts';
import type { Exhibit, IdleSlide, RemembranceDay } from '../../../../../content/schema/model.ts';
import {
  allSlides,
  slidesOn,
  turnAfter,
  turnOf,
  turnsOf,
  wander,
} from '../../../../../src/screens/idle/playlist.ts';

const slide = (en: string) => ({ kind: 'text', texts: { en } }) as unknown as IdleSlide;
const [a, b, remembered] = [slide('a'), slide('b'), slide('remembered')];
const ofTheDay = { ...slide('of the day'), kind: 'day', day: 'liberation' } as unknown as IdleSlide;
const languages = ['en', 'cs', 'he'].map((tag) => ({ tag: tag as LanguageTag }) as Language);
const day = { id: 'liberation', date: '01-27', slides: [remembered] } as unknown as RemembranceDay;
const exhibit = { idleSlides: [a, b], remembranceDays: [day], languages } as unknown as Exhibit;

describe('the playlist of the idle loop', () => {
  it('begins with the slides of a day of remembrance on that day, and only then', () => {
    expect(slidesOn(exhibit, '2026-01-27')).toEqual([remembered, a, b]);
    expect(slidesOn(exhibit, '2026-01-28')).toEqual([a, b]);
  });

  it('tells of a day of remembrance once on that day, and by its own slides', () => {
    const slides = [a, ofTheDay, b];
    expect(slidesOn({ ...exhibit, idleSlides: slides }, '2026-01-27')).toEqual([remembered, a, b]);
    expect(slidesOn({ ...exhibit, idleSlides: slides }, '2026-01-28')).toEqual(slides);
  });

  it('has no day where the clock cannot be trusted', () => {
    expect(slidesOn(exhibit, undefined)).toEqual([a, b]);
  });

  it('brings every slide in every language once before it repeats anything', () => {
    const slides = allSlides(exhibit);
    const turns = Array.from({ length: turnsOf(slides, languages) }, (_, turn) =>
      turnOf(turn, slides, languages),
    );
    const seen = turns.map(
      ({ slide: shown, language }) => `${shown?.texts['en' as LanguageTag]} ${language?.tag}`,
    );
    expect(new Set(seen).size).toBe(slides.length * languages.length);
    expect(seen).toHaveLength(new Set(seen).size);
  });

  it('is turned by hand to the next and the last slide, and to another language of the same one', () => {
    const slides = allSlides(exhibit);
    const see = (turn: number) => {
      const { slide: shown, language } = turnOf(turn, slides, languages);
      return `${shown?.texts['en' as LanguageTag]} ${language?.tag}`;
    };
    const go = (turn: number, byManySlides: number, byManyLanguages: number) =>
      turnAfter(turn, { slides: byManySlides, languages: byManyLanguages }, slides, languages);
    expect(see(0)).toBe('remembered en');
    expect(see(go(0, 1, 0))).toBe('a en');
    expect(see(go(0, -1, 0))).toBe('b en');
    expect(see(go(0, 0, 1))).toBe('remembered cs');
    expect(see(go(go(0, 0, -1), 1, 0))).toBe('a he');
  });

  it('goes on turning through the languages where an exhibit has no slides', () => {
    expect([0, 1, 2, 3].map((turn) => turnOf(turn, [], languages).language?.tag)).toEqual([
      'en',
      'cs',
      'he',
      'en',
    ]);
    expect(turnOf(5, [], languages).slide).toBeUndefined();
  });
});

describe('the picture', () => {
  const places = Array.from({ length: 400 }, (_, turn) => wander(turn));

  it('wanders by no more than a pixel each way at a turn, so that nobody sees it', () => {
    places.slice(1).forEach((place, index) => {
      const before = places[index]!;
      expect(Math.abs(place.x - before.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(place.y - before.y)).toBeLessThanOrEqual(1);
    });
  });

  it('stays within four pixels of its place, and comes to stand on every one of them', () => {
    expect(places.every(({ x, y }) => Math.abs(x) <= 4 && Math.abs(y) <= 4)).toBe(true);
    expect(new Set(places.map(({ x }) => x)).size).toBe(9);
    expect(new Set(places.map(({ y }) => y)).size).toBe(9);
  });
});
