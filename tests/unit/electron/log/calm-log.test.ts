import { describe, expect, it, vi } from 'vitest';
import { calmLog } from '../../../../electron/log/calm-log.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

const minuteMs = 60_000;

function aCalmLog() {
  const time = new ManualTime();
  const written = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  return { time, written, log: calmLog(written, time) };
}

function repeat(times: number, act: () => void): void {
  for (let i = 0; i < times; i += 1) act();
}

describe('calmLog', () => {
  it('passes on what is not too often', () => {
    const { log, written } = aCalmLog();
    log.info('started', { version: '1' });
    log.warn('refused', { door: 'window', what: 'about:blank' });
    log.error('stage lost', 'crashed');
    expect(written.info).toHaveBeenCalledWith('started', { version: '1' });
    expect(written.warn).toHaveBeenCalledWith('refused', { door: 'window', what: 'about:blank' });
    expect(written.error).toHaveBeenCalledWith('stage lost', 'crashed');
  });

  it('writes twenty lines of a flood, and after a minute how many more there were', () => {
    const { log, written, time } = aCalmLog();
    repeat(10_000, () => log.warn('refused', { door: 'request', what: 'https://example.com' }));
    expect(written.warn).toHaveBeenCalledTimes(20);
    time.pass(minuteMs);
    expect(written.warn).toHaveBeenCalledTimes(21);
    expect(written.warn).toHaveBeenLastCalledWith('refused', { door: 'request', more: 9980 });
  });

  it('is not filled by one door so that another is not heard', () => {
    const { log, written } = aCalmLog();
    repeat(1000, () => log.warn('refused', { door: 'request', what: 'x' }));
    log.warn('refused', { door: 'window', what: 'x' });
    log.warn('call refused', { channel: 'search:find', code: 'too-many-calls' });
    expect(written.warn).toHaveBeenCalledTimes(22);
  });

  it('calms a flood of errors too', () => {
    const { log, written, time } = aCalmLog();
    repeat(100, () => log.error('search:find failed', new Error('disk')));
    expect(written.error).toHaveBeenCalledTimes(20);
    time.pass(minuteMs);
    expect(written.warn).toHaveBeenCalledWith('search:find failed, and more of it', { more: 80 });
  });

  it('writes again after a calm minute, and says nothing of a minute that was calm', () => {
    const { log, written, time } = aCalmLog();
    repeat(20, () => log.warn('refused', { door: 'window' }));
    time.pass(minuteMs);
    expect(written.warn).toHaveBeenCalledTimes(20);
    log.warn('refused', { door: 'window' });
    expect(written.warn).toHaveBeenCalledTimes(21);
  });

  it('remembers no endless number of kinds', () => {
    const { log, written } = aCalmLog();
    for (let i = 0; i < 5000; i += 1) log.warn('refused', { door: `door ${i}` });
    expect(written.warn).toHaveBeenCalledTimes(500);
  });
});
