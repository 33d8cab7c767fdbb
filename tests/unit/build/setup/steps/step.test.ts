import { describe, expect, it } from 'vitest';

import { runSteps, type Step } from '../../../../../build/setup/steps/step.ts';
import { aReport } from '../a-report.ts';

function aStep(title: string, isDone: boolean, journal: string[] = []): Step {
  return { title, isDone: () => isDone, run: () => void journal.push(title) };
}

describe('runSteps', () => {
  it('leaves out what is done and runs the rest in order, saying each', async () => {
    const journal: string[] = [];
    const report = aReport();
    const steps = [aStep('one', false, journal), aStep('two', true, journal), aStep('three', false, journal)];
    expect(await runSteps(steps, report)).toEqual({ ran: ['one', 'three'], alreadyDone: ['two'] });
    expect(journal).toEqual(['one', 'three']);
    expect(report.lines).toEqual(['one', 'three']);
  });

  it('stops at the first step that fails, so that nothing is built on missing ground', async () => {
    const journal: string[] = [];
    const broken: Step = { ...aStep('broken', false), run: () => Promise.reject(new Error('no ground')) };
    await expect(runSteps([broken, aStep('after', false, journal)], aReport())).rejects.toThrow('no ground');
    expect(journal).toEqual([]);
  });

  it('asks whether a step is done only when its turn has come', async () => {
    let isGroundLaid = false;
    const first: Step = { ...aStep('first', false), run: () => void (isGroundLaid = true) };
    const second: Step = { ...aStep('second', false), isDone: () => isGroundLaid };
    expect(await runSteps([first, second], aReport())).toEqual({ ran: ['first'], alreadyDone: ['second'] });
  });
});
