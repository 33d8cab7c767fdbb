import { chmod } from 'node:fs/promises';
import { path7za } from '7zip-bin';
import { build, Platform, type Configuration } from 'electron-builder';
import type { TargetName } from './options.ts';

export interface AssembleOptions {
  /** Holds electron-builder.yml. */
  readonly projectDir: string;
  readonly targets: readonly TargetName[];
  readonly config: Configuration;
  /** The program that stands in for fpm; only a deb needs it. */
  readonly fpmPath?: string;
}

/** Five times faster than the builder's own choice, for two per cent more bytes. */
const compressionLevel = '5';

/** Lets electron-builder make the packages. Answers the paths of the files that it wrote; `dir` is none. */
export async function assemble({ projectDir, targets, config, fpmPath }: AssembleOptions): Promise<string[]> {
  // npm installs it without the right to be run.
  await chmod(path7za, 0o755);
  // Both would be downloaded otherwise, from a host that is not to be reached everywhere.
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] = path7za;
  if (fpmPath !== undefined) process.env['CUSTOM_FPM_PATH'] = fpmPath;
  process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] = compressionLevel;
  const platform = process.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  const before = process.listeners('beforeExit');
  try {
    return await build({
      projectDir,
      targets: platform.createTarget([...targets]),
      config,
      publish: 'never',
    });
  } finally {
    // What it hooks there (async-exit-hook 2.0.1, by way of temp-file) ends the process with 0, whatever has failed since.
    for (const listener of process.listeners('beforeExit')) {
      if (!before.includes(listener)) process.off('beforeExit', listener);
    }
  }
}
