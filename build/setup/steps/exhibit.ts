import { existsSync } from 'node:fs';

import { runExhibitTool } from '../exhibit-tool.ts';
import { SetupError } from '../failure.ts';
import { inOutput } from '../paths.ts';
import { fingerprint, stampOf } from './fingerprint.ts';
import type { Step } from './step.ts';

/** The sources, and the code that turns them into a release and puts it into a store. */
const inputs = ['content', 'build/exhibit', 'build/publish', 'electron/update', 'package-lock.json'];
const stamp = stampOf('exhibit');

/**
 * Compiles the exhibit into `.output/release` and brings that into `.output/store` the way a stick does: published with
 * throw-away keys, verified, installed.
 */
export function exhibitStep(): Step {
  return {
    title: 'Compiling the exhibit, signing it and installing it into the store',
    isDone: async () => existsSync(inOutput('store/active.json')) && stamp.matches(await fingerprint(inputs)),
    async run() {
      const made = await fingerprint(inputs);
      for (const command of ['compile', 'demo']) {
        const code = await runExhibitTool([command]);
        if (code !== 0) throw new SetupError(`\`npm run exhibit ${command}\` failed; what to mend is above.`);
      }
      await stamp.write(made);
    },
  };
}
