import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../hostile-page.ts';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';

/** What Chromium asks nobody about before it happens: the page is ended over it, and a new stage takes its place. */
let escape: EscapeKiosk;
let before: Surroundings;

const patience = { timeout: 30_000, interval: 50 };

describe('a page that is not the stage any more', () => {
  beforeAll(async () => {
    escape = await aKiosk();
    before = await escape.page.surroundings();
    return escape.close;
  });
  afterEach(async () => {
    await escape.page.showsExhibit();
    expect(await escape.page.surroundings()).toEqual(before);
  });

  it.each(['about:blank', 'about:srcdoc', 'chrome-untrusted://print/'])(
    '29: is ended and replaced: %s',
    async (address) => {
      const { page } = escape;
      await page.act(() => {
        document.documentElement.dataset['marked'] = 'yes';
      });
      const isNew = () => page.act(() => document.documentElement.dataset['marked'] === undefined);
      // Nobody waits for it to tell: it does not live so long.
      void page.act((to) => location.assign(to), address);
      await vi.waitFor(async () => expect(await isNew()).toBe(true), patience);
    },
  );

  it('29: is told of in the log when it is ended', async () => {
    const { page } = escape;
    page.refusals();
    const told = await page.act(() => {
      location.replace('about:blank');
      return new Promise<string>(() => undefined);
    });
    expect(told).toBe('gone');
    await page.isRefused(/^navigation about:blank$/);
  });

  it.each(['', 'app://stage/index.html'])(
    '31: is ended and replaced when it makes a frame: %j',
    async (address) => {
      const { page } = escape;
      page.refusals();
      const told = await page.act((to) => {
        const frame = document.createElement('iframe');
        if (to !== '') frame.src = to;
        document.body.append(frame);
        return new Promise<string>(() => undefined);
      }, address);
      expect(told).toBe('gone');
      await page.isRefused(/^frame created$/);
    },
  );

  it('36: leaves a stage behind whose file pickers are held back as before', async () => {
    const { page } = escape;
    page.refusals();
    await page.act(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      document.body.append(input);
      input.click();
      input.remove();
    });
    await page.isRefused(/^file-picker asked for$/);
  });

  it('38: leaves a stage behind in which the browser’s own controls are not drawn, either', async () => {
    const width = await escape.page.act(() => {
      const select = document.createElement('select');
      document.body.append(select);
      const drawn = select.getBoundingClientRect().width;
      select.remove();
      return drawn;
    });
    expect(width).toBe(0);
  });
});
