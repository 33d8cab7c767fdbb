import { tool } from '../checks/tools.ts';
import { runVisibly } from '../run-visibly.ts';

/** `npm run format`: writes every file as Prettier wants it. */
export function format(): Promise<number> {
  const { file, args } = tool('prettier', ['--write', '--log-level=warn', '.']);
  return runVisibly(file, args);
}
