import { describe, expect, it, vi } from 'vitest';
import type {} from '../../../src/bridge/kiosk.ts';
import { stageRate } from '../../../electron/contract/call-limits.ts';
import type { EscapeKiosk } from '../kiosk.ts';
import { shareKiosk } from '../shared-kiosk.ts';

/** What a page could reach and send through the bridge, which is all that it has of the shell. */
let escape: EscapeKiosk;

/** The bridge as a hostile page sees it: functions that take anything. */
type Bridge = Record<
  string,
  (...args: unknown[]) => Promise<{ readonly ok: boolean; readonly code?: string }>
>;

const patience = { timeout: 60_000, interval: 200 };
/** Ten thousand calls and a hundred megabytes take some seconds, and the machine may be busy. */
const longMs = 60_000;

describe('a page at the bridge', () => {
  shareKiosk((kiosk) => (escape = kiosk));

  it('54: finds nothing of Node or Electron, and cannot change the bridge', async () => {
    const found = await escape.page.act(() => {
      const names = [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        'webFrame',
      ];
      const bridge = window.kiosk as unknown as Record<string, unknown>;
      const original = bridge['search'];
      Reflect.set(bridge, 'search', () => 'mine');
      Reflect.set(window, 'kiosk', {});
      Reflect.deleteProperty(window, 'kiosk');
      return {
        names: names.filter((name) => name in window),
        isChanged: bridge['search'] !== original || window.kiosk !== (bridge as unknown),
        channels: Object.keys(bridge).filter((name) =>
          /^(?:invoke|send|on|sendSync|postMessage)$/.test(name),
        ),
      };
    });
    expect(found).toEqual({ names: [], isChanged: false, channels: [] });
  });

  it('54: comes to nothing by the constructors of what it is given', async () => {
    const found = await escape.page.act(async () => {
      const bridge = window.kiosk as unknown as Bridge;
      const given: unknown[] = [bridge, ...Object.values(bridge)];
      given.push(bridge['search']?.('a', 'cs'), await bridge['search']?.('a', 'cs'));
      given.push(await bridge['search']?.(Symbol('x')).catch((error: unknown) => error));
      const off = (bridge['onVisitEnded'] as unknown as (listener: () => void) => () => void)(
        () => undefined,
      );
      given.push(off, off());
      // Whatever does not come from the page's own world would lead to that world's `Function`.
      const strangers: string[] = [];
      for (const thing of given) {
        for (
          let link: unknown = thing;
          link !== null && link !== undefined;
          link = Object.getPrototypeOf(link)
        ) {
          const { constructor } = link as { readonly constructor?: unknown };
          if (typeof constructor === 'function' && Object.getPrototypeOf(constructor) !== Function.prototype)
            strangers.push(String(constructor));
        }
      }
      const make = bridge['search']?.constructor as unknown as (code: string) => () => unknown;
      const evaluated = await Promise.resolve()
        .then(() => make('return process')())
        .catch(() => 'refused');
      return { strangers, evaluated };
    });
    expect(found).toEqual({ strangers: [], evaluated: 'refused' });
  });

  it('53: that calls ten thousand times is answered as often as a stage could ask, and the shell goes on', async () => {
    const linesBefore = escape.page.logLines().length;
    const told = await escape.page.act(
      async () => {
        const bridge = window.kiosk as unknown as Bridge;
        const since = performance.now();
        const answers = await Promise.all(
          Array.from({ length: 10_000 }, async () => bridge['search']?.('winter', 'cs')),
        );
        const codes: Record<string, number> = {};
        for (const answer of answers) {
          const code = answer?.ok ? 'ok' : (answer?.code ?? 'none');
          codes[code] = (codes[code] ?? 0) + 1;
        }
        return { codes, seconds: (performance.now() - since) / 1000 };
      },
      undefined,
      longMs,
    );
    const { codes, seconds } = told as Exclude<typeof told, string>;
    const { ok = 0, 'too-many-calls': refused = 0 } = codes;
    expect(ok + refused).toBe(10_000);
    // Whatever it had left of its burst, and what it earned while it was asking.
    expect(ok).toBeLessThanOrEqual(stageRate.burst + Math.ceil(stageRate.perSecond * seconds));
    expect(escape.page.logLines().length - linesBefore).toBeLessThan(30);
    const isAnswered = () =>
      escape.page.act(async () => (await (window.kiosk as unknown as Bridge)['openExhibit']?.())?.ok);
    await vi.waitFor(async () => expect(await isAnswered()).toBe(true), patience);
  });

  it('53: that sends a hundred megabytes, cycles, objects with traps or foreign types is refused', async () => {
    const codes = await escape.page.act(
      async () => {
        const bridge = window.kiosk as unknown as Bridge;
        const cyclic: unknown[] = [];
        cyclic.push(cyclic);
        const selfish: Record<string, unknown> = {};
        selfish['self'] = selfish;
        const trapped = Object.defineProperty({}, 'id', {
          enumerable: true,
          get: () => {
            throw new Error('trap');
          },
        });
        const things: readonly unknown[] = [
          'x'.repeat(100 * 1024 * 1024),
          new Array(1_000_000).fill('x'),
          cyclic,
          selfish,
          trapped,
          new Uint8Array(50_000_000),
          new Map([['__proto__', 1]]),
          JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
          Symbol('x'),
          10n ** 5000n,
          () => 1,
          document.body,
          window,
          new Proxy({}, {}),
          new Promise(() => undefined),
          Number.NaN,
          -0,
          undefined,
        ];
        const names = [
          'search',
          'openStory',
          'keepAwake',
          'unlockStaff',
          'installOffer',
          'rollBack',
          'endRehearsal',
        ];
        const seen = new Set<string>();
        for (const name of names) {
          for (const thing of things) {
            const code = await Promise.resolve()
              .then(() => bridge[name]?.(thing, thing))
              .then(
                (answer) => (answer?.ok ? 'taken' : (answer?.code ?? 'none')),
                () => 'thrown',
              );
            seen.add(code);
          }
        }
        return [...seen].sort();
      },
      undefined,
      longMs,
    );
    expect(codes).toEqual(['invalid-arguments', 'thrown']);
  });

  it('53: finds no way around it: no channel, no port, no message to the shell', async () => {
    const linesBefore = escape.page.logLines().length;
    await escape.page.act(() => {
      const channel = new MessageChannel();
      for (const target of ['*', location.origin]) {
        window.postMessage({ channel: 'staff:unlock', args: ['270191'] }, target, [
          new MessageChannel().port1,
        ]);
      }
      channel.port1.postMessage('staff:quit');
      const broadcast = new BroadcastChannel('staff:quit');
      broadcast.postMessage('x');
      broadcast.close();
      window.dispatchEvent(new MessageEvent('message', { data: 'staff:quit', source: window }));
    });
    expect(escape.page.logLines().slice(linesBefore)).toEqual([]);
  });
});
