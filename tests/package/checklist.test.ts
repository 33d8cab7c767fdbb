import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import type { Page } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { inspectable, product } from '../../build/package/flavour.ts';
import { inOutput } from '../../build/setup/paths.ts';
import { readRuntime } from '../../build/setup/runtime.ts';
import { contentSecurityPolicy } from '../../electron/lockdown/content-security-policy.ts';
import { stageUrl } from '../../electron/contract/urls.ts';
import type {} from '../../src/bridge/kiosk.ts';
import { aHome, lookInto, placeOf, startPackaged, type PackagedKiosk } from './kiosk.ts';
import { aScreen } from './screen.ts';

/** Points of Electron's security checklist that can be seen on the packaged kiosk; electron/lockdown/README.md has them all. */
let kiosk: PackagedKiosk;
let page: Page;

beforeAll(async () => {
  const ends: (() => unknown)[] = [];
  const atEnd = (end: () => unknown) => void ends.unshift(end);
  const screen = await aScreen(atEnd);
  const home = await aHome({}, undefined, atEnd);
  const args = ['--disable-gpu', '--remote-debugging-port=0'];
  kiosk = startPackaged(inspectable, home, { args, display: screen.name, atEnd });
  page = await lookInto(kiosk, atEnd);
  await page.locator('button.idle').waitFor();
  return async () => {
    for (const end of ends) await end();
  };
});

describe('the packaged kiosk', () => {
  it('is the very shell and stage that the tests of the built kiosk look into', () => {
    const asar = join(placeOf(product).unpackedDir, 'resources/app.asar');
    for (const name of ['main.js', 'preload.cjs', 'update-worker.js', 'stage/index.html']) {
      expect(extractFile(asar, name).equals(readFileSync(inOutput('app', name))), name).toBe(true);
    }
  });

  it('loads what it brings, and from nowhere else', async () => {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getResourceTree');
    await session.detach();
    const origins = frameTree.resources.map(({ url }) => url.split('/').slice(0, 3).join('/'));
    expect(frameTree.frame.url).toBe(stageUrl);
    expect(frameTree.childFrames ?? []).toEqual([]);
    expect(new Set(origins)).toEqual(new Set(['app://stage']));
  });

  it('gives its stage nothing of Node or Electron', async () => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const found = await page.evaluate((all) => all.filter((name) => name in window), names);
    expect(found).toEqual([]);
    const bridge = await page.evaluate(() => Object.values(window.kiosk).map((value) => typeof value));
    expect(new Set(bridge)).toEqual(new Set(['function']));
  });

  it('keeps its preload in a world of its own', async () => {
    const session = await page.context().newCDPSession(page);
    const worlds: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    await session.send('Runtime.enable');
    expect(worlds).toContain('Electron Isolated Context');
    await session.detach();
  });

  it('serves its stage under the content security policy, letter by letter', async () => {
    const policy = await page.evaluate(async () => {
      const heard = new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', ({ originalPolicy }) => done(originalPolicy), {
          once: true,
        });
      });
      const picture = document.createElement('img');
      picture.src = 'https://hostile.test/';
      return heard;
    });
    expect(policy).toBe(contentSecurityPolicy);
  });

  it('makes no webview of an element that is called so', async () => {
    const made = await page.evaluate(() => {
      const view = document.createElement('webview');
      return { kind: view.constructor.name, canLoad: 'src' in view || 'allowpopups' in view };
    });
    expect(made).toEqual({ kind: 'HTMLElement', canLoad: false });
  });

  it('carries the Electron that it was packaged with, and tells staff where that is not the pinned one', async () => {
    const health = await page.evaluate(async (pin) => {
      await window.kiosk.unlockStaff(pin);
      const answer = await window.kiosk.readHealth();
      return answer.ok ? answer.value : undefined;
    }, '270191');
    const { version } = readRuntime();
    expect(health?.versions.electron).toBe(version);
    const isOld = parseInt(version, 10) < parseInt(packageJson.devDependencies.electron, 10);
    expect(health?.open.includes('runtime-outdated')).toBe(isOld);
  });
});
