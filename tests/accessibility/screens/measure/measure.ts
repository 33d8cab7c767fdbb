/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MeasuredTarget {
  readonly name: string;
  /** What a finger can reach of it: cut by every area around it that scrolls. */
  readonly box: Box;
  /** The whole of it, also where it is partly scrolled away. */
  readonly whole: Box;
  /** link: a word in running text. key: of the on-screen keyboard. mark: a name on the map. */
  readonly kind: 'button' | 'link' | 'key' | 'mark' | 'bar';
  /** Height of capitals of its largest text; 0 for a mere symbol. */
  readonly capitalPx: number;
}

export interface MeasuredText {
  readonly text: string;
  /** What can be seen of it: cut by every area around it that scrolls. */
  readonly box: Box;
  /** The paragraph, title or label that it belongs to: pieces of one may touch each other. */
  readonly block: number;
  /** true where an edge to its left or right cuts it. On maps and the timeline names may run out of the view. */
  readonly isCut: boolean;
  readonly capitalPx: number;
  /** reading: set in the face of reading texts. drawing: inside a drawing, which is also told in words. */
  readonly kind: 'reading' | 'print' | 'drawing';
}

export interface Measured {
  readonly targets: readonly MeasuredTarget[];
  readonly texts: readonly MeasuredText[];
}

/**
 * Measures everything that can be touched or read on the screen as it is laid out now: of an open dialog only what is in
 * it. Heights of capitals come from the glyphs of the font that is really used. Runs in the page, so it uses nothing from
 * outside itself.
 */
export function measureScreen(): Measured {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const heights = new Map<string, number>();

  function capitalEm({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration): number {
    pen.font = `${fontStyle} ${fontWeight} 500px ${fontFamily}`;
    const known = heights.get(pen.font);
    if (known !== undefined) return known;
    const em = pen.measureText('I').actualBoundingBoxAscent / 500;
    heights.set(pen.font, em);
    return em;
  }

  function capitalPx(element: Element): number {
    const style = getComputedStyle(element);
    const scale = element instanceof SVGElement ? ((element as SVGTextElement).getScreenCTM()?.a ?? 1) : 1;
    return Number.parseFloat(style.fontSize) * capitalEm(style) * scale;
  }

  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });

  function reachable(element: Element, whole: Box): Box {
    let { left, top, right, bottom } = whole;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return { left, top, right, bottom };
  }

  const isThere = ({ left, top, right, bottom }: Box): boolean => right - left > 1 && bottom - top > 1;

  function isOnTop(element: Element, { left, top, right, bottom }: Box): boolean {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  }

  const blocks: Element[] = [];

  /** Pieces in one line, and a block inside another, count as one. */
  function blockOf(element: Element): number {
    let block = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement;
    const known = blocks.findIndex((other) => other.contains(block) || block.contains(other));
    return known >= 0 ? known : blocks.push(block) - 1;
  }

  const texts: MeasuredText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || element.closest('.visually-hidden, script, style, [aria-hidden="true"]'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const whole = boxOf(range.getBoundingClientRect());
    const box = reachable(element, whole);
    const isDrawn = element instanceof SVGElement;
    const isReading = getComputedStyle(element).fontFamily.includes('Serif');
    if (!isThere(whole)) continue;
    texts.push({
      text: text.slice(0, 40),
      box,
      block: blockOf(element),
      isCut: !element.closest('.view') && (whole.left < box.left - 1.5 || whole.right > box.right + 1.5),
      capitalPx: capitalPx(element),
      kind: isDrawn ? 'drawing' : isReading && element.tagName !== 'SUP' ? 'reading' : 'print',
    });
  }

  function kindOf(element: Element): MeasuredTarget['kind'] {
    if (element.tagName === 'A') return 'link';
    if (element.closest('.keyboard')) return 'key';
    if (element.closest('nav')) return 'bar';
    return element.closest('.view ul') ? 'mark' : 'button';
  }

  function largestText(element: Element): number {
    if (element instanceof HTMLInputElement) return capitalPx(element);
    const parts = [element, ...element.querySelectorAll('*')].filter(
      (part) => !part.closest('[aria-hidden="true"]') && [...part.childNodes].some(isWords),
    );
    return Math.max(0, ...parts.map(capitalPx));
  }

  const isWords = (node: Node): boolean =>
    node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';

  const selectorOf = ({ localName, classList }: Element): string => [localName, ...classList].join('.');

  /** A target without words is told by where it is. */
  function nameOf(element: HTMLElement): string {
    const words = (element.getAttribute('aria-label') ?? element.innerText)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 40);
    return words || [element.parentElement ?? root, element].map(selectorOf).join(' > ');
  }

  const targets = [...root.querySelectorAll<HTMLElement>('button, input, a[href]')].flatMap((element) => {
    const whole = boxOf(element.getBoundingClientRect());
    const box = reachable(element, whole);
    if (!isThere(box) || !isOnTop(element, box)) return [];
    const name = nameOf(element);
    return [{ name, box, whole, kind: kindOf(element), capitalPx: largestText(element) }];
  });
  return { targets, texts };
}
