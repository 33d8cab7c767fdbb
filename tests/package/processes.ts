import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One process of a kiosk, as Linux tells it. */
export interface Process {
  readonly pid: number;
  /** Chromium's word for it: `renderer`, `gpu-process`, `zygote`; empty for the shell. */
  readonly type: string;
  /** Fields of `/proc/<pid>/status`. */
  readonly status: ReadonlyMap<string, string>;
}

/** The shell and everything that came from it. */
export function processesOf(shellPid: number): Process[] {
  const children = childrenOf(shellPid).flatMap(processesOf);
  const own = readProcess(shellPid);
  return own ? [own, ...children] : children;
}

/** Every process of an executable, whoever started it: a shell that starts itself again is nobody's child. */
export function startedFrom(executablePath: string): number[] {
  const pids = listFolder('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .filter((pid) => /^[^\0 ]*/.exec(readOrNothing(`/proc/${pid}/cmdline`))?.[0] === executablePath)
    .map(Number);
}

/** The sockets that a kiosk listens on, over IPv4 and IPv6, as the kernel writes their addresses. */
export function listeningPorts(shellPid: number): string[] {
  const own = new Set(processesOf(shellPid).flatMap(({ pid }) => socketsOf(pid)));
  return ['tcp', 'tcp6']
    .flatMap((family) => readOrNothing(`/proc/net/${family}`).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === listening && own.has(inode ?? ''))
    .map(([, local]) => local ?? '');
}

/** TCP_LISTEN of the kernel. */
const listening = '0A';

function socketsOf(pid: number): string[] {
  return listFolder(`/proc/${pid}/fd`)
    .map((name) => /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${pid}/fd/${name}`))?.[1])
    .filter((inode) => inode !== undefined);
}

function childrenOf(pid: number): number[] {
  return listFolder(`/proc/${pid}/task`)
    .flatMap((thread) => readOrNothing(`/proc/${pid}/task/${thread}/children`).split(' '))
    .filter((word) => word.trim() !== '')
    .map(Number);
}

function readProcess(pid: number): Process | undefined {
  const status = readOrNothing(`/proc/${pid}/status`);
  if (status === '') return undefined;
  const type = /(?:^|\0| )--type=([\w-]+)/.exec(readOrNothing(`/proc/${pid}/cmdline`))?.[1] ?? '';
  const fields = status.split('\n').map((line) => line.split(/:\s+/) as [string, string]);
  return { pid, type, status: new Map(fields) };
}

// Whatever is asked for may have ended since it was listed; then there is nothing of it.
function readOrNothing(path: string): string {
  return orElse(() => readFileSync(path, 'utf8'), '');
}

function listFolder(path: string): string[] {
  return orElse(() => readdirSync(path), []);
}

function readLink(path: string): string {
  return orElse(() => readlinkSync(path), '');
}

function orElse<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch {
    return nothing;
  }
}
