import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {} from '../../../src/bridge/kiosk.ts';
import { maxLevel } from '../../../electron/lockdown/loudness.ts';
import { copyElsewhere, pasteElsewhere } from '../clipboards.ts';
import type { Surroundings } from '../hostile-page.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a page could take, keep or be given. One kiosk for all: none of this may leave a mark on it. */
let escape: EscapeKiosk;
let before: Surroundings;

/** All that the account has beside the kiosk's own folder, in which Chromium writes. */
const filesOfTheAccount = (): readonly string[] =>
  readdirSync(escape.home.dir, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.config/') && !name.startsWith('.cache'),
  );

describe('a page that takes', () => {
  shareKiosk((kiosk, surroundings) => {
    escape = kiosk;
    before = surroundings;
  });

  it('37: downloads nothing', async () => {
    const filesBefore = filesOfTheAccount();
    await escape.page.act(() => {
      const addresses = [
        URL.createObjectURL(new Blob(['x'])),
        location.href,
        'data:text/plain,x',
        'data:application/octet-stream,x',
      ];
      for (const href of addresses) {
        for (const download of ['vitrina-escape.txt', '', '../../vitrina-escape.txt']) {
          const link = Object.assign(document.createElement('a'), { href, download });
          document.body.append(link);
          link.click();
          link.remove();
        }
      }
    });
    // Another round through the page and the shell: a download would have begun.
    await escape.page.act(() => window.kiosk.readSettings().then(() => 'asked'));
    expect(filesOfTheAccount()).toEqual(filesBefore);
    expect(existsSync(join(escape.home.dir, 'Downloads'))).toBe(false);
  });

  it('39: is offered no password, card or passkey, and may not pay', async () => {
    const found = await escape.page.act(async () => {
      const names = ['PaymentRequest', 'PublicKeyCredential', 'IdentityCredential', 'DigitalCredential'];
      const asked = await Promise.allSettled([
        navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }),
        navigator.credentials.create({
          publicKey: {
            challenge: new Uint8Array(16),
            rp: { name: 'x' },
            user: { id: new Uint8Array(1), name: 'x', displayName: 'x' },
            pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
          },
        }),
      ]);
      const given = asked.filter((answer) => answer.status === 'fulfilled' && answer.value !== null).length;
      return [names.filter((name) => name in window), given];
    });
    expect(found).toEqual([[], 0]);
  });

  it('39: is filled in by nobody', async () => {
    const { page, hands } = escape;
    const filled = await page.act(() => {
      const form = Object.assign(document.createElement('form'), { id: 'bait' });
      for (const [type, autocomplete] of [
        ['text', 'username'],
        ['password', 'current-password'],
        ['text', 'cc-number'],
        ['email', 'email'],
      ] as const)
        form.append(
          Object.assign(document.createElement('input'), { type, autocomplete, name: autocomplete }),
        );
      document.body.append(form);
      form.querySelector('input')?.focus();
      return [...form.elements].map((field) => (field as HTMLInputElement).value);
    });
    expect(filled).toEqual(['', '', '', '']);
    hands.press('Down', 'Down');
    expect((await page.surroundings()).windows).toEqual(before.windows);
    await page.act(() => document.querySelector('#bait')?.remove());
  });

  it('41: finds no device chooser, share sheet or cast button to ask', async () => {
    const found = await escape.page.act(() => {
      const interfaces = [
        'PresentationRequest',
        'RemotePlayback',
        'EyeDropper',
        'documentPictureInPicture',
        'Notification',
        'PushManager',
        'BackgroundFetchManager',
      ];
      const ofNavigator = ['usb', 'hid', 'serial', 'bluetooth', 'share', 'presentation', 'xr'];
      return [
        ...interfaces.filter((name) => name in window),
        ...ofNavigator.filter((name) => name in navigator),
        ...(document.pictureInPictureEnabled ? ['picture in picture'] : []),
      ];
    });
    expect(found).toEqual([]);
  });

  it('42: is given no picture of the screen', async () => {
    const ended = await escape.page.act(() =>
      Promise.resolve()
        .then(() => navigator.mediaDevices.getDisplayMedia({ video: true }))
        .then(
          () => 'given',
          () => 'refused',
        ),
    );
    expect(ended).toBe('refused');
  });

  it('45: leaves no worker behind, of any kind', async () => {
    const started = await escape.page.act(async () => {
      const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
      const tried = [
        () => new Worker(location.href),
        () => new Worker(own, { type: 'module' }),
        () => new Worker(blob),
        () => navigator.serviceWorker.register(location.href),
        () => navigator.serviceWorker.register(own),
        () => navigator.serviceWorker.register(own, { scope: '/' }),
        () => new SharedWorker(own),
      ];
      const results = await Promise.allSettled(tried.map(async (start) => start()));
      return results.filter(({ status }) => status === 'fulfilled').length;
    });
    expect(started).toBe(0);
  });

  it('47: has no WebRTC to open sockets with, beside all requests', async () => {
    const names = [
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'RTCDataChannel',
      'WebTransport',
      'TCPSocket',
    ];
    expect(await escape.page.act((wanted) => wanted.filter((name) => name in window), names)).toEqual([
      'WebTransport',
    ]);
  });

  it('76: makes nothing louder than half of the full scale, and one sound at a time', async () => {
    const heard = await escape.page.act(async () => {
      const context = new OfflineAudioContext(1, 4800, 48_000);
      const source = new OscillatorNode(context, { frequency: 440 });
      const gain = new GainNode(context, { gain: 1000 });
      source.connect(gain).connect(context.destination);
      // What a script could turn to be louder again: what it is handed is no loudspeaker.
      (context.destination as unknown as GainNode).gain.value = 1000;
      source.start();
      const samples = (await context.startRendering()).getChannelData(0);
      const quiet = new OfflineAudioContext(1, 4800, 48_000);
      const tone = new OscillatorNode(quiet, { frequency: 440 });
      tone.connect(new GainNode(quiet, { gain: 0.12 })).connect(quiet.destination);
      tone.start();
      const softly = (await quiet.startRendering()).getChannelData(0);
      const [first, second] = [new AudioContext(), new AudioContext()];
      while (first.state !== 'closed') await new Promise((done) => requestAnimationFrame(done));
      const again = new (second.constructor as typeof AudioContext)();
      while (second.state !== 'closed') await new Promise((done) => requestAnimationFrame(done));
      await again.close();
      const peak = (of: Float32Array) => of.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      const isHandedOut = [first, context].some(
        ({ destination }) => destination instanceof AudioDestinationNode,
      );
      return { loudest: peak(samples), softest: peak(softly), isHandedOut };
    });
    expect(heard).toMatchObject({ isHandedOut: false });
    const { loudest, softest } = heard as { loudest: number; softest: number };
    expect(loudest).toBeCloseTo(maxLevel, 3);
    expect(softest).toBeCloseTo(0.12, 2);
  });

  it('76: sounds no longer when the visit is over, although nothing was to end it', async () => {
    const state = await escape.page.act(async () => {
      await window.kiosk.beginVisit();
      const context = new AudioContext();
      const source = new OscillatorNode(context);
      source.connect(context.destination);
      source.start();
      window.addEventListener('vitrina:silence', (event) => event.stopImmediatePropagation(), {
        capture: true,
      });
      const closed = new Promise((done) => {
        context.onstatechange = () => context.state === 'closed' && done('closed');
      });
      await window.kiosk.endVisit();
      return closed;
    });
    expect(state).toBe('closed');
  });

  it('19: neither reads the clipboard nor writes to it', async () => {
    const { page, screen } = escape;
    copyElsewhere(screen.name, 'clipboard', 'a secret of the museum');
    const read = await page.act(async () => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      const commands = document as unknown as { execCommand(name: string): unknown };
      commands.execCommand('paste');
      const pasted = field.value;
      field.value = 'from the page';
      field.select();
      commands.execCommand('copy');
      commands.execCommand('cut');
      field.remove();
      const asked = await Promise.allSettled([
        navigator.clipboard.readText(),
        navigator.clipboard.writeText('from the page'),
      ]);
      return [pasted, ...asked.map(({ status }) => status)];
    });
    expect(read).toEqual(['', 'rejected', 'rejected']);
    expect(pasteElsewhere(screen.name, 'clipboard')).toBe('a secret of the museum');
  });
});
