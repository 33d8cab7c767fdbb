import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { inOutput } from '../../build/setup/paths.ts';
import { describeRuntime, findRuntime } from '../../build/setup/runtime.ts';
import { register } from './register/register.ts';
import { judge, reportText, type TestEnd } from './report.ts';
import { attemptsIn } from './titles.ts';

const reportPath = inOutput('escape/report.md');
/** Set by the stage where all tests are run; a part of them proves only its own part. */
const isOfAllFiles = process.env['VITRINA_ESCAPE_FILES'] === 'all';

/** Says after a run what became of every attempt, and fails a run of all tests that has left one out. */
class EscapeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ends = modules.flatMap((module) => [...module.children.allTests()].map(endOf));
    const lines = judge(register, ends);
    const runtime = findRuntime();
    const shown = isOfAllFiles ? lines : lines.filter(({ tests }) => tests > 0);
    const text = reportText(shown, runtime ? describeRuntime(runtime) : 'no Electron');
    mkdirSync(dirname(reportPath), { recursive: true });
    writeFileSync(reportPath, text);
    process.stdout.write(`\n${text}\n`);
    if (isOfAllFiles && lines.some(({ verdict }) => verdict === 'NOT TRIED')) process.exitCode = 1;
  }
}

function endOf(test: TestCase): TestEnd {
  const { state } = test.result();
  return { attempts: attemptsIn(test.name), state: state === 'pending' ? 'skipped' : state };
}

// Vitest takes a reporter by its default export only.
export { EscapeReporter as default };
