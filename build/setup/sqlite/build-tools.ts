import { installPackages, isOnPath } from '../libraries/apt.ts';
import type { Report } from '../report.ts';

/** What node-gyp calls. A program of that name may be there without its Debian package, so programs are looked for. */
const buildTools = ['g++', 'make', 'python3'] as const;

/** Sees to it that a C++ build can run; installs what is missing when it may. */
export async function ensureBuildTools(report: Report): Promise<void> {
  const missing = buildTools.filter((tool) => !isOnPath(tool));
  if (missing.length === 0) return;
  const reason = `SQLite has to be built for this machine, and ${missing.join(', ')} cannot be found.`;
  await installPackages({ packages: missing, reason }, report);
}
