type Environment = Readonly<Record<string, string | undefined>>;

/** A service manager that waits to hear from us. */
export interface Supervisor {
  /** So often must it hear that we are well; undefined where it does not ask. */
  readonly watchdogMs: number | undefined;
}

/**
 * Reads what systemd tells a service of `Type=notify` through its environment; undefined where it told nothing.
 *
 * @param pid of this process: a watchdog that is meant for another one, whose environment came down to us, is not ours.
 */
export function readSupervisor(environment: Environment, pid: number): Supervisor | undefined {
  const socket = environment['NOTIFY_SOCKET'] ?? '';
  if (!socket.startsWith('/') && !socket.startsWith('@')) return undefined;
  return { watchdogMs: watchdogMs(environment, pid) };
}

function watchdogMs(environment: Environment, pid: number): number | undefined {
  const owner = environment['WATCHDOG_PID'];
  if (owner !== undefined && owner !== String(pid)) return undefined;
  const microseconds = environment['WATCHDOG_USEC'] ?? '';
  return /^[1-9]\d{0,14}$/.test(microseconds) ? Number(microseconds) / 1000 : undefined;
}
