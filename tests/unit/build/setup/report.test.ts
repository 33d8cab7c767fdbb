import { describe, expect, it } from 'vitest';

import { createReport } from '../../../../build/setup/report.ts';

function aScreen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

function download(isTTY: boolean): string[] {
  const screen = aScreen(isTTY);
  const line = createReport(screen).progress('Electron, download');
  for (let done = 0; done <= 1_000; done += 1) line.update({ done: done * 100_000, total: 100_000_000 });
  line.end();
  return screen.written;
}

describe('createReport', () => {
  it('writes a line for every tenth into a log', () => {
    const lines = download(false);
    expect(lines).toHaveLength(11);
    expect(lines[3]).toBe('  Electron, download: 30 % of 100 MB\n');
  });

  it('renews one line on a terminal and leaves it standing at the end', () => {
    const written = download(true);
    expect(written.slice(0, -1).every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
    expect(written.at(-1)).toBe('\n');
  });

  it('counts megabytes when the other side does not say how much comes', () => {
    const screen = aScreen(false);
    const line = createReport(screen).progress('Electron, download');
    line.update({ done: 12_000_000 });
    expect(screen.written).toEqual(['  Electron, download: 12 MB\n']);
  });
});
