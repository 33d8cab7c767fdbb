import {
  leastSizes,
  pixelsPerMillimetre,
  readingTextPx,
  stageSize,
  type LeastSizes,
  type Panel,
  type TextSize,
} from './panel.ts';

export interface Look {
  readonly textSize: TextSize;
  /** A theme of `styles/tokens/color.css`. */
  readonly theme: string;
  readonly isMotionReduced: boolean;
  /** true while everything lies in a band at the foot of the panel. */
  readonly isReachMode: boolean;
}

/** How the kiosk looks before anybody has chosen anything, and how staff see their panel. */
export const plainLook: Look = {
  textSize: 'medium',
  theme: 'dark',
  isMotionReduced: false,
  isReachMode: false,
};

/** What the page measures now, in CSS pixels. */
export interface Sizes extends LeastSizes {
  /** Height of reading text: one rem. */
  readonly readingPx: number;
  /** Height of labels on maps and axes. */
  readonly labelPx: number;
}

const labelEm = 0.78;

/** Gives the page its sizes and colours; everything else follows from them by tokens. */
export function applyLook(root: HTMLElement, panel: Panel, look: Look): Sizes {
  const stage = stageSize(panel, look.isReachMode);
  const least = leastSizes(panel);
  const readingPx = readingTextPx(panel, look.textSize, stage);
  root.style.fontSize = `${readingPx}px`;
  root.style.setProperty('--mm', `${pixelsPerMillimetre(panel)}px`);
  root.style.setProperty('--size-touch-least', `${least.touchPx}px`);
  root.style.setProperty('--gap-touch', `${least.gapPx}px`);
  root.style.setProperty('--size-print-least', `${least.printPx}px`);
  root.style.setProperty('--stage-inline', `${stage.widthPx}px`);
  root.style.setProperty('--stage-block', `${stage.heightPx}px`);
  root.dataset['theme'] = look.theme;
  root.dataset['motion'] = look.isMotionReduced ? 'reduced' : 'full';
  root.dataset['reach'] = look.isReachMode ? 'low' : 'whole';
  return { ...least, readingPx, labelPx: Math.max(labelEm * readingPx, least.printPx) };
}
