/** The part of Electron's command line that is written here. */
export interface Switches {
  appendSwitch(name: string, value?: string): void;
}

/** Port 9 is "discard": nothing listens there, and a kiosk never starts anything that does. */
const deadProxy = 'http://127.0.0.1:9';

const always: readonly (readonly [name: string, value?: string])[] = [
  // What Chromium would fetch for itself.
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  // Fingers zoom inside the map, never the page; a swipe never goes back.
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
];

/**
 * Closes the network. Three times over, and each is enough alone: a proxy that is dead, a resolver that knows no name,
 * and the request filter in `requests.ts`. (WebRTC heeds none of the three; it has a door of its own.) Must run before Electron is ready. (Beyond the 20 points of the checklist.)
 *
 * @param devServerHost host name of the development server, in development builds only.
 */
export function closeNetwork(commandLine: Switches, devServerHost?: string): void {
  stopOwnTraffic(commandLine);
  closeProxy(commandLine, devServerHost);
  closeResolver(commandLine, devServerHost);
}

/** Ends what Chromium would ask the network for by itself. */
export function stopOwnTraffic(commandLine: Switches): void {
  for (const [name, value] of always) {
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** Sends every connection to where nobody answers. */
export function closeProxy(commandLine: Switches, devServerHost?: string): void {
  commandLine.appendSwitch('proxy-server', deadProxy);
  // "<-loopback>" takes back Chromium's own exception, so that not even this machine is reached.
  commandLine.appendSwitch('proxy-bypass-list', devServerHost ?? '<-loopback>');
}

/** Knows no name and no address: what stands in an address as a number is looked up like a name. */
export function closeResolver(commandLine: Switches, devServerHost?: string): void {
  const exception = devServerHost ? `, EXCLUDE ${devServerHost}` : '';
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
}
