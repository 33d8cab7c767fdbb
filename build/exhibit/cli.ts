import { checkExhibit } from './check/check-exhibit.ts';
import { Report, formatProblem } from './problems.ts';

const report = new Report();
await checkExhibit(process.argv[3] ?? 'content/death-marches', report);
for (const problem of report.problems) console.log(formatProblem(problem));
console.log(`${report.errors.length} problems, ${report.problems.length - report.errors.length} warnings`);
process.exitCode = report.errors.length > 0 ? 1 : 0;
