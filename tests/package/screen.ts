import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './kiosk.ts';

/** Words of 32 bits in the head of an X window dump, which stand before the picture. */
const head = { size: 0, width: 4, height: 5, bytesInRow: 12, colours: 19 } as const;
const bytesInColour = 12;
const bytesInPixel = 4;

/** A screen without glass: Xvfb keeps its picture in a file, so that what the product shows is seen without its help. */
export interface Screen {
  /** The value for DISPLAY. */
  readonly name: string;
  /** What is on it now, as `rrggbb` of every pixel counted. */
  countColours(): ReadonlyMap<string, number>;
}

/** As large as a usual panel, upright, unless told otherwise; it ends with the test. */
export async function aScreen(atEnd: AtEnd = onTestFinished, size = '1080x1920'): Promise<Screen> {
  const framesDir = mkdtempSync(join(tmpdir(), 'vitrina-screen-'));
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-fbdir', framesDir];
  const xvfb = spawn('Xvfb', [...args, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  atEnd(async () => {
    const ended = once(xvfb, 'exit');
    xvfb.kill();
    await ended;
    rmSync(framesDir, { recursive: true, force: true });
  });
  const [number] = (await once(xvfb.stdio[3]!, 'data')) as [Buffer];
  return {
    name: `:${number.toString().trim()}`,
    countColours: () => countColours(readFileSync(join(framesDir, 'Xvfb_screen0'))),
  };
}

function countColours(dump: Buffer): Map<string, number> {
  const word = (at: number): number => dump.readUInt32BE(at * 4);
  const start = word(head.size) + word(head.colours) * bytesInColour;
  const counts = new Map<string, number>();
  for (let row = 0; row < word(head.height); row += 1) {
    const rowStart = start + row * word(head.bytesInRow);
    for (let column = 0; column < word(head.width); column += 1) {
      // Blue, green, red, and a byte that says nothing.
      const colour = (dump.readUInt32LE(rowStart + column * bytesInPixel) & 0xffffff)
        .toString(16)
        .padStart(6, '0');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}
