import type { TextSize } from '../lib/panel.ts';

export const themes = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** How this visitor wants the screen to look. Reset with the visit. */
export class Display {
  textSize = $state<TextSize>('medium');
  theme = $state<Theme>('dark');
  isMotionReduced = $state(false);
  /** Height of reading text in CSS pixels: one rem. Follows from the panel and the text size. */
  readingPx = $state(16);

  reset(): void {
    this.textSize = 'medium';
    this.theme = 'dark';
    this.isMotionReduced = false;
  }
}
