import { constants, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReleaseAsset } from '../../content/schema/release.ts';
import { parseRange, type ByteRange } from './byte-range.ts';
import { findAsset, type AssetList } from './find-asset.ts';

/** A store holds files. A link in it was put there by somebody else, and could lead anywhere; Windows knows no such flag. */
const readNoFollow = constants.O_RDONLY | constants.O_NOFOLLOW;

export interface MediaServer {
  readonly assets: AssetList;
  readonly mediaDir: string;
  /** The only origin whose scripts may read an answer, for example `app://stage`. */
  readonly stageOrigin: string;
}

/** Answers requests of the media protocol: GET and HEAD of an asset of the active release, whole or a part of it. */
export async function serveMedia(
  request: Pick<Request, 'url' | 'method' | 'headers'>,
  server: MediaServer | undefined,
): Promise<Response> {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading) return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  const asset = server && findAsset(request.url, server.assets);
  if (!server || !asset) return new Response(null, { status: 404 });
  const range = parseRange(request.headers.get('range'), asset.bytes);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${asset.bytes}` } });
  }
  const wanted = range === 'whole' ? { first: 0, last: asset.bytes - 1 } : range;
  const body = request.method === 'HEAD' ? null : await readRange(server, asset, wanted);
  return new Response(body, {
    status: range === 'whole' ? 200 : 206,
    headers: { ...fixedHeaders(server, asset), ...rangeHeaders(range, asset) },
  });
}

function fixedHeaders(server: MediaServer, asset: ReleaseAsset): Record<string, string> {
  return {
    'content-type': asset.mediaType,
    'accept-ranges': 'bytes',
    // The address is the hash of the bytes: what it names never changes.
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': server.stageOrigin,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

function rangeHeaders(range: ByteRange | 'whole', asset: ReleaseAsset): Record<string, string> {
  if (range === 'whole') return { 'content-length': String(asset.bytes) };
  return {
    'content-length': String(range.last - range.first + 1),
    'content-range': `bytes ${range.first}-${range.last}/${asset.bytes}`,
  };
}

/** Opens before it answers, so that a missing file is an error of the request and not a picture cut in half. */
async function readRange(
  server: MediaServer,
  asset: ReleaseAsset,
  range: ByteRange,
): Promise<ReadableStream<Uint8Array> | null> {
  if (asset.bytes === 0) return null;
  const file = await open(join(server.mediaDir, asset.sha256), readNoFollow);
  const stream = file.createReadStream({ start: range.first, end: range.last });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
