import { existsSync } from 'node:fs';

import { inOutput } from '../paths.ts';
import { fingerprint, stampOf } from './fingerprint.ts';
import type { Step } from './step.ts';

/** Everything the bundles are made of. */
const inputs = [
  'electron',
  'src',
  'content/schema',
  'build/vite',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = stampOf('app');

/** Bundles shell, preload and stage into `.output/app`. */
export function appStep(): Step {
  return {
    title: 'Building shell and stage',
    isDone: async () => existsSync(inOutput('app/main.js')) && stamp.matches(await fingerprint(inputs)),
    async run() {
      const made = await fingerprint(inputs);
      // Imported late: the builder is large, and most starts do not need it.
      const { buildApp } = await import('../../vite/app.ts');
      await buildApp();
      await stamp.write(made);
    },
  };
}

/** Makes the next start build anew, because something else was put into `.output/app`. */
export async function forgetApp(): Promise<void> {
  await stamp.clear();
}
