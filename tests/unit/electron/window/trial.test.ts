import { describe, expect, it, vi } from 'vitest';
import { Trial } from '../../../../electron/window/trial.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aTrial() {
  const time = new ManualTime();
  const outcome = { confirm: vi.fn(), fail: vi.fn() };
  return { trial: new Trial(time.after, outcome), time, ...outcome };
}

describe('Trial', () => {
  it('confirms a release that has been shown for a minute', () => {
    const { trial, time, confirm, fail } = aTrial();
    trial.shown();
    time.pass(59_000);
    expect(confirm).not.toHaveBeenCalled();
    time.pass(1_000);
    expect(confirm).toHaveBeenCalledOnce();
    expect(fail).not.toHaveBeenCalled();
  });

  it('fails a release that never shows', () => {
    const { time, confirm, fail } = aTrial();
    time.pass(90_000);
    expect(fail).toHaveBeenCalledOnce();
    expect(confirm).not.toHaveBeenCalled();
  });

  it('forgives one loss of the stage, and begins the minute anew', () => {
    const { trial, time, confirm, fail } = aTrial();
    trial.shown();
    time.pass(50_000);
    trial.stageLost();
    time.pass(20_000);
    expect(confirm).not.toHaveBeenCalled();
    trial.shown();
    time.pass(60_000);
    expect(confirm).toHaveBeenCalledOnce();
    expect(fail).not.toHaveBeenCalled();
  });

  it('fails a release that takes the stage down twice', () => {
    const { trial, fail } = aTrial();
    trial.shown();
    trial.stageLost();
    trial.stageLost();
    expect(fail).toHaveBeenCalledOnce();
  });

  it('fails a release that does not show again after the stage was lost', () => {
    const { trial, time, fail } = aTrial();
    trial.shown();
    trial.stageLost();
    time.pass(90_000);
    expect(fail).toHaveBeenCalledOnce();
  });

  it('decides once, and nothing after another release has taken its place', () => {
    const { trial, time, confirm, fail } = aTrial();
    trial.shown();
    time.pass(60_000);
    trial.stageLost();
    trial.stageLost();
    expect(confirm).toHaveBeenCalledOnce();
    expect(fail).not.toHaveBeenCalled();

    const other = aTrial();
    other.trial.stop();
    other.time.pass(200_000);
    expect(other.fail).not.toHaveBeenCalled();
  });
});
