import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Log } from '../log/log.ts';
import { isSystemError, replaceFile } from './own-files.ts';
import type { ReportFile } from './report.ts';

const reportsDirname = 'vitrina-reports';
/** Public by nature; most sticks know no owners anyway. */
const publicFile = 0o644;

/**
 * Writes a report into `vitrina-reports/` on a drive: whole and synced, or not at all. A link on the stick is never
 * followed, because it may point at a file of this machine.
 *
 * @returns the name of the file.
 */
export async function saveReport(
  drivePath: string,
  { filename, text }: ReportFile,
  log: Log,
): Promise<Result<string, 'not-writable'>> {
  const reportsDir = join(drivePath, reportsDirname);
  try {
    if (!(await isOwnFolder(reportsDir))) return refuse(log, `${reportsDirname} is not a folder`);
    await replaceFile(join(reportsDir, filename), text, publicFile);
    return ok(filename);
  } catch (cause) {
    if (isSystemError(cause)) return refuse(log, cause.message);
    throw cause;
  }
}

async function isOwnFolder(dir: string): Promise<boolean> {
  try {
    await mkdir(dir);
    return true;
  } catch (cause) {
    if (!isSystemError(cause, 'EEXIST')) throw cause;
    return (await lstat(dir)).isDirectory();
  }
}

function refuse(log: Log, detail: string): ReturnType<typeof fail<'not-writable'>> {
  log.warn('the report was not written', { detail });
  return fail('not-writable');
}
