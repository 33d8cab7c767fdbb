import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { product } from '../../../build/package/flavour.ts';
import { projectDir } from '../../../build/setup/paths.ts';
import { processesOf } from '../../package/processes.ts';
import { startPackaged, type AtEnd, type Home, type PackagedKiosk } from '../../package/kiosk.ts';
import { endProcess } from './end-process.ts';

const unit = readFileSync(join(projectDir, 'build/resources/linux/vitrina.service'), 'utf8');
const unitValue = (key: string): string => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? '';
const restartMs = Number(unitValue('RestartSec')) * 1000;
const isFinal = (end: number | NodeJS.Signals): boolean =>
  unitValue('RestartPreventExitStatus').split(' ').includes(String(end));

/** Shorter than the unit's, so that a test is not long; still ten words of a shell that is well. */
const watchdogMs = 6_000;
const lookMs = 500;

/**
 * Does for the product what `vitrina.service` has systemd do: starts it again after the unit's pause, whatever ended it,
 * except for the codes that the unit names, and ends it when it has not said for too long that it is well.
 */
export class StandIn {
  readonly #home: Home;
  readonly #display: string;
  readonly #atEnd: AtEnd;
  readonly #binDir: string;
  readonly #saidPath: string;
  #kiosk: PackagedKiosk;
  #starts = 0;
  #isOver = false;
  /** In place of a control group. */
  #group: readonly number[] = [];
  #lastWord = { length: 0, atMs: Infinity };
  #restart: NodeJS.Timeout | undefined;

  constructor(home: Home, display: string, atEnd: AtEnd) {
    this.#home = home;
    this.#display = display;
    this.#atEnd = atEnd;
    this.#binDir = join(home.dir, 'bin');
    this.#saidPath = join(home.dir, 'said');
    this.#putNotifyProgram();
    this.#kiosk = this.#start();
    const looks = setInterval(() => this.#look(), lookMs);
    atEnd(() => {
      this.#isOver = true;
      clearInterval(looks);
      clearTimeout(this.#restart);
    });
  }

  /** The one that runs, or the last one that did. */
  get kiosk(): PackagedKiosk {
    return this.#kiosk;
  }

  get starts(): number {
    return this.#starts;
  }

  /** What the shells have told of themselves, a word a line. */
  get said(): string {
    return existsSync(this.#saidPath) ? readFileSync(this.#saidPath, 'utf8') : '';
  }

  /** In place of systemd's own, which wants a socket of systemd's. */
  #putNotifyProgram(): void {
    mkdirSync(this.#binDir);
    const path = join(this.#binDir, 'systemd-notify');
    writeFileSync(path, `#!/bin/sh\necho "$*" >> '${this.#saidPath}'\n`);
    chmodSync(path, 0o755);
    writeFileSync(this.#saidPath, '');
    chmodSync(this.#saidPath, 0o666);
  }

  #start(): PackagedKiosk {
    this.#starts += 1;
    this.#lastWord = { length: this.said.length, atMs: Infinity };
    const kiosk = startPackaged(product, this.#home, {
      args: ['--disable-gpu'],
      display: this.#display,
      atEnd: this.#atEnd,
      env: {
        PATH: `${this.#binDir}:/usr/bin:/bin`,
        NOTIFY_SOCKET: '/run/of/a/test',
        WATCHDOG_USEC: String(watchdogMs * 1000),
      },
    });
    void kiosk.ended.then((end) => {
      if (this.#isOver || isFinal(end)) return;
      this.#restart = setTimeout(() => (this.#kiosk = this.#start()), restartMs);
    });
    return kiosk;
  }

  /** As with systemd, the watch begins with the first word, and what a shell leaves behind ends with it. */
  #look(): void {
    const { length } = this.said;
    if (length !== this.#lastWord.length) this.#lastWord = { length, atMs: performance.now() };
    const isSilent = performance.now() - this.#lastWord.atMs > watchdogMs;
    const group = processesOf(this.#kiosk.pid).map(({ pid }) => pid);
    if (group.length === 0 || isSilent) [...group, ...this.#group].forEach(endProcess);
    this.#group = group;
  }
}
