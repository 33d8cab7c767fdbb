import { pixelsPerMillimetre, readingTextPx, type Panel, type TextSize } from './panel.ts';

export interface Look {
  readonly textSize: TextSize;
  /** A theme of `styles/tokens/color.css`. */
  readonly theme: string;
  readonly isMotionReduced: boolean;
}

/** How the kiosk looks before anybody has chosen anything, and how staff see their panel. */
export const plainLook: Look = { textSize: 'medium', theme: 'dark', isMotionReduced: false };

/** Gives the page its sizes and colours; everything else follows from them by tokens. Answers one rem in CSS pixels. */
export function applyLook(root: HTMLElement, panel: Panel, look: Look): number {
  const readingPx = readingTextPx(panel, look.textSize);
  root.style.fontSize = `${readingPx}px`;
  root.style.setProperty('--mm', `${pixelsPerMillimetre(panel)}px`);
  root.dataset['theme'] = look.theme;
  root.dataset['motion'] = look.isMotionReduced ? 'reduced' : 'full';
  return readingPx;
}
