import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { trustedSender } from '../../../../electron/border/trusted-sender.ts';

const aFrame = (origin = 'app://stage') => ({ origin }) as unknown as WebFrameMain;
const aPage = (mainFrame: WebFrameMain) => ({ mainFrame }) as unknown as WebContents;

const frame = aFrame();
const stage = aPage(frame);
const isTrusted = trustedSender(() => stage, 'app://stage');

describe('trustedSender', () => {
  it('trusts the main frame of the kiosk window that shows the stage', () => {
    expect(isTrusted({ sender: stage, senderFrame: frame })).toBe(true);
  });

  it('refuses a call from an iframe, even one of the same origin', () => {
    expect(isTrusted({ sender: stage, senderFrame: aFrame() })).toBe(false);
  });

  it('refuses a call from another window', () => {
    expect(isTrusted({ sender: aPage(frame), senderFrame: frame })).toBe(false);
  });

  it('refuses a frame that is gone', () => {
    expect(isTrusted({ sender: stage, senderFrame: null })).toBe(false);
  });

  it.each(['https://example.com', 'null', 'file://', 'app://stage.evil', 'app://'])(
    'refuses the kiosk window when it shows %s',
    (origin) => {
      const elsewhere = aFrame(origin);
      const page = aPage(elsewhere);
      expect(trustedSender(() => page, 'app://stage')({ sender: page, senderFrame: elsewhere })).toBe(false);
    },
  );

  it('refuses every call before there is a window', () => {
    expect(trustedSender(() => undefined, 'app://stage')({ sender: stage, senderFrame: frame })).toBe(false);
  });
});
