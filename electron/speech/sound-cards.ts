import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** A sound card as the kernel lists it. */
export interface SoundCard {
  /** As in `hw:0`. */
  readonly index: number;
  readonly isUsb: boolean;
}

/** Reads /sys/class/sound, which everybody may: each card is a link to the device that it belongs to. */
export function listSoundCards(soundDir: string): readonly SoundCard[] {
  return namesIn(soundDir).flatMap((name) => {
    const index = /^card(\d+)$/.exec(name)?.[1];
    return index === undefined ? [] : [{ index: Number(index), isUsb: isUsb(join(soundDir, name)) }];
  });
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    // A machine without any sound has no such folder, and no headphones.
    return [];
  }
}

function isUsb(path: string): boolean {
  try {
    return /\/usb\d+\//.test(realpathSync(path));
  } catch {
    // Pulled out between the two looks.
    return false;
  }
}
