import { describe, expect, it } from 'vitest';
import { VisitClock, type VisitTimes } from '../../../../electron/visits/visit-clock.ts';

/** A clock that stands until it is told to go on. */
class FakeTiming {
  #nowMs = 0;
  #timers: { readonly atMs: number; readonly callback: () => void }[] = [];

  now = () => this.#nowMs;

  after = (delayMs: number, callback: () => void) => {
    const timer = { atMs: this.#nowMs + delayMs, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  get pending(): number {
    return this.#timers.length;
  }

  goOn(seconds: number): void {
    const untilMs = this.#nowMs + seconds * 1000;
    for (let next = this.#next(untilMs); next; next = this.#next(untilMs)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#nowMs = next.atMs;
      next.callback();
    }
    this.#nowMs = untilMs;
  }

  #next(untilMs: number) {
    return this.#timers.filter((timer) => timer.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  }
}

function aKiosk(times: Partial<VisitTimes> = {}) {
  const timing = new FakeTiming();
  const news: string[] = [];
  const at = () => timing.now() / 1000;
  const clock = new VisitClock(
    { inactivitySeconds: 90, unhurriedSeconds: 180, warningSeconds: 30, ...times },
    timing,
    {
      warned: (secondsLeft) => void news.push(`${at()} warned ${secondsLeft}`),
      resumed: () => void news.push(`${at()} resumed`),
      ended: (reason) => void news.push(`${at()} ended ${reason}`),
    },
  );
  return { clock, timing, news };
}

describe('VisitClock', () => {
  it('warns after the inactivity, and ends the visit after the warning', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(200);
    expect(news).toEqual(['90 warned 30', '120 ended inactivity']);
  });

  it('waits longer for a visitor who needs time, from when it is said', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(80);
    clock.takeTime(true);
    timing.goOn(300);
    expect(news).toEqual(['260 warned 30', '290 ended inactivity']);
  });

  it('waits as ever for the next visitor, and for one who needs no more time', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    clock.takeTime(true);
    clock.takeTime(false);
    timing.goOn(90);
    clock.takeTime(true);
    clock.leave();
    clock.begin();
    timing.goOn(90);
    expect(news).toEqual(['90 warned 30', '90 resumed', '90 ended left', '180 warned 30']);
  });

  it('never waits less because somebody needs time', () => {
    const { clock, timing, news } = aKiosk({ inactivitySeconds: 600 });
    clock.begin();
    clock.takeTime(true);
    timing.goOn(600);
    expect(news).toEqual(['600 warned 30']);
  });

  it('hears of nobody who needs time while nobody is there', () => {
    const { clock, timing } = aKiosk();
    clock.takeTime(true);
    expect(timing.pending).toBe(0);
  });

  it('says nothing between visits, whatever is touched', () => {
    const { clock, timing, news } = aKiosk();
    clock.touch();
    clock.leave();
    timing.goOn(1000);
    expect(news).toEqual([]);
    expect(timing.pending).toBe(0);
  });

  it('counts from the last touch', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(60);
    clock.touch();
    timing.goOn(80);
    expect(news).toEqual([]);
    timing.goOn(10);
    expect(news).toEqual(['150 warned 30']);
  });

  it('keeps one timer, however often somebody touches', () => {
    const { clock, timing } = aKiosk();
    clock.begin();
    for (let touch = 0; touch < 500; touch += 1) clock.touch();
    expect(timing.pending).toBe(1);
  });

  it('lets one touch stay after a warning, and counts from there', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(119);
    clock.touch();
    timing.goOn(300);
    expect(news).toEqual(['90 warned 30', '119 resumed', '209 warned 30', '239 ended inactivity']);
  });

  it('ends at once when the visitor leaves, also during a warning', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(95);
    clock.leave();
    timing.goOn(1000);
    expect(news).toEqual(['90 warned 30', '95 ended left']);
  });

  it('waits while media plays, and counts from its end', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    clock.keepAwake(true);
    timing.goOn(3600);
    clock.keepAwake(false);
    timing.goOn(89);
    expect(news).toEqual([]);
    timing.goOn(1);
    expect(news).toEqual(['3690 warned 30']);
  });

  it('does not carry playing media into the next visit', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    clock.keepAwake(true);
    clock.leave();
    clock.begin();
    timing.goOn(90);
    expect(news).toContain('90 warned 30');
  });

  it('takes a second begin as a touch', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    timing.goOn(100);
    clock.begin();
    expect(news).toEqual(['90 warned 30', '100 resumed']);
  });

  it('forgets a visit without news when the stage is lost', () => {
    const { clock, timing, news } = aKiosk();
    clock.begin();
    clock.forget();
    timing.goOn(1000);
    expect(news).toEqual([]);
  });
});
