import { createServer, build } from 'vite';
import { preloadConfig, shellConfig, stageConfig, updateWorkerConfig } from './app.ts';

export interface DevServer {
  /** Address of the stage, on the loopback only. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the stage with hot reload, and builds a shell that loads it from there. Only a shell that was built for
 * development knows of dev servers; the product has no such code in it.
 */
export async function startDevServer(): Promise<DevServer> {
  // Vite's `build` would set "production" for the whole process, and Svelte's hot reload keeps away from that.
  process.env['NODE_ENV'] = 'development';
  await build(shellConfig({ isDevelopment: true }));
  await build(updateWorkerConfig({ isDevelopment: true }));
  await build(preloadConfig({ isDevelopment: true }));
  const server = await createServer({
    ...stageConfig({ isDevelopment: true }),
    server: { host: '127.0.0.1' },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the dev server has no local address');
  return { url, close: () => server.close() };
}
