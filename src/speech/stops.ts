import { choicesIn } from '../keypad/focusables.ts';

/** What is read as one: a paragraph, a heading, a point of a list, a figure with its words, a picture with its caption. */
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, figure, figcaption, blockquote, [role="img"], [data-spoken]';
/** What is something that can be done, with all that stands in it. */
const controls = 'a[href], button, input, summary';
/** The same, and what keys can move: the map, the timeline, a text that scrolls. Texts stand in some of them. */
const withFocus = `${controls}, [tabindex="0"]`;

/**
 * Everything in front that is read, in the order of the page: texts as blocks, and what can be chosen between them. Links in
 * a text are left to the keys that lead from choice to choice; a text is not torn apart by them.
 */
export function stopsIn(front: HTMLElement): readonly HTMLElement[] {
  const choices = new Set(choicesIn(front));
  const stops: HTMLElement[] = [];
  for (const element of front.querySelectorAll<HTMLElement>(`${blocks}, ${withFocus}`)) {
    if (stops.at(-1)?.contains(element)) continue;
    if (choices.has(element) || isText(element)) stops.push(element);
  }
  return stops;
}

/** The stop before or after where somebody is; undefined at the end. */
export function stopFrom(
  current: Element | null,
  stops: readonly HTMLElement[],
  step: 1 | -1,
): HTMLElement | undefined {
  const order = step === 1 ? stops : stops.toReversed();
  const there = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return order.find((stop) => {
    if (!current || current === stop || stop.contains(current)) return !current;
    const position = current.compareDocumentPosition(stop);
    return (position & there) !== 0 && (step === 1 || !stop.contains(current));
  });
}

/** How many links a text has. */
export function linksIn(block: Element): number {
  return isBlock(block) ? block.querySelectorAll('a[href]').length : 0;
}

/** The block of text that something stands in; undefined for what can be chosen. */
export function blockAround(element: Element): HTMLElement | undefined {
  if (element.closest(controls)) return undefined;
  let block = element.closest<HTMLElement>(blocks) ?? undefined;
  for (let around = block; around; around = around.parentElement?.closest<HTMLElement>(blocks) ?? undefined) {
    if (isText(around)) block = around;
  }
  return block && isText(block) ? block : undefined;
}

/** true for a block, as opposed to what can be chosen. */
export function isBlock(element: Element): boolean {
  return !element.matches(withFocus);
}

/** A block that holds only things that can be chosen is read by them. */
function isText(element: HTMLElement): boolean {
  if (!element.matches(blocks) || element.closest('[aria-hidden="true"], [inert]')) return false;
  if (element.closest(controls)) return false;
  if (element.matches('figure, [role="img"]')) return isShown(element);
  return isShown(element) && hasOwnWords(element);
}

function hasOwnWords(node: Node): boolean {
  return [...node.childNodes].some((child) => {
    if (child instanceof Text) return child.data.trim() !== '';
    const isForeign = child instanceof Element && child.matches(`button, input, [tabindex="0"], sup, ul, ol`);
    return !isForeign && hasOwnWords(child);
  });
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
