import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Report } from '../../../build/setup/report.ts';
import { launchKiosk, type Kiosk } from '../../e2e/kiosk.ts';
import { median } from '../figures.ts';
import type { BenchResult } from '../run.ts';
import { cpuSecondsOf } from './cpu-time.ts';
import { openEmptyWindow } from './empty-window.ts';

const size = { width: 1080, height: 1920 };
/** Nobody is remembered on it: the loop alone. */
const plainDay = '2026-08-29';

interface Round {
  /** Shares of one core. */
  readonly kiosk: number;
  readonly emptyWindow: number;
}

/**
 * What a standing slide of the idle loop costs, beside an empty window of the same Electron in the same seconds: a busy
 * machine slows both. A kiosk shows this picture for most of its life, so it has to be nearly nothing.
 *
 * `--rounds` (3) slides stand for `--seconds` (20) each. Linux only: it reads /proc.
 */
export async function benchIdle(args: readonly string[], report: Report): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '20' },
    },
  });
  const emptyWindow = await openEmptyWindow(size);
  const kiosk = await launchKiosk({ ...size, idlePreview: plainDay });
  const rounds: Round[] = [];
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) {
      report.say(`Slide ${round + 1}: standing for ${values.seconds} s, beside an empty window`);
      await standNextSlide(kiosk);
      rounds.push(await measure(kiosk, emptyWindow.pid, Number(values.seconds)));
    }
  } finally {
    await Promise.all([kiosk.close(), emptyWindow.close()]);
  }
  const ofKiosk = median(rounds.map((round) => round.kiosk));
  const ofEmptyWindow = median(rounds.map((round) => round.emptyWindow));
  return {
    figures: [
      { name: 'A standing slide, share of one core', ratio: ofKiosk, goal: { atMost: 0.05 } },
      { name: 'An empty window, share of one core', ratio: ofEmptyWindow },
      { name: 'A standing slide, to an empty window', ratio: ofKiosk / ofEmptyWindow },
    ],
    raw: { ...size, seconds: Number(values.seconds), rounds },
  };
}

/** Turned by hand, a slide stands until the next key. */
async function standNextSlide({ page }: Kiosk): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.evaluate(async () => {
    // One that has ended, and keeps what it did, is listed too.
    for (;;) {
      const running = document.getAnimations().filter(({ playState }) => playState === 'running');
      if (running.length === 0) return;
      await Promise.allSettled(running.map((animation) => animation.finished));
    }
  });
}

async function measure({ app }: Kiosk, emptyPid: number, seconds: number): Promise<Round> {
  const kioskPid = app.process().pid;
  if (kioskPid === undefined) throw new Error('the kiosk has no process');
  const read = (): readonly [number, number, number] => [
    performance.now() / 1000,
    cpuSecondsOf(kioskPid),
    cpuSecondsOf(emptyPid),
  ];
  const [startedAt, kioskBefore, emptyBefore] = read();
  await wait(seconds * 1000);
  const [endedAt, kioskAfter, emptyAfter] = read();
  const passed = endedAt - startedAt;
  return { kiosk: (kioskAfter - kioskBefore) / passed, emptyWindow: (emptyAfter - emptyBefore) / passed };
}
