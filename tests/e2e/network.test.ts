import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { readRuntime } from '../../build/setup/runtime.ts';

const projectDir = path.resolve(import.meta.dirname, '../..');

/** Servers of this machine that note whoever comes, and what a page can ask for. Nothing else is ever asked. */
class Listeners {
  readonly heard = new Set<string>();
  readonly #http = http.createServer((request, response) => {
    this.heard.add(request.url ?? '');
    response.end();
  });
  readonly #udp = dgram.createSocket('udp4');

  async open(): Promise<{ httpPort: number; udpPort: number }> {
    this.#http.on('connection', () => this.heard.add('connection'));
    this.#http.on('upgrade', (request, socket) => {
      this.heard.add(request.url ?? '');
      socket.destroy();
    });
    this.#udp.on('message', () => this.heard.add('datagram'));
    await new Promise<void>((done) => this.#http.listen(0, '127.0.0.1', done));
    await new Promise<void>((done) => this.#udp.bind(0, '127.0.0.1', done));
    return { httpPort: (this.#http.address() as AddressInfo).port, udpPort: this.#udp.address().port };
  }

  close(): void {
    this.#http.closeAllConnections();
    this.#http.close();
    this.#udp.close();
  }
}

test.describe('the network', () => {
  let houseDir: string;

  test.beforeAll(async () => {
    houseDir = await mkdtemp(path.join(os.tmpdir(), 'vitrina-open-house-'));
    await writeFile(path.join(houseDir, 'package.json'), '{ "name": "open-house", "main": "main.cjs" }');
    await build({
      configFile: false,
      logLevel: 'warn',
      define: { 'import.meta.env.DEV': 'false' },
      build: {
        ssr: path.join(projectDir, 'tests/e2e/network/open-house.ts'),
        outDir: houseDir,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
      },
    });
  });
  test.afterAll(() => rm(houseDir, { recursive: true, force: true }));

  /** What the servers heard of a page that only these locks hold back. */
  async function heardWith(
    by: 'addresses' | 'webrtc',
    ...locks: readonly string[]
  ): Promise<readonly string[]> {
    const listeners = new Listeners();
    const ports = await listeners.open();
    const profileDir = await mkdtemp(path.join(os.tmpdir(), 'vitrina-open-house-profile-'));
    const electron = path.join(
      readRuntime().distPath,
      process.platform === 'win32' ? 'electron.exe' : 'electron',
    );
    const args = [houseDir, `--user-data-dir=${profileDir}`, '--disable-gpu'];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    await new Promise<void>((done, failed) => {
      const child = spawn(electron, args, {
        stdio: 'ignore',
        env: { ...process.env, OPEN_HOUSE: JSON.stringify({ by, locks, ...ports }) },
      });
      child.on('error', failed);
      child.on('exit', (code) =>
        code === 0 ? done() : failed(new Error(`the page's shell ended with ${code}`)),
      );
    });
    listeners.close();
    await rm(profileDir, { recursive: true, force: true });
    return [...listeners.heard].sort();
  }

  test('is reached in every way by a page that nothing holds back: these tests can fail', async () => {
    expect(await heardWith('addresses')).toEqual(
      expect.arrayContaining([
        '/beacon',
        '/events',
        '/fetch',
        '/frame',
        '/image',
        '/ping',
        '/prefetch',
        '/socket',
      ]),
    );
    expect(await heardWith('webrtc')).toEqual(['connection', 'datagram']);
  });

  for (const [lock, others] of [
    ['proxy', 'without the resolver rules and the request filter'],
    ['resolver', 'without the proxy and the request filter'],
    ['filter', 'without the proxy and the resolver rules'],
  ] as const) {
    test(`is not reached ${others}: the ${lock} is enough`, async () => {
      expect(await heardWith('addresses', lock)).toEqual([]);
    });
  }

  for (const lock of ['proxy', 'resolver']) {
    test(`is not reached by WebRTC, which must go by the proxy: its own door and the ${lock} are enough`, async () => {
      expect(await heardWith('webrtc', 'web-rtc', lock)).toEqual([]);
    });
  }
});
