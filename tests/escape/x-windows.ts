import { execFileSync } from 'node:child_process';

/** A window that is mapped on a screen. */
export interface XWindow {
  readonly id: string;
  /** X's words for size and place, for example `1080x1920+0+0`. */
  readonly geometry: string;
}

/** Every window on the screen, whoever made it: pop-ups, menus and tooltips are windows too. Without what is inside of one. */
export function listWindows(display: string): XWindow[] {
  const run = (...args: string[]) =>
    execFileSync('xwininfo', ['-display', display, ...args], { encoding: 'utf8' });
  const ids = [...run('-root', '-children').matchAll(/^ {5}(0x[0-9a-f]+) /gm)].map(([, id = '']) => id);
  return ids.flatMap((id) => {
    const told = orNothing(() => run('-id', id));
    const geometry = /-geometry (\S+)/.exec(told)?.[1] ?? '';
    return told.includes('Map State: IsViewable') ? [{ id, geometry }] : [];
  });
}

/** A window may close between the list and the question. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
