import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { inject, onTestFinished, vi } from 'vitest';
import type { Flavour } from '../../build/package/flavour.ts';
import { unpackedPlace } from '../../build/package/package-kiosk.ts';
import { openGate } from '../../build/setup/launch/demo-pin.ts';
import { inOutput } from '../../build/setup/paths.ts';
import { anAccount, type Account } from './account.ts';

/** Has something done when whatever asked for it is over: one test, or all tests of a file. */
export type AtEnd = (end: () => void | Promise<void>) => void;

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Undefined: no screen at all. */
  readonly display?: string;
  /** Of the application, where it is not the flavour's own. */
  readonly executablePath?: string;
  /** Whom it runs as; the account without rights, unless told otherwise. */
  readonly identity?: Account['identity'];
  /** A program and its arguments that start the kiosk in the end; by nobody's identity but the tests' own. */
  readonly startedBy?: readonly string[];
  /** true with `--remote-debugging-pipe`, for `debuggerPipe`. */
  readonly hasPipe?: boolean;
  /** When it is killed; after the test, unless told otherwise. */
  readonly atEnd?: AtEnd;
}

/** A packaged kiosk that was started as a user without rights. It ends with the test, or with its file. */
export interface PackagedKiosk {
  readonly pid: number;
  /** The folder of user data. */
  readonly profileDir: string;
  /** What it has written to stderr so far. */
  stderr(): string;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Chromium's debugger without a port, where it was asked for. */
  readonly debuggerPipe: { readonly toKiosk: Writable; readonly fromKiosk: Readable } | undefined;
}

/** A user's home, with a PIN chosen, a store with the demo exhibit, and settings. It is removed after the test. */
export interface Home {
  readonly dir: string;
  readonly profileDir: string;
  readonly storeDir: string;
}

const demoStoreDir = inOutput('store');

/** Makes a home of that account, as a technician leaves a kiosk behind. */
export async function aHome(
  settings: object = {},
  fromStoreDir = demoStoreDir,
  atEnd: AtEnd = onTestFinished,
): Promise<Home> {
  const dir = mkdtempSync(join(tmpdir(), 'vitrina-home-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  const profileDir = join(dir, '.config/vitrina');
  const storeDir = join(profileDir, 'store');
  mkdirSync(profileDir, { recursive: true });
  cpSync(fromStoreDir, storeDir, { recursive: true });
  writeFileSync(join(profileDir, 'settings.json'), JSON.stringify(settings));
  await (await openGate(join(profileDir, 'staff'))).choose('270191', null);
  anAccount().own(dir);
  return { dir, profileDir, storeDir };
}

/** Where the tests find a flavour's application. */
export function placeOf(flavour: Flavour) {
  return unpackedPlace(inject('packagesDir'), flavour);
}

/** Starts a flavour with a clean environment. */
export function startPackaged(flavour: Flavour, home: Home, options: StartOptions = {}): PackagedKiosk {
  const { startedBy = [], hasPipe = false, atEnd = onTestFinished } = options;
  const path = options.executablePath ?? placeOf(flavour).executablePath;
  const [program = path, ...args] = [...startedBy, path, ...(options.args ?? [])];
  const child = spawn(program, args, {
    ...(startedBy.length > 0 ? {} : (options.identity ?? anAccount().identity)),
    cwd: home.dir,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: home.dir,
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
      ...options.env,
    },
    stdio: ['ignore', 'ignore', 'pipe', ...(hasPipe ? (['pipe', 'pipe'] as const) : [])],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = whenEnded(child);
  atEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const [, , , toKiosk, fromKiosk] = child.stdio;
  const debuggerPipe = hasPipe
    ? { toKiosk: toKiosk as Writable, fromKiosk: fromKiosk as Readable }
    : undefined;
  return { pid: child.pid ?? 0, profileDir: home.profileDir, stderr: () => stderr, ended, debuggerPipe };
}

function whenEnded(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
  });
}

const attachTimeoutMs = 3_000;
const startTimeoutMs = 60_000;

/** Looks into an inspectable kiosk that was started with `--remote-debugging-port=0`. */
export async function lookInto(kiosk: PackagedKiosk, atEnd: AtEnd = onTestFinished): Promise<Page> {
  const url = await vi.waitFor(() => debuggerUrl(kiosk), { timeout: startTimeoutMs });
  // Playwright 1.65 may wait for ever, or miss the page, when it attaches while one loads; a moment later it works.
  const attach = async () => {
    const browser = await chromium.connectOverCDP(url, { timeout: attachTimeoutMs });
    const page = browser.contexts()[0]?.pages()[0];
    if (page) return { browser, page };
    await browser.close();
    throw new Error('no page yet');
  };
  const { browser, page } = await vi.waitFor(attach, { timeout: startTimeoutMs });
  atEnd(() => browser.close());
  return page;
}

function debuggerUrl(kiosk: PackagedKiosk): string {
  const url = /^DevTools listening on (ws:\/\/\S+)/m.exec(kiosk.stderr())?.[1];
  if (url === undefined) throw new Error(`no debugger yet: ${kiosk.stderr()}`);
  return url;
}
