/**
 * Numbers that do not read as they should, on the screen as it is laid out now: digits, the minus before them and the unit
 * in Latin letters behind them from left to right, and the two ends of a range in the direction of the text around them.
 * Runs in the page, so it uses nothing from outside itself.
 *
 * @returns one line for each number that stands wrong.
 */
export function findTurnedNumerals(): string[] {
  const problems: string[] = [];
  const boxOf = (node: Node, at: number): DOMRect => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  /** Whether one character stands to the left of another; undefined where they are not drawn, or not on one line. */
  function isLeftOf(node: Node, first: number, last: number): boolean | undefined {
    const [a, b] = [boxOf(node, first), boxOf(node, last)];
    return a.width > 0 && Math.abs(a.top - b.top) < 1 ? a.left < b.left : undefined;
  }

  /**
   * The direction that a range at a place in a text should have: of the isolate (UAX 9) that is open there, else of the
   * element. Isolates from left to right are for one number; around a range they are the fault.
   */
  function isFromRight(node: Node, at: number): boolean {
    const text = node.nodeValue ?? '';
    const open: number[] = [];
    for (const [place, sign] of text.slice(0, at).split('').entries()) {
      if (/[\u2066-\u2068]/.test(sign)) open.push(place);
      if (sign === '\u2069') open.pop();
    }
    const begins = open.findLast((place) => text[place] !== '\u2066');
    if (begins === undefined)
      return node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl';
    const firstLetter = /\p{L}/u.exec(text.slice(begins))?.[0] ?? '';
    return text[begins] === '\u2067' || /[\u0590-\u05ff]/.test(firstLetter);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const note = (problem: string): void => void problems.push(`${problem} in “${text.trim().slice(0, 40)}”`);

    for (const { index, 0: number } of text.matchAll(
      /[−+]?\d(?:[\d.,:]*\d)?(?:\u00a0?(?:°C|km|[kMGT]?B)\b)?/g,
    )) {
      if (number.length > 1 && isLeftOf(node, index, index + number.length - 1) === false)
        note(`“${number}” is not read from the left`);
    }

    for (const { index, 0: range, 1: start = '' } of text.matchAll(/(\d[\d.,]*\u2069?–\u2066?)\d[\d.,]*/g)) {
      const isFirstLeft = isLeftOf(node, index, index + start.length);
      if (isFirstLeft !== undefined && isFirstLeft === isFromRight(node, index + range.indexOf('–')))
        note(`the ends of “${range}” have changed places`);
    }
  }
  return problems;
}
