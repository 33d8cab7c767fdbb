import { execFileSync, spawnSync } from 'node:child_process';

/** What X copies into with a key, and what it copies into by marking alone, to be pasted with the middle button. */
export type Selection = 'clipboard' | 'primary';

/** As another program of the machine would, from which staff copied something. */
export function copyElsewhere(display: string, selection: Selection, text: string): void {
  execFileSync('xclip', ['-display', display, '-selection', selection, '-in'], {
    input: text,
    // It stays behind to answer whoever pastes, and would keep a pipe open.
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** What another program would paste; undefined where there is nothing. */
export function pasteElsewhere(display: string, selection: Selection): string | undefined {
  const args = ['-display', display, '-selection', selection, '-out'];
  const { status, stdout } = spawnSync('xclip', args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
