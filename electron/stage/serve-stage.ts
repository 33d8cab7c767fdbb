import { readFile } from 'node:fs/promises';
import { stageHost, stageScheme } from '../contract/urls.ts';
import type { StageFile } from './stage-files.ts';

export interface StageServer {
  readonly files: ReadonlyMap<string, StageFile>;
  readonly contentSecurityPolicy: string;
  readonly permissionsPolicy: string;
}

/** Finds the file of an address; undefined for everything that is not exactly one of ours. */
export function findStageFile(rawUrl: string, files: StageServer['files']): StageFile | undefined {
  if (!URL.canParse(rawUrl)) return undefined;
  const { protocol, host, pathname } = new URL(rawUrl);
  return protocol === `${stageScheme}:` && host === stageHost ? files.get(pathname) : undefined;
}

/** Answers requests of the app protocol: GET of a listed file, with the headers that hold the stage in its place. */
export async function serveStage(
  request: Pick<Request, 'url' | 'method'>,
  server: StageServer,
): Promise<Response> {
  const file = request.method === 'GET' ? findStageFile(request.url, server.files) : undefined;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(file.path)), {
    headers: {
      'content-type': file.contentType,
      'content-security-policy': server.contentSecurityPolicy,
      'permissions-policy': server.permissionsPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      // The files may change with an update of the app, and reading them costs nothing.
      'cache-control': 'no-store',
    },
  });
}
