import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

interface ProcessTimes {
  readonly parent: number;
  readonly seconds: number;
}

/** Seconds of processor time that a program and all processes that it started have taken so far (proc(5), stat). */
export function cpuSecondsOf(pid: number): number {
  const times = readTimes();
  const isOurs = (id: number): boolean => {
    const parent = times.get(id)?.parent;
    return id === pid || (parent !== undefined && isOurs(parent));
  };
  return [...times].reduce((sum, [id, { seconds }]) => (isOurs(id) ? sum + seconds : sum), 0);
}

function readTimes(): ReadonlyMap<number, ProcessTimes> {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    ids.flatMap((id) => {
      const times = readStat(id);
      return times ? [[Number(id), times] as const] : [];
    }),
  );
}

/** Undefined for a process that has ended since it was listed. */
function readStat(id: string): ProcessTimes | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ESRCH')) {
      return undefined;
    }
    throw cause;
  }
  // The name in parentheses may hold anything; the fields behind it begin with the third.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
  return { parent: parent ?? 0, seconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond };
}
