import { app } from 'electron';

/** Has the system end a process of ours at once, whether it listens or not. One that has ended already is none. */
export function endProcess(pid: number): void {
  // Electron answers 0 where there is no process, and to the system 0 means this process and all of its group.
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, or is not ours to end: whoever waits for its end sees that it does not come.
  }
}

/** Ends the process that draws. Where there is none at the moment, another is on its way already. */
export function endGraphics(): void {
  for (const { type, pid } of app.getAppMetrics()) if (type === 'GPU') endProcess(pid);
}
