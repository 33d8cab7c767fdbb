import { systemdNotifier } from '../supervision/notify-systemd.ts';
import { readSupervisor } from '../supervision/read-supervisor.ts';
import { Supervision } from '../supervision/supervision.ts';
import { afterTimeout, type Shell } from './shell.ts';

/** Tells whoever started this shell as a service how it is. */
export function supervise({ log }: Shell, isStageWell: () => boolean): Supervision {
  return new Supervision({
    supervisor: readSupervisor(process.env, process.pid),
    notify: systemdNotifier(log, process.env),
    after: afterTimeout,
    isStageWell,
    log,
  });
}
