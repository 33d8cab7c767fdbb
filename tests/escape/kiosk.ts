import { inspectable } from '../../build/package/flavour.ts';
import { aHome, startPackaged, type Home, type PackagedKiosk, type StartOptions } from '../package/kiosk.ts';
import { aScreen, type Screen } from '../package/screen.ts';
import { DevTools } from './devtools.ts';
import { Hands } from './hands.ts';
import { HostilePage } from './hostile-page.ts';

/** The packaged kiosk on a screen of its own, and what is tried on it. One for a whole file: a start costs seconds. */
export interface EscapeKiosk {
  readonly kiosk: PackagedKiosk;
  readonly home: Home;
  readonly screen: Screen;
  readonly devTools: DevTools;
  readonly page: HostilePage;
  readonly hands: Hands;
  /** Ends it and all that came with it. */
  readonly close: () => Promise<void>;
}

/** There is no graphics card in a test. */
const args = ['--disable-gpu', '--remote-debugging-pipe'];

/** Starts the inspectable flavour and waits until it shows the exhibit. Nobody is sent away in the middle of a test. */
export async function aKiosk(
  options: Pick<StartOptions, 'env' | 'startedBy'> & {
    readonly settings?: object;
    readonly home?: Home;
  } = {},
): Promise<EscapeKiosk> {
  const { settings = {}, home: givenHome, ...howStarted } = options;
  const ends: (() => void | Promise<void>)[] = [];
  const atEnd = (end: () => void | Promise<void>) => void ends.unshift(end);
  const close = async () => {
    for (const end of ends) await end();
  };
  try {
    const screen = await aScreen(atEnd);
    const home = givenHome ?? (await aHome({ inactivitySeconds: 3600, ...settings }, undefined, atEnd));
    const started = { ...howStarted, args, display: screen.name, hasPipe: true, atEnd };
    const kiosk = startPackaged(inspectable, home, started);
    const devTools = new DevTools(kiosk.debuggerPipe!);
    const page = new HostilePage(devTools, kiosk, screen);
    await page.showsExhibit();
    return { kiosk, home, screen, devTools, page, hands: new Hands(screen.name, page), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
