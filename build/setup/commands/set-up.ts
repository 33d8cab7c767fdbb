import { createReport } from '../report.ts';
import { describeRuntime, readRuntime } from '../runtime.ts';
import { appStep } from '../steps/app.ts';
import { electronRuntimeStep } from '../steps/electron-runtime.ts';
import { exhibitStep } from '../steps/exhibit.ts';
import { runtimeCheckStep } from '../steps/runtime-check.ts';
import { sqliteStep } from '../steps/sqlite.ts';
import { runSteps, type Step } from '../steps/step.ts';
import { systemLibrariesStep } from '../steps/system-libraries.ts';
import { virtualDisplayStep } from '../steps/virtual-display.ts';

/** What this machine needs before any of the project's programs can run, in this order. */
export function machineSteps(): Step[] {
  return [
    electronRuntimeStep(),
    systemLibrariesStep(),
    virtualDisplayStep(),
    runtimeCheckStep(),
    sqliteStep(),
  ];
}

/** What the kiosk needs besides: its bundles, and a store with the exhibit in it. */
export function kioskSteps(): Step[] {
  return [appStep(), exhibitStep()];
}

/** Runs the steps and says at the end with which Electron we work, so that it is never a surprise. */
export async function setUp(steps: readonly Step[]): Promise<void> {
  const report = createReport(process.stdout);
  const { ran } = await runSteps(steps, report);
  const runtime = describeRuntime(readRuntime());
  report.say(ran.length > 0 ? `Set-up is complete. ${runtime}.` : `Everything is set up. ${runtime}.`);
}

/** `npm run setup`: what this machine needs, without starting anything. */
export async function setUpMachine(): Promise<number> {
  await setUp(machineSteps());
  return 0;
}

/** The same, and the kiosk's build and store. */
export async function setUpKiosk(): Promise<number> {
  await setUp([...machineSteps(), ...kioskSteps()]);
  return 0;
}
