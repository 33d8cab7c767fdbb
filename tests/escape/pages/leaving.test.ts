import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Surroundings } from '../hostile-page.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';
import { plantOpeners, type Openers } from '../openers.ts';

/** Where a page could go, from a script of its own. One kiosk for all: none of this may leave a mark on it. */
let escape: EscapeKiosk;
let before: Surroundings;
let openers: Openers;

/** Tries one address in every way that a page has to go somewhere, or to have it opened. */
async function goTo(address: string): Promise<void> {
  const told = await escape.page.act((to) => {
    location.assign(to);
    location.replace(to);
    window.open(to);
    const link = Object.assign(document.createElement('a'), { href: to });
    document.body.append(link);
    for (const target of ['_self', '_blank', '_top', '_parent', 'named']) {
      link.target = target;
      link.click();
    }
    link.remove();
    const form = Object.assign(document.createElement('form'), { action: to });
    document.body.append(form);
    form.submit();
    form.remove();
    return 'still here';
  }, address);
  expect(told, address).toBe('still here');
  expect(await escape.page.surroundings(), address).toEqual(before);
}

/** Tries to draw or read one address; answers in which ways something came. */
function load(address: string) {
  return escape.page.act(async (from) => {
    const elements = {
      img: 'src',
      video: 'src',
      audio: 'src',
      source: 'src',
      track: 'src',
      script: 'src',
      link: 'href',
    } as const;
    const came: string[] = [];
    const attempts = Object.entries(elements).map(async ([name, attribute]) => {
      const element = document.createElement(name);
      if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
      const ended = new Promise<void>((done) => {
        for (const type of ['load', 'loadeddata', 'canplay'])
          element.addEventListener(type, () => done(void came.push(name)));
        element.addEventListener('error', () => done());
        // A child of a video alone tells of nothing.
        if (name === 'source' || name === 'track') done();
      });
      try {
        element.setAttribute(attribute, from);
      } catch {
        // Trusted types refuse a script's address already.
        return;
      }
      document.body.append(element);
      await ended;
      element.remove();
    });
    const fetched = fetch(from, { mode: 'no-cors' }).then(
      () => {
        came.push('fetch');
      },
      () => undefined,
    );
    await Promise.all([...attempts, fetched]);
    return came;
  }, address);
}

describe('a page that wants to be elsewhere', () => {
  beforeAll(() => {
    openers = plantOpeners();
    return () => openers.remove();
  });
  shareKiosk(
    (kiosk, surroundings) => {
      escape = kiosk;
      before = surroundings;
    },
    () => ({ env: { PATH: `${openers.dir}:/usr/bin:/bin` } }),
  );

  it('25: does not become a page of a server', async () => {
    escape.page.refusals();
    for (const address of [
      'https://127.0.0.1/',
      'http://localhost:9/',
      'ftp://127.0.0.1/',
      'ws://127.0.0.1/',
      'https://a:b@127.0.0.1/',
    ])
      await goTo(address);
    await escape.page.isRefused(/^navigation https:\/\/127\.0\.0\.1\/$/);
  });

  it('25: goes nowhere else in the stage', async () => {
    for (const address of [
      'app://stage/index.html?other',
      'app://stage/nothing.html',
      'app://other/',
      'media://release/00',
      'javascript:document.body.remove()',
    ])
      await goTo(address);
  });

  it('25: sends no form, neither away nor to itself', async () => {
    const told = await escape.page.act(() => {
      const ways = [
        ['get', '_self'],
        ['post', '_self'],
        ['post', '_blank'],
        ['dialog', '_self'],
      ] as const;
      for (const action of ['https://127.0.0.1/', 'file:///etc/passwd', location.href, 'mailto:a@b.c']) {
        for (const [method, target] of ways) {
          const form = Object.assign(document.createElement('form'), { action, method, target });
          const button = document.createElement('button');
          form.append(button);
          document.body.append(form);
          form.submit();
          form.requestSubmit();
          button.click();
          form.remove();
        }
      }
      return 'still here';
    });
    expect(told).toBe('still here');
  });

  it('25: is not refreshed by a meta element, and moves nothing by a base element', async () => {
    const isMoved = await escape.page.act(() => {
      for (const content of ['0;url=https://127.0.0.1/', '0;url=file:///etc/passwd', '0']) {
        const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content });
        document.head.append(meta);
      }
      document.head.append(Object.assign(document.createElement('base'), { href: 'https://127.0.0.1/' }));
      const moved = document.baseURI !== location.href;
      for (const element of document.head.querySelectorAll('meta[http-equiv="refresh"], base'))
        element.remove();
      return moved;
    });
    expect(isMoved).toBe(false);
  });

  it('27: reaches no file and no share, as a page, a picture, a film, a script, a style or a request', async () => {
    for (const address of [
      'file:///etc/passwd',
      'file:///proc/self/environ',
      `file://${escape.home.storeDir}/active.json`,
      'file://127.0.0.1/c$',
      'smb://127.0.0.1/c$',
      '\\\\127.0.0.1\\c$',
      '//127.0.0.1/c$',
    ]) {
      await goTo(address);
      expect(await load(address), address).toEqual([]);
    }
    expect(openers.called()).toBe('');
    // What the stage is made of comes, so it would have been told.
    const own = await escape.page.act(
      () => document.querySelector<HTMLLinkElement>('link[href$=".css"]')?.href,
    );
    expect(await load(own ?? '')).toEqual(['link']);
  });

  it('29: shows no page of the browser and no document of its own', async () => {
    for (const address of [
      'chrome://gpu',
      'chrome://crash',
      'chrome://kill',
      'chrome://inspect',
      'chrome-extension://a/b.html',
      'devtools://devtools/bundled/inspector.html',
      'view-source:app://stage/index.html',
      'data:text/html,<h1>x',
      'blob:app://stage/1',
      'filesystem:app://stage/temporary/x',
    ])
      await goTo(address);
    const blob = await escape.page.act(() => URL.createObjectURL(new Blob(['<h1>x'], { type: 'text/html' })));
    await goTo(blob);
  });

  it('30: starts no other program', async () => {
    for (const address of [
      'mailto:a@b.c',
      'tel:1',
      'sms:1',
      'ms-settings:',
      'shell:startup',
      'search-ms:query=x',
      'calculator:',
      'ms-word:ofe|u|x',
      'vscode://file/etc/passwd',
      'steam://run/1',
      'web+vitrina:x',
      'intent://x#Intent;end',
    ])
      await goTo(address);
    await escape.page.act(() => {
      for (const scheme of ['mailto', 'web+vitrina'])
        navigator.registerProtocolHandler(scheme, `${location.href}?%s`);
    });
    expect(openers.called()).toBe('');
    // They would have told: called by hand, one of them does.
    execFileSync(join(openers.dir, 'xdg-open'), ['by hand']);
    expect(openers.called()).toBe('xdg-open by hand\n');
  });
});
