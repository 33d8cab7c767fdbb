import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { downloadVerified, IntegrityError } from '../../../../../build/setup/electron/download.ts';
import type { Amount } from '../../../../../build/setup/report.ts';

const whole = randomBytes(300_000);
const integrity = `sha512-${createHash('sha512').update(whole).digest('base64')}`;

let dir: string;
let server: Server;
let targetPath: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'download-'));
  targetPath = join(dir, 'downloads/runtime.tgz');
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true, force: true });
});

function download(
  overrides: { onProgress?: (amount: Amount) => void; stallTimeoutMs?: number } = {},
): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/runtime.tgz`;
  return downloadVerified({ url, targetPath, integrity, onProgress: () => undefined, ...overrides });
}

/** Serves ranges, as registries do. */
function serveRanges(request: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= whole.length) return void response.writeHead(416).end();
  const rest = whole.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length }).end(rest);
}

async function leavePartial(bytes: Buffer): Promise<void> {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': whole.length });
    response.write(bytes, () => response.destroy());
  };
  await expect(download()).rejects.toThrow();
}

describe('downloadVerified', () => {
  it('gives the file its name only when its hash is the pinned one', async () => {
    answer = serveRanges;
    const amounts: Amount[] = [];
    await download({ onProgress: (amount) => amounts.push(amount) });
    expect((await readFile(targetPath)).equals(whole)).toBe(true);
    expect(existsSync(`${targetPath}.partial`)).toBe(false);
    expect(amounts.at(-1)).toEqual({ done: whole.length, total: whole.length });
  });

  it('refuses a file in which one byte was changed, and keeps nothing of it', async () => {
    const forged = Buffer.from(whole);
    forged[123_456] = (forged[123_456] ?? 0) ^ 1;
    answer = (_request, response) => void response.end(forged);
    await expect(download()).rejects.toThrow(IntegrityError);
    expect(existsSync(targetPath)).toBe(false);
    expect(existsSync(`${targetPath}.partial`)).toBe(false);
  });

  it('goes on where an interrupted download stopped', async () => {
    await leavePartial(whole.subarray(0, 100_000));
    const ranges: (string | undefined)[] = [];
    answer = (request, response) => {
      ranges.push(request.headers.range);
      serveRanges(request, response);
    };
    await download();
    expect(ranges).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
    expect((await readFile(targetPath)).equals(whole)).toBe(true);
  });

  it('starts again when the server cannot go on in the middle', async () => {
    await leavePartial(whole.subarray(0, 100_000));
    answer = (_request, response) => void response.end(whole);
    await download();
    expect((await readFile(targetPath)).equals(whole)).toBe(true);
  });

  it('notices that the interrupted part was not ours', async () => {
    await leavePartial(randomBytes(100_000));
    answer = serveRanges;
    await expect(download()).rejects.toThrow(IntegrityError);
    expect(existsSync(`${targetPath}.partial`)).toBe(false);
  });

  it('takes a download that was interrupted only after its last byte', async () => {
    await leavePartial(whole.subarray(0, 10));
    await writeFile(`${targetPath}.partial`, whole);
    answer = serveRanges;
    await download();
    expect((await readFile(targetPath)).equals(whole)).toBe(true);
  });

  it('names the status of a server that has no such file', async () => {
    answer = (_request, response) => void response.writeHead(404).end();
    await expect(download()).rejects.toThrow('HTTP 404');
  });

  it('gives up when nothing more arrives', async () => {
    answer = (_request, response) => void response.write(whole.subarray(0, 10));
    await expect(download({ stallTimeoutMs: 50 })).rejects.toThrow('nothing arrived');
  });
});
