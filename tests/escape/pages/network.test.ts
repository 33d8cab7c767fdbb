import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../../fixtures/effort.ts';
import { anAccount } from '../../package/account.ts';
import { aKiosk, type EscapeKiosk } from '../kiosk.ts';

/** A visitor who touches everything, beside a page that asks for everything, at the end of a cable that is watched. */
let escape: EscapeKiosk;

/** Ten minutes where somebody asks for them; a moment in every run. */
const seconds = isFull ? 600 : 15;

/** Nobody is there. Its address on the cable is known all the same, so that not even a question for it is needed. */
const farEnd = '192.0.2.2';

/**
 * The only network of the kiosk: a pair of ends makes a cable, the far end is up, and every way leads there. One packet of
 * our own goes first, which shows that the counter counts.
 */
const laying = [
  'ip link set lo up',
  'ip link add cable type veth peer name far',
  // IPv6 says hello on every new cable by itself; it is told to be silent, and still finds its way out.
  'ip link set cable addrgenmode none',
  'ip link set far addrgenmode none',
  'ip address add 192.0.2.1/24 dev cable',
  'ip link set far up',
  'ip link set cable up',
  `ip neighbour add ${farEnd} lladdr 02:00:00:00:00:02 dev cable`,
  `ip route add default via ${farEnd}`,
  `bash -c 'echo x > /dev/udp/${farEnd}/9'`,
].join(' && ');

/** In a network namespace; needs no rights where user namespaces are allowed. */
function startedOnCable(): readonly string[] {
  const { uid, gid } = anAccount().identity;
  const isRoot = process.getuid?.() === 0;
  const asWho = isRoot
    ? `setpriv --reuid ${uid} --regid ${gid} --clear-groups --`
    : `unshare --map-user ${process.getuid?.()} --map-group ${process.getgid?.()} --`;
  const namespace = ['unshare', '--net', ...(isRoot ? [] : ['--map-root-user'])];
  return [...namespace, 'sh', '-c', `${laying} && exec ${asWho} "$@"`, 'sh'];
}

/** What the kernel has put onto the cable: every packet, whoever sent it, and also a question who has an address. */
function countPackets(): number {
  const line = readFileSync(`/proc/${escape.kiosk.pid}/net/dev`, 'utf8')
    .split('\n')
    .find((text) => text.trim().startsWith('cable:'));
  const sent = line?.split(':')[1]?.trim().split(/\s+/).map(Number)[9];
  if (sent === undefined) throw new Error('there is no cable');
  return sent;
}

/** Asks for the other end of the cable, in every way that a page has. */
function askOut(): Promise<unknown> {
  return escape.page.act(async (host) => {
    const url = `http://${host}:8000/`;
    navigator.sendBeacon(url, 'x');
    new Image().src = url;
    const relations = [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'prerender',
      'icon',
      'stylesheet',
      'manifest',
    ];
    for (const rel of relations) {
      for (const href of [url, 'https://museum.example/'])
        document.head.append(Object.assign(document.createElement('link'), { rel, href }));
    }
    const attempts: readonly (() => unknown)[] = [
      () => new WebSocket(`ws://${host}:8000/`),
      () => new EventSource(url),
      () => new WebTransport(`https://${host}:8000/`).ready,
      () => new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] }).createDataChannel('x'),
      () => fetch(url, { mode: 'no-cors' }),
      () => fetch('https://museum.example/', { mode: 'no-cors', keepalive: true }),
      () => new Worker(url),
      () => navigator.serviceWorker.register(url),
      () => {
        const rules = Object.assign(document.createElement('script'), { type: 'speculationrules' });
        rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url] }] });
        document.head.append(rules);
      },
      // What a policy refuses could be told to somebody: there is nobody to tell.
      () => document.head.append(Object.assign(document.createElement('script'), { src: url })),
      () => Object.assign(document.createElement('a'), { href: url, ping: url }).click(),
      () => Object.assign(document.createElement('video'), { src: url, preload: 'auto' }).load(),
    ];
    await Promise.allSettled(attempts.map((attempt) => Promise.resolve().then(attempt)));
    return 'asked';
  }, farEnd);
}

describe('the network of a packaged kiosk', () => {
  beforeAll(async () => {
    escape = await aKiosk({ startedBy: startedOnCable() });
    return escape.close;
  });

  it(
    '47: sees not one packet of it, whatever a visitor touches and a page asks for',
    async () => {
      const { page, hands, screen } = escape;
      expect(countPackets()).toBe(1);
      const endsAt = performance.now() + seconds * 1000;
      const random = numbersFrom(1942);
      for (let step = 0; performance.now() < endsAt; step += 1) {
        await hands.tap({ x: Math.floor(random() * 1080), y: Math.floor(random() * 1900) });
        if (step % 7 === 0) hands.press('Tab', 'Return', 'ctrl+l', 'Escape');
        if (step % 50 === 0) expect(await askOut()).toBe('asked');
      }
      await page.showsExhibit();
      expect(screen.countColours().size).toBeGreaterThan(100);
      expect(countPackets()).toBe(1);
    },
    (seconds + 120) * 1000,
  );
});

/** The same numbers on every machine, so that a run that failed can be run again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
