const canvas =
  typeof document === 'undefined' ? undefined : document.createElement('canvas').getContext('2d');
const emWidths = new Map<string, number>();

/** The two typefaces as the canvas knows them; the weights of labels and of titles in lists. */
const fonts = {
  control: "500 100px 'Source Sans 3 Variable', 'Noto Sans Hebrew Variable', sans-serif",
  text: "400 100px 'Source Serif 4 Variable', 'Noto Serif Hebrew Variable', serif",
} as const;

/** About what a letter takes where nothing can be measured, in em. */
const averageEm = 0.5;

/**
 * Width of a short text, in CSS pixels. Measured once per text: drawing a map asks often. As long as its letters have not
 * come, those of another typeface are measured, and the next question measures again.
 */
export function textWidth(text: string, sizePx: number, font: keyof typeof fonts = 'control'): number {
  const key = `${font} ${text}`;
  const known = emWidths.get(key);
  if (known !== undefined) return known * sizePx;
  if (!canvas) return text.length * averageEm * sizePx;
  canvas.font = fonts[font];
  const em = canvas.measureText(text).width / 100;
  if (document.fonts.check(fonts[font], text)) emWidths.set(key, em);
  return em * sizePx;
}

/** Resolves when the letters of a text have come, or cannot come: from then on it is measured as it is seen. */
export async function lettersOf(text: string, font: keyof typeof fonts = 'control'): Promise<void> {
  await Promise.allSettled([document.fonts.load(fonts[font], text)]);
}
