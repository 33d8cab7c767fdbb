import type { Report } from '../report.ts';

/** One thing set-up does. It knows itself whether it is already done, so a second start takes seconds. */
export interface Step {
  /** What is being done, as a line for a person: "Building SQLite for this machine". */
  readonly title: string;
  isDone(): boolean | Promise<boolean>;
  run(report: Report): void | Promise<void>;
}

/** How a run of steps went: the titles of what was done now; the others were done before. */
export interface StepsRun {
  readonly ran: readonly string[];
  readonly alreadyDone: readonly string[];
}

/** Runs the steps in order, leaving out those that are done. The first that throws stops the run. */
export async function runSteps(steps: readonly Step[], report: Report): Promise<StepsRun> {
  const ran: string[] = [];
  const alreadyDone: string[] = [];
  for (const step of steps) {
    if (await step.isDone()) {
      alreadyDone.push(step.title);
      continue;
    }
    report.say(step.title);
    await step.run(report);
    ran.push(step.title);
  }
  return { ran, alreadyDone };
}
