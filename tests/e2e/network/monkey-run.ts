import { readFile } from 'node:fs/promises';
import dgram from 'node:dgram';
import type {} from '../../../src/bridge/kiosk.ts';
import { HostilePage } from '../hostile.ts';
import { launchKiosk } from '../kiosk.ts';
import { Monkey } from '../monkey.ts';

/**
 * A monkey at the kiosk, in a network namespace of its own whose only way out is a cable to nowhere. Started by
 * `network.test.ts` inside of it; tells on the last line of its output how many packets went onto that cable.
 */
const [cable = '', seconds = '30', address = ''] = process.argv.slice(2);

/** What the kernel has put onto the cable: every packet, whoever sent it, and also the question who has an address. */
async function countPackets(): Promise<number> {
  const line = (await readFile('/proc/net/dev', 'utf8'))
    .split('\n')
    .find((text) => text.trim().startsWith(`${cable}:`));
  const numbers = line?.split(':')[1]?.trim().split(/\s+/).map(Number) ?? [];
  const sent = numbers[9];
  if (sent === undefined) throw new Error(`there is no ${cable}`);
  return sent;
}

/** One packet of our own, which shows that the counter counts. */
async function sendOne(): Promise<void> {
  const socket = dgram.createSocket('udp4');
  await new Promise<void>((done) => socket.send('x', 9, address, () => done()));
  socket.close();
}

/** What a hostile page would ask of the other end of the cable. */
async function askOut(page: HostilePage): Promise<void> {
  await page.act(async (host) => {
    const url = `http://${host}:8000/`;
    navigator.sendBeacon(url, 'x');
    new Image().src = url;
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'icon', 'stylesheet']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: url }));
    }
    const open = (start: () => unknown): unknown => {
      try {
        return start();
      } catch {
        // Refused at once: nothing to wait for.
        return undefined;
      }
    };
    open(() => new WebSocket(`ws://${host}:8000/`));
    open(() => new EventSource(url));
    open(() => new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}:3478` }] }).createDataChannel('x'));
    await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  }, address);
}

async function run(): Promise<void> {
  const kiosk = await launchKiosk({ width: 540, height: 960, settings: { inactivitySeconds: 3600 } });
  const hostile = new HostilePage(kiosk);
  const monkey = new Monkey(kiosk.page, 1942);
  const endsAt = performance.now() + Number(seconds) * 1000;
  while (performance.now() < endsAt) {
    await monkey.doSomething();
    if (monkey.steps % 50 === 1) await askOut(hostile);
  }
  await hostile.showsExhibit();
  await kiosk.close();
  const packets = await countPackets();
  await sendOne();
  const packetsOfOurOwn = (await countPackets()) - packets;
  process.stdout.write(`\n${JSON.stringify({ steps: monkey.steps, packets, packetsOfOurOwn })}\n`);
}

await run();
