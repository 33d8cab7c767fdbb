import { maxListBytes, synthesisTimeoutMs } from './limits.ts';
import { runProgram } from './run-program.ts';

const bounds = { maxBytes: maxListBytes, timeoutMs: synthesisTimeoutMs };

/** A jack for headphones, of which a sound card can tell whether something is in it. */
export interface Jack {
  readonly card: number;
  /** The number of its control on the card. */
  readonly numid: number;
}

/**
 * Finds the jacks of a card in what `amixer controls` lists:
 *
 *     numid=15,iface=CARD,name='Headphone Jack'
 *     numid=16,iface=CARD,name='Headphone Mic Phantom Jack'
 *
 * Not those of microphones and of screens, nor a phantom, which the card cannot look into.
 */
export function parseJacks(card: number, list: string): readonly Jack[] {
  return list.split('\n').flatMap((line) => {
    const [, numid, name = ''] = /^numid=(\d+),iface=CARD,name='([^']*Jack)'/.exec(line) ?? [];
    const isForEars = /Headphone|Headset/.test(name) && !/Mic|Phantom|HDMI/.test(name);
    return isForEars ? [{ card, numid: Number(numid) }] : [];
  });
}

/** Asks a card for its jacks. Rejects where amixer cannot be asked. */
export async function findJacks(amixerPath: string, card: number): Promise<readonly Jack[]> {
  const list = await runProgram(amixerPath, ['-c', String(card), 'controls'], '', bounds).output;
  return parseJacks(card, list.toString('utf8'));
}

/** true while something is in the jack. Rejects where amixer cannot be asked. */
export async function isPlugged(amixerPath: string, { card, numid }: Jack): Promise<boolean> {
  const args = ['-c', String(card), 'cget', `numid=${numid}`];
  const answer = await runProgram(amixerPath, args, '', bounds).output;
  return /: values=on\b/.test(answer.toString('utf8'));
}
