/** A run of letters on the screen: where it stands, and the colour of its letters as light of red, green and blue. */
export interface LetterRun {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0–255 each, and the share with which they cover what is under them. */
  readonly colour: {
    readonly red: number;
    readonly green: number;
    readonly blue: number;
    readonly alpha: number;
  };
  /** drawn: inside a drawing or upon a map. */
  readonly isDrawn: boolean;
  /** Of the part of the page: a choice of colours shows those that it offers. */
  readonly theme: string;
}

/**
 * Finds every line of letters that can be seen, with the colour that the style gives it. Runs in the page, so it uses
 * nothing from outside itself. Controls that are switched off are left out: WCAG 1.4.3 does not ask for them.
 */
export function readLetterRuns(): LetterRun[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('there is no canvas to read colours with');
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

  function colourOf(element: Element): LetterRun['colour'] {
    const style = getComputedStyle(element);
    pen!.clearRect(0, 0, 1, 1);
    pen!.fillStyle = element instanceof SVGElement ? style.fill : style.color;
    pen!.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opaque = 0] = pen!.getImageData(0, 0, 1, 1).data;
    let alpha = opaque / 255;
    for (let around: Element | null = element; around; around = around.parentElement)
      alpha *= Number.parseFloat(getComputedStyle(around).opacity);
    return { red, green, blue, alpha };
  }

  const isSwitchedOff = (element: Element): boolean =>
    element.closest(':disabled, .visually-hidden') !== null;

  function isSeen(element: Element, x: number, y: number): boolean {
    const hit = document.elementsFromPoint(x, y);
    // What lets touches through is not hit, but its neighbours around it are.
    return (
      hit.length > 0 && (hit[0]!.contains(element) || element.contains(hit[0]!) || hit.includes(element))
    );
  }

  const runs: LetterRun[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue?.trim() ?? '';
    if (!element || text === '' || isSwitchedOff(element) || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isDrawn = element instanceof SVGElement || element.closest('.view, .idle') !== null;
    const theme = element.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? '';
    for (const { left, top, width, height } of range.getClientRects()) {
      if (width < 2 || height < 2 || !isSeen(element, left + width / 2, top + height / 2)) continue;
      const colour = colourOf(element);
      if (colour.alpha > 0.01)
        runs.push({ text: text.slice(0, 40), left, top, width, height, colour, isDrawn, theme });
    }
  }
  return runs;
}

/**
 * Paints all letters in one colour and leaves everything else, their halos too; without one they have their own
 * again. Runs in the page.
 */
export function paintLetters(colour: string | undefined): void {
  const sheets = document as unknown as { letterPaint?: CSSStyleSheet };
  sheets.letterPaint ??= new CSSStyleSheet();
  // The policy of the page refuses style elements; a sheet that is adopted is none.
  sheets.letterPaint.replaceSync(
    colour
      ? `*, ::placeholder { -webkit-text-fill-color: ${colour} !important; caret-color: transparent !important; }
         svg text, svg tspan { fill: ${colour} !important; }
         * { text-decoration-color: transparent !important; }`
      : '',
  );
  if (!document.adoptedStyleSheets.includes(sheets.letterPaint))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheets.letterPaint];
}
