import { describe, expect, it } from 'vitest';
import { readSupervisor } from '../../../../electron/supervision/read-supervisor.ts';

const socket = { NOTIFY_SOCKET: '/run/systemd/notify' };

describe('readSupervisor', () => {
  it('finds nobody where systemd has told nothing', () => {
    expect(readSupervisor({}, 7)).toBeUndefined();
    expect(readSupervisor({ NOTIFY_SOCKET: '' }, 7)).toBeUndefined();
    expect(readSupervisor({ NOTIFY_SOCKET: 'notify' }, 7)).toBeUndefined();
  });

  it('finds a supervisor by a path or an abstract name', () => {
    expect(readSupervisor(socket, 7)).toEqual({ watchdogMs: undefined });
    expect(readSupervisor({ NOTIFY_SOCKET: '@/org/notify' }, 7)).toEqual({ watchdogMs: undefined });
  });

  it('reads how often it must hear from us', () => {
    expect(readSupervisor({ ...socket, WATCHDOG_USEC: '30000000', WATCHDOG_PID: '7' }, 7)).toEqual({
      watchdogMs: 30_000,
    });
    expect(readSupervisor({ ...socket, WATCHDOG_USEC: '30000000' }, 7)?.watchdogMs).toBe(30_000);
  });

  it('leaves a watchdog alone that is meant for another process', () => {
    const environment = { ...socket, WATCHDOG_USEC: '30000000', WATCHDOG_PID: '8' };
    expect(readSupervisor(environment, 7)?.watchdogMs).toBeUndefined();
  });

  it.each(['', '0', '-1', '1e9', '30 s', 'NaN', '9'.repeat(20)])(
    'takes %o for no watchdog at all',
    (microseconds) => {
      expect(readSupervisor({ ...socket, WATCHDOG_USEC: microseconds }, 7)?.watchdogMs).toBeUndefined();
    },
  );
});
