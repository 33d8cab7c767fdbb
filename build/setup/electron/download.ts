/**
 * Downloads one file of which the SHA-512 is known beforehand. What arrives is hashed on its way to the disk, the
 * name `<target>.partial` says that it is not whole, and only a file with the right hash gets its real name. An
 * interrupted download goes on where it stopped; if the server cannot do that, it starts again.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Amount } from '../report.ts';

/** The bytes that arrived are not the ones we pinned: a broken line, a wrong mirror or an attack. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';
}

export interface DownloadRequest {
  readonly url: string;
  readonly targetPath: string;
  /** As npm writes it: `sha512-` and base64. */
  readonly integrity: string;
  readonly onProgress: (amount: Amount) => void;
  /** No byte for so long means that the line is dead. */
  readonly stallTimeoutMs?: number;
}

const defaultStallTimeoutMs = 30_000;

/** Downloads unless it is already there. Throws IntegrityError, or whatever `fetch` and the disk throw. */
export async function downloadVerified(request: DownloadRequest): Promise<void> {
  const partialPath = `${request.targetPath}.partial`;
  await mkdir(dirname(request.targetPath), { recursive: true });
  const hash = await receive(request, partialPath);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== request.integrity) {
    // Kept, it would be "resumed" for ever with the same wrong bytes.
    await rm(partialPath, { force: true });
    throw new IntegrityError(`${request.url}: expected ${request.integrity}, got ${actual}`);
  }
  await rename(partialPath, request.targetPath);
}

async function receive(request: DownloadRequest, partialPath: string): Promise<Hash> {
  const hash = createHash('sha512');
  const alreadyBytes = await sizeOf(partialPath);
  const stall = stallGuard(request.stallTimeoutMs ?? defaultStallTimeoutMs);
  try {
    const response = await ask(request.url, alreadyBytes, stall.signal);
    // 416: the partial file is already as long as the whole; the hash decides what it is worth.
    if (response.status === 416) return await hashFile(partialPath, hash);
    if (!response.ok || !response.body) throw new Error(`${request.url}: HTTP ${response.status}`);
    const isResumed = response.status === 206;
    if (isResumed) await hashFile(partialPath, hash);
    await write(response.body, partialPath, {
      request,
      hash,
      stall,
      from: isResumed ? alreadyBytes : 0,
      response,
    });
    return hash;
  } finally {
    stall.stop();
  }
}

function ask(url: string, fromByte: number, signal: AbortSignal): Promise<Response> {
  const headers = fromByte > 0 ? { range: `bytes=${fromByte}-` } : undefined;
  return fetch(url, { signal, ...(headers && { headers }) });
}

interface Receiving {
  readonly request: DownloadRequest;
  readonly hash: Hash;
  readonly stall: StallGuard;
  readonly from: number;
  readonly response: Response;
}

async function write(body: AsyncIterable<Uint8Array>, path: string, receiving: Receiving): Promise<void> {
  const { request, hash, stall, from, response } = receiving;
  const length = Number(response.headers.get('content-length'));
  let done = from;
  const observe = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      stall.alive();
      hash.update(chunk);
      done += chunk.length;
      request.onProgress(length ? { done, total: from + length } : { done });
      yield chunk;
    }
  };
  await pipeline(body, observe, createWriteStream(path, { flags: from > 0 ? 'a' : 'w' }));
}

async function hashFile(path: string, hash: Hash): Promise<Hash> {
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash;
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined); // Not there: nothing to resume.
  return found?.size ?? 0;
}

interface StallGuard {
  readonly signal: AbortSignal;
  alive(): void;
  stop(): void;
}

function stallGuard(timeoutMs: number): StallGuard {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new Error(`nothing arrived for ${timeoutMs / 1000} s`));
  let timer = setTimeout(abort, timeoutMs);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(abort, timeoutMs);
    },
    stop: () => clearTimeout(timer),
  };
}
