import type { Language } from '../../../content/schema/language.ts';
import type { Exhibit, IdleSlide } from '../../../content/schema/model.ts';
import { remembranceDaysOn } from '../../../content/schema/remembrance.ts';

/**
 * What plays on a day: the slides of its days of remembrance first. A slide of every day that tells of the same day rests
 * meanwhile, or it would be told twice in every round. `today` is undefined where the clock cannot be trusted.
 */
export function slidesOn(exhibit: Exhibit, today: string | undefined): readonly IdleSlide[] {
  const days = remembranceDaysOn(exhibit.remembranceDays, today);
  const ofEveryDay = exhibit.idleSlides.filter((slide) => !days.some(({ id }) => id === slide.day));
  return [...days.flatMap(({ slides }) => slides), ...ofEveryDay];
}

/** Everything that may ever play, each slide once. */
export function allSlides(exhibit: Exhibit): readonly IdleSlide[] {
  return [...exhibit.remembranceDays.flatMap(({ slides }) => slides), ...exhibit.idleSlides];
}

/** One turn of the loop: a slide, undefined where an exhibit has none, in one language. */
export interface Turn {
  readonly slide: IdleSlide | undefined;
  readonly language: Language | undefined;
}

/**
 * A language keeps the screen for one slide, and starts one slide later in each round: every slide comes in every language
 * before anything is repeated.
 */
export function turnOf(turn: number, slides: readonly IdleSlide[], languages: readonly Language[]): Turn {
  const count = Math.max(slides.length, 1);
  const language = ((turn % count) + Math.floor(turn / count)) % languages.length;
  return { slide: slides[turn % count], language: languages[language] };
}

/** Steps of a person who turns the loop by hand: to other slides, or to other languages of the same slide. */
export interface Steps {
  readonly slides: number;
  readonly languages: number;
}

/** The first turn that shows what lies so many steps from this one; the ends of slides and languages meet. */
export function turnAfter(
  turn: number,
  steps: Steps,
  slides: readonly IdleSlide[],
  languages: readonly Language[],
): number {
  const count = Math.max(slides.length, 1);
  const slide = modulo(turn + steps.slides, count);
  const language = (turn % count) + Math.floor(turn / count) + steps.languages;
  return slide + count * modulo(language - slide, languages.length);
}

function modulo(value: number, count: number): number {
  return ((value % count) + count) % count;
}

/** How many turns bring every slide in every language. */
export function turnsOf(slides: readonly IdleSlide[], languages: readonly Language[]): number {
  return Math.max(slides.length, 1) * languages.length;
}

/** Sides of the square in which the picture wanders, in CSS pixels. */
const wanderPx = 8;

/**
 * Where the whole picture stands on a turn, in CSS pixels from its place: it wanders line by line through a small square,
 * by one pixel a turn, so that no line burns itself into the panel and nobody sees it move.
 */
export function wander(turn: number): { readonly x: number; readonly y: number } {
  return { x: backAndForth(turn), y: backAndForth(Math.floor(turn / wanderPx)) };
}

/** 0, 1, 2, … 8, 7, … 1, 0, 1, …, around 0. */
function backAndForth(step: number): number {
  const at = step % (2 * wanderPx);
  return (at <= wanderPx ? at : 2 * wanderPx - at) - wanderPx / 2;
}
