import { builtinModules } from 'node:module';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };

const projectDir = path.resolve(import.meta.dirname, '../..');
export const appDir = path.join(projectDir, '.output/app');

// Chromium 130 is the oldest that the project runs on: the fallback runtime (see build/setup/README.md).
const stageTarget = 'chrome130';
const shellTarget = 'node20';
const shellExternals = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** How a build is made: `isDevelopment` lets the shell load the stage from a dev server, and open developer tools. */
export interface AppBuildOptions {
  readonly isDevelopment?: boolean;
  readonly isQuiet?: boolean;
}

/** The stage: one page, served by the shell from its own origin. Nothing is inlined, because the CSP allows no data: URL. */
export function stageConfig({ isDevelopment = false, isQuiet = true }: AppBuildOptions = {}): InlineConfig {
  return {
    configFile: false,
    root: path.join(projectDir, 'src'),
    base: './',
    mode: isDevelopment ? 'development' : 'production',
    logLevel: isQuiet ? 'warn' : 'info',
    plugins: [svelte({ configFile: false })],
    build: {
      target: stageTarget,
      outDir: path.join(appDir, 'stage'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
    },
  };
}

/** The shell's main process as one ES module; Electron and the native database stay outside. */
export function shellConfig({ isDevelopment = false, isQuiet = true }: AppBuildOptions = {}): InlineConfig {
  return nodeConfig('electron/main.ts', 'es', 'main.js', { isDevelopment, isQuiet });
}

/** The update worker as one ES module: a process of its own, so that a slow or hostile stick never stops the stage. */
export function updateWorkerConfig({
  isDevelopment = false,
  isQuiet = true,
}: AppBuildOptions = {}): InlineConfig {
  return nodeConfig('electron/update-worker.ts', 'es', 'update-worker.js', { isDevelopment, isQuiet });
}

/** The preload as one CommonJS file, which is all that a sandboxed renderer can load. */
export function preloadConfig({ isDevelopment = false, isQuiet = true }: AppBuildOptions = {}): InlineConfig {
  return nodeConfig('electron/preload.ts', 'cjs', 'preload.cjs', { isDevelopment, isQuiet });
}

function nodeConfig(
  entry: string,
  format: 'es' | 'cjs',
  filename: string,
  { isDevelopment, isQuiet }: Required<AppBuildOptions>,
): InlineConfig {
  return {
    configFile: false,
    root: projectDir,
    mode: isDevelopment ? 'development' : 'production',
    define: {
      'import.meta.env.DEV': JSON.stringify(isDevelopment),
      'import.meta.env.PINNED_ELECTRON': JSON.stringify(packageJson.devDependencies.electron),
    },
    logLevel: isQuiet ? 'warn' : 'info',
    publicDir: false,
    build: {
      target: shellTarget,
      ssr: path.join(projectDir, entry),
      outDir: appDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: shellExternals,
        output: { format, entryFileNames: filename, codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  };
}

/** Builds shell, update worker, preload and stage into `.output/app`. Throws what Vite throws when a source does not compile. */
export async function buildApp(options: AppBuildOptions = {}): Promise<void> {
  await build(stageConfig(options));
  await build(shellConfig(options));
  await build(updateWorkerConfig(options));
  await build(preloadConfig(options));
}
