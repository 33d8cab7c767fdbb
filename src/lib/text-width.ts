const canvas =
  typeof document === 'undefined' ? undefined : document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** Width of a short label in the control typeface, in CSS pixels. Measured once per text: drawing a map asks often. */
export function textWidth(text: string, sizePx: number): number {
  const known = widths.get(text);
  if (known !== undefined) return known * sizePx;
  if (!canvas) return text.length * 0.5 * sizePx;
  canvas.font = "500 100px 'Source Sans 3 Variable', sans-serif";
  const em = canvas.measureText(text).width / 100;
  widths.set(text, em);
  return em * sizePx;
}
