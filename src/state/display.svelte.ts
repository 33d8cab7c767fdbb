import type { TextSize } from '../lib/panel.ts';

export const themes = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** How this visitor wants the screen to look. Reset with the visit. */
export class Display {
  textSize = $state<TextSize>('medium');
  theme = $state<Theme>('dark');
  isMotionReduced = $state(false);

  reset(): void {
    this.textSize = 'medium';
    this.theme = 'dark';
    this.isMotionReduced = false;
  }
}
