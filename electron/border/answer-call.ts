import type { IpcMainInvokeEvent } from 'electron';
import type { Answer, BorderCode, Calls, Channel } from '../contract/calls.ts';
import { fail } from '../contract/result.ts';
import type { Log } from '../log/log.ts';
import { withoutTurns } from './without-turns.ts';

/** Who a call is from. `senderFrame` is null where the frame is gone before its call is read. */
export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export interface Border {
  /** true for the main frame of the kiosk's own window, showing the stage, and for nothing else. */
  isTrusted(sender: Sender): boolean;
  /** Counts one call; false where the page makes more of them than any stage of ours. */
  mayCall(): boolean;
  readonly log: Log;
}

/** A handler is a parser and a sentence. */
export interface Handler<C extends Channel> {
  /** The arguments, where they are what the contract says; else undefined. */
  readonly parse: (raw: readonly unknown[]) => Calls[C]['args'] | undefined;
  readonly run: (...args: Calls[C]['args']) => Answer<C> | Promise<Answer<C>>;
}

/**
 * Every call crosses the same border: sender, rate, arguments, run.
 * Nothing thrown reaches the stage: `invoke` would pass on its message and lose its type.
 */
export async function answerCall<C extends Channel>(
  border: Border,
  channel: C,
  handler: Handler<C>,
  sender: Sender,
  raw: readonly unknown[],
): Promise<Answer<C>> {
  if (!border.isTrusted(sender)) return refuse(border, channel, 'untrusted-sender');
  if (!border.mayCall()) return refuse(border, channel, 'too-many-calls');
  const args = handler.parse(raw);
  if (!args) return refuse(border, channel, 'invalid-arguments');
  try {
    return withoutTurns(await handler.run(...args));
  } catch (cause) {
    border.log.error(`${channel} failed`, cause);
    return fail('internal');
  }
}

// The arguments themselves are not logged: they may hold what a visitor typed.
function refuse(border: Border, channel: Channel, code: BorderCode): ReturnType<typeof fail<BorderCode>> {
  border.log.warn('call refused', { channel, code });
  return fail(code);
}
