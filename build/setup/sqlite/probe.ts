import { inProject } from '../paths.ts';
import { runCommand } from '../run-command.ts';

/** Opens a database in memory: loading alone does not prove that the module's calls work. */
const script =
  "const Database = require('better-sqlite3'); new Database(':memory:').prepare('SELECT 1').get();";

/**
 * Says whether better-sqlite3 works in the program given: Node itself, or an Electron that runs as Node. In a process
 * of its own, because a binary for another Node-API level does not throw: it brings the process down.
 */
export async function loadsSqlite(executable: string): Promise<boolean> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const end = await runCommand(executable, ['-e', script], { cwd: inProject(), env, timeoutMs: 30_000 });
  return end.code === 0;
}
