import { existsSync } from 'node:fs';

import { SetupError } from '../failure.ts';
import { electronExecutable } from '../runtime.ts';
import { buildBinary, cachedBinaryPath, installBinary } from '../sqlite/binary.ts';
import { ensureBuildTools } from '../sqlite/build-tools.ts';
import { loadsSqlite } from '../sqlite/probe.ts';
import type { Step } from './step.ts';

/** Sees to it that better-sqlite3 works in the Node that runs the tools and in the Electron that runs the kiosk. */
export function sqliteStep(): Step {
  return {
    title: 'Preparing SQLite for this Node and this Electron',
    isDone: worksEverywhere,
    async run(report) {
      if (!existsSync(cachedBinaryPath())) {
        await ensureBuildTools(report);
        await buildBinary(report);
      }
      await installBinary();
      if (!(await worksEverywhere())) {
        throw new SetupError(
          `better-sqlite3 was built, but does not load. Delete ${cachedBinaryPath()} and run the same command again.`,
        );
      }
    },
  };
}

async function worksEverywhere(): Promise<boolean> {
  const results = await Promise.all([process.execPath, electronExecutable()].map(loadsSqlite));
  return results.every(Boolean);
}
