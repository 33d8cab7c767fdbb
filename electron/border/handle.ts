import type { IpcMain } from 'electron';
import type { Channel } from '../contract/calls.ts';
import { borderRate, CallRate } from '../contract/call-limits.ts';
import { answerCall, type Border, type Handler } from './answer-call.ts';

/** Registers one call of the contract. */
export type Handle = <C extends Channel>(channel: C, handler: Handler<C>) => void;

/**
 * Binds the border's one gate to the channels of one page, and counts the page's calls, all channels together.
 *
 * @param ipc `webContents.ipc`, never the channels of the whole app: the visitors' window and the one that rehearses a
 * release ask the same questions, and each is answered from a release of its own.
 */
export function createHandle(page: Omit<Border, 'mayCall'>, ipc: Pick<IpcMain, 'handle'>): Handle {
  const rate = new CallRate(borderRate, () => performance.now());
  const border: Border = { ...page, mayCall: () => rate.take() };
  return (channel, handler) => {
    ipc.handle(channel, (event, ...raw: unknown[]) => answerCall(border, channel, handler, event, raw));
  };
}
