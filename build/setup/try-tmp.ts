import { createReport } from '/work/main/build/setup/report.ts';
import { runSteps } from '/work/main/build/setup/steps/step.ts';
import { electronRuntimeStep } from '/work/main/build/setup/steps/electron-runtime.ts';
import { runtimeCheckStep } from '/work/main/build/setup/steps/runtime-check.ts';
console.log(await runSteps([electronRuntimeStep(), runtimeCheckStep()], createReport(process.stdout)));
