/** Ends a process at once. One that has ended already, perhaps with one before it, is none. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // What was to be reached is reached.
  }
}
