/** What shows of the element that has the focus. */
export interface FocusRing {
  readonly name: string;
  /** Width of the line that marks it, in CSS pixels. */
  readonly widthPx: number;
  /** Between that line and what it lies on. */
  readonly contrast: number;
  /** true where at least a part of it can be seen and nothing lies on it. */
  readonly isSeen: boolean;
}

/** Looks at what has the focus now; undefined where nothing has that could be touched. Runs in the page. */
export function lookAtFocus(): FocusRing | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !element.matches('button, input, a[href]')) return undefined;
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser draws no canvas');

  function luminance(color: string): number {
    if (!pen) return 0;
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((byte) => {
      const share = byte / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function groundOf(start: Element | null): string {
    for (let around = start; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!/[/,] ?0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'black';
  }

  const style = getComputedStyle(element);
  const isField = element instanceof HTMLInputElement;
  const line = isField ? style.borderBlockEndColor : style.outlineColor;
  const width = isField ? style.borderBlockEndWidth : style.outlineWidth;
  const [a, b] = [luminance(line), luminance(groundOf(element.parentElement))];
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
  const isSeen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return {
    name: (element.getAttribute('aria-label') ?? element.innerText).slice(0, 40),
    widthPx: isField || style.outlineStyle !== 'none' ? Number.parseFloat(width) : 0,
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    isSeen,
  };
}
