import { execFile } from 'node:child_process';
import type { Log } from '../log/log.ts';

/** What systemd wants to hear of a service. */
export type Message = 'READY=1' | 'WATCHDOG=1';
/** Resolves when it was told, or when the log says that it was not. */
export type Notify = (message: Message) => Promise<void>;

/** It hands over a few bytes; longer means that nobody takes them. */
const limitMs = 10_000;

/**
 * Speaks to systemd through its own `systemd-notify`: the socket takes datagrams, which Node cannot send to a path, and
 * a native module for a few bytes would be one more thing to trust. The unit therefore says `NotifyAccess=all`.
 *
 * Never fails: what did not arrive is in the log, once until something arrives again, and systemd acts on the silence.
 *
 * @param environment names the socket.
 */
export function systemdNotifier(
  log: Log,
  environment: Readonly<Record<string, string | undefined>>,
  program = 'systemd-notify',
): Notify {
  let isFailing = false;
  return (message) =>
    new Promise((resolve) => {
      execFile(program, [message], { env: { ...environment }, timeout: limitMs }, (cause) => {
        if (cause && !isFailing) log.error('systemd was not told', cause);
        isFailing = cause !== null;
        resolve();
      });
    });
}
