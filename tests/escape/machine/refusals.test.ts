import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { product, inspectable, type Flavour } from '../../../build/package/flavour.ts';
import { aHome, startPackaged, type Home } from '../../package/kiosk.ts';
import { atEndOfFile } from './end-of-file.ts';

/**
 * All without a screen: a kiosk that came as far as a window would end with Chromium's complaint that there is none, and
 * with another exit code.
 */
const wrongUsage = 64;
/** One for all: a start that is refused touches nothing of it, as a test below proves. */
let home: Home;
const atEnd = atEndOfFile();
beforeAll(async () => {
  home = await aHome({}, undefined, atEnd);
});

async function ending(flavour: Flavour, args: readonly string[], env = {}) {
  const kiosk = startPackaged(flavour, home, { args, env });
  return { code: await kiosk.ended, stderr: kiosk.stderr().replaceAll(chromiumLine, '') };
}

/** Chromium complains so on a machine without a session bus, before anything of ours. */
const chromiumLine = /^\[\d+:.*\n/gm;
const sentence = /^vitrina: refused to start, because [^\n]+\n$/;

describe('the packaged kiosk refuses to start', () => {
  const attempts: Readonly<Record<string, string>> = {
    'with a debugging port': '--remote-debugging-port=9222',
    'with a debugging port of the system’s choice': '--remote-debugging-port=0',
    'with a debugging pipe': '--remote-debugging-pipe',
    'with an inspector': '--inspect',
    'with an inspector that waits': '--inspect-brk=9229',
    'with a debugging port after a single dash': '-remote-debugging-port=9222',
    'with a switch that hides behind a space': ' --no-sandbox',
    'with switches for the script engine': '--js-flags=--expose-gc',
    'without the sandbox': '--no-sandbox',
    'without the sandbox of system calls': '--disable-seccomp-filter-sandbox',
    'without the sandbox of the graphics process': '--disable-gpu-sandbox',
    'with every page in one process': '--single-process',
    'without web security': '--disable-web-security',
    'with an extension': '--load-extension=/tmp',
    'with a proxy': '--proxy-server=127.0.0.1:8080',
    'with names that lead elsewhere': '--host-rules=MAP * 127.0.0.1',
    'with a resolver of its own': '--host-resolver-rules=MAP * 127.0.0.1',
    'with another folder of user data': '--user-data-dir=/tmp/vitrina-elsewhere',
    'with a program in front of the graphics process': '--gpu-launcher=/usr/bin/touch',
    'with a program in front of the stage': '--renderer-cmd-prefix=/usr/bin/touch',
    'with a program in front of the update worker': '--utility-cmd-prefix=/usr/bin/touch',
    'with a log of Chromium’s': '--enable-logging=stderr',
    'with a record of the network': '--log-net-log=/tmp/vitrina-net.json',
    'with a certificate that is not checked': '--ignore-certificate-errors',
    'with another app': '--app=/tmp',
    'with a file to open': '/etc/passwd',
    'with a page to open': 'https://example.org/',
    'with text to run': '--eval=1',
    'with an end of switches': '--',
    'in a window': '--windowed',
    'with a switch that nobody knows': '--a-switch-of-tomorrow',
  };

  it.each(Object.entries(attempts))('48: %s', async (_name, arg) => {
    const { code, stderr } = await ending(product, [arg]);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(wrongUsage);
  });

  it('48: with a bad switch among good ones', async () => {
    const { code } = await ending(product, [`--store=${home.storeDir}`, '--disable-gpu', '--no-sandbox']);
    expect(code).toBe(wrongUsage);
  });

  // Chromium reads these before the first line of ours. They end the start too, though not in our words.
  const early = ['--no-zygote', '--type=renderer', '--zygote-cmd-prefix=/usr/bin/touch'];
  it.each(early)('48: with %s', async (arg) => {
    const { code, stderr } = await ending(product, [arg]);
    expect(code).not.toBe(0);
    expect(stderr).not.toContain('DevTools listening');
  });

  const variables = [
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_DISABLE_SANDBOX',
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_NO_ASAR',
    'NODE_DEBUG',
    'NODE_V8_COVERAGE',
    'CHROME_LOG_FILE',
    'CHROME_DEVEL_SANDBOX',
    'SSLKEYLOGFILE',
    'LD_PRELOAD',
  ];
  it.each(variables)('49: with %s in the environment', async (name) => {
    const { code, stderr } = await ending(product, [], { [name]: '1' });
    expect(stderr).toContain(`because ${name} is set`);
    expect(code).toBe(wrongUsage);
  });

  it('49: as Node, and runs nothing that it is given', async () => {
    const tracePath = join(home.dir, 'trace');
    const script = `require('fs').writeFileSync(${JSON.stringify(tracePath)}, '')`;
    const { code } = await ending(product, ['-e', script], { ELECTRON_RUN_AS_NODE: '1' });
    expect(code).toBe(wrongUsage);
    expect(existsSync(tracePath)).toBe(false);
  });

  it('48: and touches neither log nor store nor anything else of the kiosk’s', async () => {
    const before = readdirSync(home.profileDir, { recursive: true }).sort();
    await ending(product, ['--inspect']);
    expect(readdirSync(home.profileDir, { recursive: true }).sort()).toEqual(before);
  });
});

describe('the inspectable flavour', () => {
  const refused = ['--remote-debugging-port=9222', '--remote-allow-origins=*', '--no-sandbox', '--inspect'];
  it.each(refused)('48: refuses %s all the same', async (arg) => {
    const { code, stderr } = await ending(inspectable, [arg]);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(wrongUsage);
  });
});

describe('a script that NODE_OPTIONS names', () => {
  it('49: is not run, whatever becomes of the start', async () => {
    const tracePath = join(home.dir, 'trace');
    const scriptPath = join(home.dir, 'script.cjs');
    writeFileSync(scriptPath, `require('fs').writeFileSync(${JSON.stringify(tracePath)}, '')`);
    await ending(product, ['--eval=1'], { NODE_OPTIONS: `--require ${scriptPath}` });
    expect(existsSync(tracePath)).toBe(false);
  });
});
