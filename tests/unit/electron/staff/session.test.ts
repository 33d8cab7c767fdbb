import { describe, expect, it } from 'vitest';
import { StaffSession } from '../../../../electron/staff/session.ts';
import { ManualTime } from '../../../fixtures/manual-time.ts';

function aPanel(staffSeconds = 90) {
  const time = new ManualTime();
  const news: string[] = [];
  const held = { isHeld: false };
  const at = () => time.now() / 1000;
  const session = new StaffSession({ staffSeconds, isHeld: () => held.isHeld }, time, {
    warned: (secondsLeft) => void news.push(`${at()} warned ${secondsLeft}`),
    closed: (reason) => void news.push(`${at()} closed ${reason}`),
  });
  const passSeconds = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) time.pass(1000);
  };
  return { session, passSeconds, news, held };
}

describe('StaffSession', () => {
  it('is closed until it is opened', () => {
    const { session, passSeconds, news } = aPanel();
    session.touch();
    passSeconds(1000);
    expect(session.isOpen).toBe(false);
    expect(news).toEqual([]);
  });

  it('warns 20 seconds before it closes by itself', () => {
    const { session, passSeconds, news } = aPanel();
    session.open();
    passSeconds(300);
    expect(news).toEqual(['70 warned 20', '90 closed inactivity']);
    expect(session.isOpen).toBe(false);
  });

  it('counts from the last touch', () => {
    const { session, passSeconds, news } = aPanel();
    session.open();
    passSeconds(60);
    session.touch();
    passSeconds(69);
    expect(news).toEqual([]);
    passSeconds(21);
    expect(news).toEqual(['130 warned 20', '150 closed inactivity']);
  });

  it('stays open after a touch in the warning, and warns again', () => {
    const { session, passSeconds, news } = aPanel();
    session.open();
    passSeconds(89);
    session.touch();
    passSeconds(300);
    expect(news).toEqual(['70 warned 20', '159 warned 20', '179 closed inactivity']);
  });

  it('stays open while an install goes on, and not longer than one full time after it', () => {
    const { session, passSeconds, news, held } = aPanel();
    session.open();
    held.isHeld = true;
    passSeconds(3600);
    expect(session.isOpen).toBe(true);
    held.isHeld = false;
    passSeconds(90);
    expect(session.isOpen).toBe(false);
    expect(news).toHaveLength(2);
  });

  it('closes at once when staff ask for it, and says so once', () => {
    const { session, passSeconds, news } = aPanel();
    session.open();
    passSeconds(80);
    session.close('asked');
    session.close('asked');
    passSeconds(300);
    expect(news).toEqual(['70 warned 20', '80 closed asked']);
  });

  it('counts anew when it is opened again', () => {
    const { session, passSeconds, news } = aPanel();
    session.open();
    passSeconds(60);
    session.close('asked');
    session.open();
    passSeconds(69);
    expect(news).toEqual(['60 closed asked']);
  });

  it('warns in time where a museum has it close after a few seconds', () => {
    const { session, passSeconds, news } = aPanel(10);
    session.open();
    passSeconds(20);
    expect(news).toEqual(['5 warned 5', '10 closed inactivity']);
  });
});
