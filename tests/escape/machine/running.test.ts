import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { inspectable, product } from '../../../build/package/flavour.ts';
import {
  aHome,
  lookInto,
  placeOf,
  startPackaged,
  type Home,
  type PackagedKiosk,
} from '../../package/kiosk.ts';
import { waitForExhibit } from '../../package/picture.ts';
import { listeningPorts, processesOf } from '../../package/processes.ts';
import { aScreen } from '../../package/screen.ts';
import { aMuseumWithNews } from './museum-with-news.ts';

const patience = { timeout: 60_000, interval: 250 };
/** There is no graphics card in a test. */
const args = ['--disable-gpu'];

/** Starts the product and waits until it shows the exhibit. */
async function aRunningProduct(options: { home?: Home; env?: Record<string, string> } = {}) {
  const screen = await aScreen();
  const { home = await aHome(), env = {} } = options;
  const kiosk = startPackaged(product, home, { args, env, display: screen.name });
  await waitForExhibit(screen);
  return { kiosk, home };
}

const renderersOf = ({ pid }: PackagedKiosk) => processesOf(pid).filter(({ type }) => type === 'renderer');

describe('the product, started by a user without rights', () => {
  it('shows the exhibit, with the sandbox on for what draws it', async () => {
    const { kiosk } = await aRunningProduct();
    const renderers = renderersOf(kiosk);
    expect(renderers.length).toBeGreaterThan(0);
    for (const { status } of renderers) {
      expect(status.get('Seccomp')).toBe('2');
      expect(status.get('NoNewPrivs')).toBe('1');
      expect(status.get('CapEff')).toMatch(/^0+$/);
    }
    expect(processesOf(kiosk.pid).map(({ status }) => status.get('Uid'))).not.toContain(
      expect.stringMatching(/^0\t/),
    );
  });

  it('48, 50: listens on no port, and opens no inspector when it is signalled to', async () => {
    const { kiosk } = await aRunningProduct();
    expect(listeningPorts(kiosk.pid)).toEqual([]);
    process.kill(kiosk.pid, 'SIGUSR1');
    // Without the fuse an inspector would open and the shell go on. With it, the signal is one like any other and ends
    // the shell; whoever may send it may as well send SIGKILL, and the supervisor starts the next one.
    expect(await kiosk.ended).toBe('SIGUSR1');
    expect(kiosk.stderr()).not.toContain('Debugger listening');
  });

  it('49: runs no script that NODE_OPTIONS names', async () => {
    const home = await aHome();
    const tracePath = join(home.dir, 'trace');
    const scriptPath = join(home.dir, 'script.cjs');
    writeFileSync(scriptPath, `require('fs').writeFileSync(${JSON.stringify(tracePath)}, '')`);
    await aRunningProduct({ home, env: { NODE_OPTIONS: `--require ${scriptPath}` } });
    expect(existsSync(tracePath)).toBe(false);
  });

  it('51: runs no app that lies beside its own', async () => {
    const home = await aHome();
    const tracePath = join(home.dir, 'trace');
    const executablePath = aCopyOf(product, (resourcesDir) => {
      for (const name of ['app', 'default_app']) {
        mkdirSync(join(resourcesDir, name));
        writeFileSync(join(resourcesDir, name, 'package.json'), '{ "main": "main.js" }');
        const script = `require('fs').writeFileSync(${JSON.stringify(tracePath)}, ''); process.exit(3);`;
        writeFileSync(join(resourcesDir, name, 'main.js'), script);
      }
    });
    const screen = await aScreen();
    startPackaged(product, home, { args, executablePath, display: screen.name });
    await waitForExhibit(screen);
    expect(existsSync(tracePath)).toBe(false);
  });

  it('51: does not run without its archive, even where a folder stands in for it', async () => {
    const executablePath = aCopyOf(product, (resourcesDir) => {
      rmSync(join(resourcesDir, 'app.asar'));
      mkdirSync(join(resourcesDir, 'app'));
      writeFileSync(join(resourcesDir, 'app/package.json'), '{ "main": "main.js" }');
      writeFileSync(
        join(resourcesDir, 'app/main.js'),
        'process.stderr.write("another app"); process.exit(0);',
      );
    });
    const kiosk = startPackaged(product, await aHome(), { args, executablePath });
    expect(await kiosk.ended).not.toBe(0);
    expect(kiosk.stderr()).not.toContain('another app');
  });

  it('brings an update from a folder onto the screen, with the update worker out of the archive', async () => {
    const museum = await aMuseumWithNews();
    const settings = { watchedFolders: [museum.stickDir], unattendedUpdates: true };
    const home = await aHome(settings, museum.storeDir);
    const screen = await aScreen();
    startPackaged(product, home, { args, display: screen.name });
    const activeRelease = (): unknown => JSON.parse(readFileSync(join(home.storeDir, 'active.json'), 'utf8'));
    await vi.waitFor(() => expect(activeRelease()).toMatchObject({ release: 2, kept: [1] }), patience);
  });
});

describe('the inspectable flavour', () => {
  const inspection = [...args, '--remote-debugging-port=0'];

  it('shows the exhibit, and on top of it that it is not for a museum', async () => {
    const screen = await aScreen();
    const kiosk = startPackaged(inspectable, await aHome(), { args: inspection, display: screen.name });
    const page = await lookInto(kiosk);
    await page.locator('button.idle').waitFor();
    const band = `getComputedStyle(document.documentElement, '::after')`;
    expect(await page.evaluate(`${band}.content`)).toContain('INSPECTABLE');
    // The band's yellow, on the screen itself.
    await vi.waitFor(() => expect(screen.countColours().get('ffd400') ?? 0).toBeGreaterThan(5_000), patience);
    expect(renderersOf(kiosk).map(({ status }) => status.get('Seccomp'))).toEqual(['2']);
  });

  it('48: listens on the loopback alone, and on nothing unless asked to', async () => {
    const screen = await aScreen();
    const open = startPackaged(inspectable, await aHome(), { args: inspection, display: screen.name });
    await lookInto(open);
    expect(listeningPorts(open.pid)).toEqual([expect.stringMatching(/^0100007F:/)]);
    const closed = startPackaged(inspectable, await aHome(), { args, display: screen.name });
    await vi.waitFor(() => expect(renderersOf(closed)).toHaveLength(1), patience);
    expect(listeningPorts(closed.pid)).toEqual([]);
  });
});

describe('root', () => {
  it('48: is given no kiosk: Chromium refuses with the sandbox, and the kiosk without it', async () => {
    const home = await aHome();
    const isRoot = process.getuid?.() === 0;
    const asMyself = { args, identity: {} };
    if (isRoot) expect(await startPackaged(product, home, asMyself).ended).not.toBe(0);
    const kiosk = startPackaged(product, home, { ...asMyself, args: ['--no-sandbox'] });
    expect(await kiosk.ended).toBe(64);
  });
});

/** A copy of the application that an attacker could write to; answers its executable. */
function aCopyOf(flavour: typeof product, change: (resourcesDir: string) => void): string {
  const { unpackedDir, executablePath } = placeOf(flavour);
  const dir = mkdtempSync(join(tmpdir(), 'vitrina-copy-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o755);
  cpSync(unpackedDir, dir, { recursive: true });
  change(join(dir, 'resources'));
  return join(dir, executablePath.slice(dirname(executablePath).length));
}
