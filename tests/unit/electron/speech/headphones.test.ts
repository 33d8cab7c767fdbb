import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { Headphones, type HeadphonesChoice } from '../../../../electron/speech/headphones.ts';
import { parseJacks } from '../../../../electron/speech/jacks.ts';
import { aFolder } from '../../../fixtures/files.ts';

/** A machine's sound cards as real files and links, and an amixer that reads a jack's state from a file. */
class Machine {
  readonly dir = aFolder();
  readonly soundDir = join(this.dir, 'class');
  readonly news: boolean[] = [];
  readonly lines: string[] = [];
  #look: () => void = () => {};
  #looked: () => void = () => {};

  constructor() {
    mkdirSync(this.soundDir);
    this.#addCard(0, 'pci0000:00/0000:00:1f.3');
    this.setJack('off');
  }

  setJack(state: 'on' | 'off'): void {
    writeFileSync(join(this.dir, 'jack'), `numid=15,iface=CARD,name='Headphone Jack'\n  : values=${state}\n`);
  }

  plugUsb(index: number): void {
    this.#addCard(index, 'pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0');
  }

  pullUsb(index: number): void {
    rmSync(join(this.soundDir, `card${index}`));
  }

  async start(choice: HeadphonesChoice = 'any', hasAmixer = true): Promise<void> {
    const log = createLog(
      (line) => void this.lines.push(line),
      () => new Date(0),
    );
    const headphones = new Headphones({
      choice,
      soundDir: this.soundDir,
      amixerPath: hasAmixer ? this.#amixer() : undefined,
      after: (_delayMs, callback) => {
        this.#look = callback;
        this.#looked();
        return () => void (this.#look = () => {});
      },
      onChange: (arePlugged) => void this.news.push(arePlugged),
      log,
    });
    await headphones.start();
  }

  /** Lets the time of one look pass. */
  async look(): Promise<void> {
    const looked = new Promise<void>((done) => (this.#looked = done));
    this.#look();
    await looked;
  }

  #addCard(index: number, device: string): void {
    const path = join(this.dir, 'devices', device, `sound/card${index}`);
    mkdirSync(path, { recursive: true });
    symlinkSync(path, join(this.soundDir, `card${index}`));
  }

  #amixer(): string {
    const path = join(this.dir, 'amixer');
    const controls = `printf "numid=15,iface=CARD,name='Headphone Jack'\\n"`;
    writeFileSync(
      path,
      `#!/bin/sh\nif [ "$3" = controls ]; then ${controls}; else cat ${this.dir}/jack; fi\n`,
    );
    chmodSync(path, 0o755);
    return path;
  }
}

describe('Headphones', () => {
  it('notices what is plugged into a jack, and pulled out again', async () => {
    const machine = new Machine();
    await machine.start();
    await machine.look();
    expect(machine.news).toEqual([]);
    machine.setJack('on');
    await machine.look();
    await machine.look();
    machine.setJack('off');
    await machine.look();
    expect(machine.news).toEqual([true, false]);
  });

  it('notices headphones on USB, also where no amixer is installed', async () => {
    const machine = new Machine();
    await machine.start('any', false);
    machine.plugUsb(1);
    await machine.look();
    machine.pullUsb(1);
    await machine.look();
    expect(machine.news).toEqual([true, false]);
  });

  it('takes what was there at the start for the kiosk’s own, until it is pulled out', async () => {
    const machine = new Machine();
    machine.plugUsb(1);
    await machine.start('usb');
    await machine.look();
    machine.pullUsb(1);
    await machine.look();
    machine.plugUsb(1);
    await machine.look();
    expect(machine.news).toEqual([true]);
  });

  it('looks into no jack where only USB counts, and at no USB where only jacks count', async () => {
    const byUsb = new Machine();
    await byUsb.start('usb');
    byUsb.setJack('on');
    await byUsb.look();
    const byJack = new Machine();
    await byJack.start('jack');
    byJack.plugUsb(1);
    await byJack.look();
    expect([...byUsb.news, ...byJack.news]).toEqual([]);
  });

  it('stops asking a jack that cannot be asked any more, and says so once', async () => {
    const machine = new Machine();
    await machine.start();
    rmSync(join(machine.dir, 'jack'));
    await machine.look();
    await machine.look();
    expect(machine.news).toEqual([]);
    expect(machine.lines).toHaveLength(1);
  });
});

describe('parseJacks', () => {
  it('finds jacks for ears, and none of microphones, screens or guesses', () => {
    const list = [
      "numid=14,iface=CARD,name='Mic Jack'",
      "numid=15,iface=CARD,name='Headphone Jack'",
      "numid=16,iface=CARD,name='Headset Mic Jack'",
      "numid=17,iface=CARD,name='HDMI/DP,pcm=3 Jack'",
      "numid=18,iface=CARD,name='Headphone Mic Phantom Jack'",
      "numid=19,iface=CARD,name='Front Headphone Surround Jack'",
      "numid=1,iface=MIXER,name='Headphone Playback Volume'",
    ].join('\n');
    expect(parseJacks(2, list)).toEqual([
      { card: 2, numid: 15 },
      { card: 2, numid: 19 },
    ]);
  });
});
