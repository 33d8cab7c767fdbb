import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type {} from '../../../src/bridge/kiosk.ts';
import { copyElsewhere, pasteElsewhere } from '../clipboards.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a page could keep of one visit for the next, and read of the machine's own files. */
let escape: EscapeKiosk;

const patience = { timeout: 30_000, interval: 100 };

/** All that a page finds of what was kept. */
const kept = () =>
  escape.page.act(async () => {
    const folder = await navigator.storage.getDirectory();
    const isThere = await folder.getFileHandle('visitor').then(
      () => ['a file'],
      () => [],
    );
    return [
      ...isThere,
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...document.cookie.split(';').filter((cookie) => cookie !== ''),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
    ];
  });

/** Writes wherever a page can write. */
function keep() {
  return escape.page.act(async () => {
    await window.kiosk.beginVisit();
    localStorage.setItem('visitor', 'was here');
    sessionStorage.setItem('visitor', 'was here');
    document.cookie = 'visitor=here; max-age=100000';
    await new Promise((done, failed) => {
      const opening = indexedDB.open('visitor');
      opening.onupgradeneeded = () => opening.result.createObjectStore('visits');
      opening.onsuccess = () => {
        opening.result.close();
        done(undefined);
      };
      opening.onerror = failed;
    });
    await (await caches.open('visitor')).put('/visitor', new Response('was here'));
    await (await navigator.storage.getDirectory()).getFileHandle('visitor', { create: true });
    for (let i = 0; i < 100; i += 1) history.pushState({ i }, '', `#${i}`);
    history.replaceState({}, '', '/index.html');
  });
}

describe('a page that keeps something', () => {
  shareKiosk((kiosk) => (escape = kiosk));

  it('46: has none of it when the next visitor comes, and nothing lies in a clipboard', async () => {
    const { page, screen } = escape;
    await keep();
    expect(await kept()).not.toEqual([]);
    for (const selection of ['clipboard', 'primary'] as const)
      copyElsewhere(screen.name, selection, 'of a visitor');
    await page.act(() => window.kiosk.endVisit().then(() => 'over'));
    await vi.waitFor(async () => expect(await kept()).toEqual([]), patience);
    for (const selection of ['clipboard', 'primary'] as const)
      expect(pasteElsewhere(screen.name, selection) ?? '', selection).toBe('');
  });

  it('46: fills its store without harm to the visit, and finds it empty afterwards', async () => {
    const { page } = escape;
    const isStill = await page.act(async () => {
      await window.kiosk.beginVisit();
      for (let i = 0; i < 50; i += 1) {
        try {
          localStorage.setItem(`filler ${i}`, 'x'.repeat(1_000_000));
        } catch {
          // No more goes in, which is one of the two ways for it to end.
          break;
        }
      }
      return (await window.kiosk.openExhibit()).ok;
    });
    expect(isStill).toBe(true);
    await page.act(() => window.kiosk.endVisit().then(() => 'over'));
    await vi.waitFor(async () => expect(await kept()).toEqual([]), patience);
  });

  it('46: leaves nothing on the disk either', async () => {
    const { page } = escape;
    await keep();
    expect(filesThatHold('was here')).toEqual([]);
    await page.act(() => window.kiosk.endVisit().then(() => 'over'));
  });

  it('28: reaches no file through the addresses of the stage or of its media', async () => {
    const odd = [
      ...['..', '../../../../etc/passwd', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '%252e%252e%252fetc%252fpasswd'],
      ...['..%5c..%5cexhibit.sqlite', '..\\..\\exhibit.sqlite', '/etc/passwd', '//etc/passwd'],
      ...['main.js', '../main.js', '%2e%2e/main.js', 'package.json', '../preload.cjs', 'exhibit.sqlite'],
      ...['nothing%00.css', 'C:/Windows/win.ini', 'C%3a%5cWindows%5cwin.ini', '%5c%5c%3f%5cC:%5c'],
      ...['index.html::$DATA', 'CON', 'NUL', 'aux.css', '.', '', '%', '%ff%fe', '__proto__', 'constructor'],
      'a'.repeat(20_000),
    ];
    const roots = [
      'media://release/',
      'media://other/',
      'media://release:1/',
      'app://stage/',
      'app://other/',
    ];
    const came = await escape.page.act(
      async (addresses) => {
        const found: string[] = [];
        // A request tells of media what came; the stage's own files may only be drawn, as a picture or a style.
        const ask = (address: string) =>
          fetch(address).then(
            ({ status, ok }) => {
              if (ok) found.push(`${status} ${address}`);
            },
            () => undefined,
          );
        const draw = (address: string, name: 'img' | 'link') =>
          new Promise<void>((done) => {
            const element = document.createElement(name);
            element.addEventListener('load', () => {
              found.push(`${name} ${address}`);
              done();
            });
            element.addEventListener('error', () => done());
            if (element instanceof HTMLImageElement) element.src = address;
            else Object.assign(element, { rel: 'stylesheet', href: address });
            document.head.append(element);
          }).then(() => document.head.lastElementChild?.remove());
        for (const address of addresses) {
          await ask(address);
          await draw(address, 'img');
          await draw(address, 'link');
        }
        return found;
      },
      roots.flatMap((root) => odd.map((name) => root + name)),
    );
    expect(came).toEqual([]);
  });
});

/** Files of the kiosk's own folder with these words in them, in either of the ways in which Chromium writes letters. */
function filesThatHold(words: string): string[] {
  const { profileDir } = escape.home;
  const needles = [Buffer.from(words, 'latin1'), Buffer.from(words, 'utf16le')];
  return readdirSync(profileDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => existsSync(path))
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}
