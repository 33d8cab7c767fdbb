import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { claimSingleInstance } from '../../../../electron/lockdown/single-instance.ts';

describe('claimSingleInstance', () => {
  it('says no to a second kiosk on the same data', () => {
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => false });
    expect(claimSingleInstance(app as unknown as App, vi.fn())).toBe(false);
  });

  it('tells the first kiosk of a second start', () => {
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => true });
    const onSecondStart = vi.fn();
    expect(claimSingleInstance(app as unknown as App, onSecondStart)).toBe(true);
    app.emit('second-instance');
    expect(onSecondStart).toHaveBeenCalledOnce();
  });
});
