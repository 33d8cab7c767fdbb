import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inProject } from '../paths.ts';
import { runVisibly } from '../run-visibly.ts';
import { readReport, settleCounts, type Counts } from './counts.ts';
import type { Stage, StaticStage, TestStage } from './stages.ts';
import type { StageResult } from './summary.ts';

export interface StagesRun {
  /** For the stages that open windows. */
  readonly displayEnv: NodeJS.ProcessEnv;
  /** Arguments for a test runner, when a person runs one stage by hand. */
  readonly extra?: readonly string[];
}

/** Runs every stage, whatever became of those before it; only what needs a build waits for one. */
export async function runStages(stages: readonly Stage[], run: StagesRun): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of stages) {
    const reason = reasonToSkip(stage, results);
    results.push(reason ? { name: stage.name, kind: 'skipped', reason } : await runStage(stage, run));
  }
  return results;
}

function reasonToSkip(stage: Stage, before: readonly StageResult[]): string | undefined {
  if (!existsSync(inProject(stage.needs))) return `there is no ${stage.needs}`;
  if (stage.onlyOn && stage.onlyOn !== process.platform) return `it is only for ${stage.onlyOn}`;
  const build = before.find(({ name }) => name === 'build');
  const hasNoBuild = build?.kind === 'ran' && build.counts.failed > 0;
  return stage.hasWindows && hasNoBuild ? 'the kiosk could not be built' : undefined;
}

async function runStage(stage: Stage, run: StagesRun): Promise<StageResult> {
  process.stdout.write(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 60 - stage.name.length))}\n`);
  const startedAt = performance.now();
  const counts = stage.kind === 'static' ? await runStatic(stage) : await runTests(stage, run);
  const durationMs = performance.now() - startedAt;
  const verdict = counts.failed > 0 ? 'FAILED' : 'passed';
  process.stdout.write(`${stage.name}: ${verdict} in ${(durationMs / 1000).toFixed(1)} s\n`);
  return { name: stage.name, kind: 'ran', counts, durationMs };
}

async function runStatic(stage: StaticStage): Promise<Counts> {
  let passed = 0;
  let failed = 0;
  for (const { file, args } of stage.commands()) {
    if ((await runVisibly(file, args)) === 0) passed += 1;
    else failed += 1;
  }
  return { passed, failed, skipped: 0 };
}

async function runTests(stage: TestStage, { displayEnv, extra = [] }: StagesRun): Promise<Counts> {
  await rm(stage.reportPath, { force: true });
  const { file, args, env } = stage.command(extra);
  const baseEnv = stage.hasWindows ? displayEnv : process.env;
  const exitCode = await inTemporaryFolder((TMPDIR) =>
    runVisibly(file, args, {
      ...baseEnv,
      ...env,
      TMPDIR,
      PLAYWRIGHT_JSON_OUTPUT_FILE: stage.reportPath,
    }),
  );
  const report = existsSync(stage.reportPath) ? readFileSync(stage.reportPath, 'utf8') : undefined;
  return settleCounts(readReport(report, stage.count), exitCode);
}

/**
 * Tests make thousands of stores and sticks and leave them where they are; all of them go with the folder. Its path is
 * short, because sockets are made in it too, and their paths may be no longer than a hundred letters.
 */
async function inTemporaryFolder<T>(run: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'vitrina-'));
  try {
    return await run(dir);
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
