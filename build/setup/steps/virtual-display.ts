import { hasDisplay } from '../display/has-display.ts';
import { installPackages, isOnPath } from '../libraries/apt.ts';
import type { Step } from './step.ts';

/** Sees to it that a machine without a screen has Xvfb, a screen in memory. */
export function virtualDisplayStep(): Step {
  return {
    title: 'Preparing a virtual display',
    isDone: () => hasDisplay(process.env, process.platform) || isOnPath('Xvfb'),
    async run(report) {
      const reason = 'This machine has no display, and Xvfb, a virtual one, is not installed.';
      await installPackages({ packages: ['xvfb'], reason }, report);
    },
  };
}
