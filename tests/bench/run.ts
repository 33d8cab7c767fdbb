/** `npm run bench -- <name> …`: measures side by side, prints ratios, leaves the raw numbers in `.output/bench`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOutput } from '../../build/setup/paths.ts';
import { createReport, type Report } from '../../build/setup/report.ts';
import { describeFigure, type Figure } from './figures.ts';

export interface BenchResult {
  readonly figures: readonly Figure[];
  /** All that was measured, for whoever doubts the ratios. */
  readonly raw: unknown;
}

type Bench = (args: readonly string[], report: Report) => Promise<BenchResult>;

const benches: Readonly<Record<string, Bench>> = {
  idle: async (args, report) => (await import('./idle/bench-idle.ts')).benchIdle(args, report),
  update: async (args, report) => (await import('./update/bench-update.ts')).benchUpdate(args, report),
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}.\n`);
    return 1;
  }
  const report = createReport(process.stdout);
  const { figures, raw } = await bench(args, report);
  const rawPath = join(inOutput('bench'), `${name}.json`);
  mkdirSync(inOutput('bench'), { recursive: true });
  writeFileSync(rawPath, `${JSON.stringify({ figures, raw }, undefined, 2)}\n`);
  for (const figure of figures) report.say(describeFigure(figure));
  report.say(`Raw numbers: ${rawPath}`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
