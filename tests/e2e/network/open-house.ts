import { app, BrowserWindow, protocol, session } from 'electron';
import { refuseRequests } from '../../../electron/lockdown/requests.ts';
import { refuseUnproxiedWebRtc } from '../../../electron/lockdown/web-rtc.ts';
import { closeProxy, closeResolver } from '../../../electron/lockdown/switches.ts';

/**
 * A kiosk without walls, for one test: a page without any policy that asks the network in every way there is, and of our
 * three locks only those that the command line names. The product has no such choice, so it stands here.
 */
const options = JSON.parse(process.env['OPEN_HOUSE'] ?? '{}') as {
  readonly locks: readonly string[];
  /** What the page asks by: addresses, or WebRTC, which no request filter sees. */
  readonly by: 'addresses' | 'webrtc';
  readonly httpPort: number;
  readonly udpPort: number;
};

if (options.locks.includes('proxy')) closeProxy(app.commandLine);
if (options.locks.includes('resolver')) closeResolver(app.commandLine);
// Not secure: a secure page could not ask for "http:" at all, and nothing would be proven.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, supportFetchAPI: true } },
]);

app.on('session-created', (created) => {
  if (options.locks.includes('filter')) refuseRequests(created, () => undefined);
});

/** Runs in the page. Resolves when every attempt has ended, or would not. */
async function askByAddresses(httpPort: number): Promise<void> {
  const hosts = ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', 'kiosk.localhost'];
  const attempts: Promise<unknown>[] = [];
  const until = (start: (done: () => void) => void) => attempts.push(new Promise<void>(start));
  for (const host of hosts) {
    const url = (path: string) => `http://${host}:${httpPort}/${path}`;
    attempts.push(fetch(url('fetch'), { mode: 'no-cors' }));
    navigator.sendBeacon(url('beacon'), 'x');
    until((done) => {
      const image = new Image();
      image.onload = image.onerror = () => done();
      image.src = url('image');
    });
    until((done) => {
      const socket = new WebSocket(`ws://${host}:${httpPort}/socket`);
      socket.onopen = socket.onerror = () => done();
    });
    until((done) => {
      const source = new EventSource(url('events'));
      source.onerror = () => {
        source.close();
        done();
      };
    });
    for (const rel of [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'prerender',
      'stylesheet',
      'icon',
      'modulepreload',
    ]) {
      document.head.append(
        Object.assign(document.createElement('link'), { rel, href: url(rel), as: 'script' }),
      );
    }
    const rules = Object.assign(document.createElement('script'), { type: 'speculationrules' });
    rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url('speculation')] }] });
    const frame = document.createElement('iframe');
    frame.src = url('frame');
    const video = document.createElement('video');
    video.src = url('video');
    const link = Object.assign(document.createElement('a'), {
      href: url('navigation'),
      ping: url('ping'),
      target: 'named',
    });
    document.body.append(rules, frame, video, link);
    link.click();
  }
  // Some attempts give no sign of their end, such as a beacon; so all of them are given the same time.
  const patience = new Promise((done) => setTimeout(done, 2500));
  await Promise.allSettled([...attempts.map((attempt) => Promise.race([attempt, patience])), patience]);
}

/** Runs in the page, too. */
async function askByWebRtc(httpPort: number, udpPort: number): Promise<void> {
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: [`stun:127.0.0.1:${udpPort}`, `stun:localhost:${udpPort}`] },
      { urls: `turn:127.0.0.1:${httpPort}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  });
  peer.createDataChannel('x');
  const gathered = new Promise<void>((done) => {
    peer.onicegatheringstatechange = () => {
      if (peer.iceGatheringState === 'complete') done();
    };
  });
  await peer.setLocalDescription(await peer.createOffer());
  await Promise.race([gathered, new Promise((done) => setTimeout(done, 3000))]);
}

async function run(): Promise<void> {
  await app.whenReady();
  session.defaultSession.protocol.handle(
    'app',
    () => new Response('<!doctype html><title>x</title>', { headers: { 'content-type': 'text/html' } }),
  );
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  if (options.locks.includes('web-rtc')) refuseUnproxiedWebRtc(window.webContents);
  await window.loadURL('app://house/');
  const ask = options.by === 'webrtc' ? askByWebRtc : askByAddresses;
  await window.webContents.executeJavaScript(
    `(${ask.toString()})(${options.httpPort}, ${options.udpPort})`,
    true,
  );
  app.exit(0);
}

void run();
