import { runExhibitTool } from '../exhibit-tool.ts';
import { machineSteps, setUp } from './set-up.ts';

/** `npm run exhibit check|compile …`: for curators; the SQLite that it writes with has to load first. */
export async function exhibit(args: readonly string[]): Promise<number> {
  await setUp(machineSteps());
  return runExhibitTool(args);
}
