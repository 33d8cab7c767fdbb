import { focusInView } from '../lib/focus.ts';
import { clipped, isInView, nearestThatWay, type Box, type Vertical } from './boxes.ts';
import { choicesIn, frontOf, scrollAreaAround, scrollAreasIn } from './focusables.ts';

/** How much of a text one press moves on: enough is left to find the line again. */
const shareOfView = 0.6;
const nearlyPx = 2;

/**
 * Moves the focus to the next or the previous thing that can be chosen, in the order in which the page is read; from the
 * last one to the first. So two keys reach everything.
 */
export function stepFocus(page: Document, step: 1 | -1): void {
  const choices = choicesIn(frontOf(page));
  if (choices.length === 0) return;
  const at = positionOf(page.activeElement, choices, step);
  give(choices.at((at + step) % choices.length));
}

/** Where the focus is among the choices; between two of them when it is on a heading. */
function positionOf(current: Element | null, choices: readonly HTMLElement[], step: 1 | -1): number {
  const at = choices.findIndex((choice) => choice === current);
  if (at >= 0 || !current) return at;
  const following = choices.findIndex(
    (choice) => (current.compareDocumentPosition(choice) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const before = following < 0 ? choices.length - 1 : following - 1;
  return step === 1 ? before : before + 1;
}

/**
 * Moves the focus up or down, as the eye expects it: to what can be seen there; else the text moves on by a part of its
 * view; else to what lies beyond the text.
 */
export function moveFocus(page: Document, way: Vertical): void {
  const front = frontOf(page);
  const current = page.activeElement instanceof HTMLElement ? page.activeElement : front;
  const area = scrollAreaAround(current);
  const choices = choicesIn(front).filter((choice) => choice !== current && isReachable(choice));
  const isInside = (choice: HTMLElement): boolean => scrollAreaAround(choice) === area;
  const from = boxOf(current, area);

  const first = nearest(from, area ? choices.filter(isInside) : choices, way);
  if (first) return give(first);
  const texts = area ? [area] : scrollAreasIn(front);
  if (texts.some((text) => scroll(text, way))) return;
  if (area)
    give(
      nearest(
        from,
        choices.filter((choice) => !isInside(choice)),
        way,
      ),
    );
}

/** What is scrolled out of its text is reached by moving the text. */
function isReachable(choice: HTMLElement): boolean {
  const area = scrollAreaAround(choice);
  return !area || isInView(choice.getBoundingClientRect(), area.getBoundingClientRect());
}

/** Where somebody is; a page of which nothing has the focus is read from its top. */
function boxOf(element: HTMLElement, area: HTMLElement | undefined): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const holdsMore = element.matches('body, main, dialog') || element === area;
  const box = { left, right, top, bottom: holdsMore ? top : bottom };
  return area ? clipped(box, area.getBoundingClientRect()) : box;
}

function nearest(from: Box, choices: readonly HTMLElement[], way: Vertical): HTMLElement | undefined {
  const boxes = choices.map((choice) => choice.getBoundingClientRect());
  const index = nearestThatWay(from, boxes, way);
  return index === undefined ? undefined : choices[index];
}

/** true where the text could be moved. */
function scroll(area: HTMLElement, way: Vertical): boolean {
  const room = way === 'down' ? area.scrollHeight - area.clientHeight - area.scrollTop : area.scrollTop;
  if (room <= nearlyPx) return false;
  area.scrollBy({ top: (way === 'down' ? 1 : -1) * area.clientHeight * shareOfView, behavior: 'instant' });
  return true;
}

function give(choice: HTMLElement | undefined): void {
  if (choice) focusInView(choice);
}
