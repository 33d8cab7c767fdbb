import { ipcMain } from 'electron';
import type { Channel } from '../contract/calls.ts';
import { answerCall, type Border, type Handler } from './answer-call.ts';

/** Registers one call of the contract. */
export type Handle = <C extends Channel>(channel: C, handler: Handler<C>) => void;

/** Binds the border's one gate to Electron's channels. */
export function createHandle(border: Border): Handle {
  return (channel, handler) => {
    ipcMain.handle(channel, (event, ...raw: unknown[]) => answerCall(border, channel, handler, event, raw));
  };
}
