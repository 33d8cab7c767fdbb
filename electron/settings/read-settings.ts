import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseCommandLine } from './command-line.ts';
import {
  maxKioskNameLetters,
  SettingsError,
  settingsFileSchema,
  type Settings,
  type SettingsFile,
} from './settings.ts';

export interface SettingsSources {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly userDataDir: string;
  /** This machine's name in its network. */
  readonly hostname: string;
  /** true in development builds only: then VITRINA_DEV_SERVER names the stage's development server. */
  readonly isDevelopment: boolean;
}

/**
 * Reads everything that may differ from one kiosk to the next. The only place that reads the settings file, the
 * environment or the command line.
 *
 * @throws SettingsError, with a sentence for whoever set up the kiosk.
 */
export function readSettings(sources: SettingsSources): Settings {
  const { userDataDir } = sources;
  const { settingsPath, storeDir, trustedRootPath, ...watching } = parseCommandLine(sources.args);
  const file = settingsPath
    ? readSettingsFile(resolve(settingsPath), 'required')
    : readSettingsFile(join(userDataDir, 'settings.json'), 'optional');
  const { defaultLanguage, kioskName, stageMemoryMegabytes, ...others } = file;
  const { openingHours, specialDays, closedDays, dimAfterMinutes, ...rest } = others;
  const devServerUrl = sources.isDevelopment ? sources.environment['VITRINA_DEV_SERVER'] : undefined;
  return {
    ...rest,
    kioskName: kioskName ?? nameFromHost(sources.hostname),
    ...(defaultLanguage && { defaultLanguage }),
    ...(stageMemoryMegabytes && { stageMemoryMegabytes }),
    gallery: {
      ...(openingHours && { openingHours }),
      specialDays,
      closedDays,
      ...(dimAfterMinutes && { dimAfterMinutes }),
    },
    ...(devServerUrl && { devServerUrl: checkDevServer(devServerUrl) }),
    ...watching,
    storeDir: storeDir ? resolve(storeDir) : join(userDataDir, 'store'),
    staffDir: join(userDataDir, 'staff'),
    trustedRootPath: trustedRootPath ? resolve(trustedRootPath) : join(userDataDir, 'root.json'),
  };
}

/** The first part of `hall-2.museum.example`; a host name may be empty, and longer than any kiosk's. */
function nameFromHost(hostname: string): string {
  const [name = ''] = hostname.replace(/[^A-Za-z0-9.-]/g, '').split('.');
  return name.slice(0, maxKioskNameLetters) || 'kiosk';
}

function readSettingsFile(path: string, presence: 'required' | 'optional'): SettingsFile {
  const text = readText(path, presence);
  const parsed = settingsFileSchema.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the whole file';
  throw new SettingsError(`${path}: ${field}: ${issue?.message ?? 'not valid'}.`);
}

function readText(path: string, presence: 'required' | 'optional'): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (isMissing && presence === 'optional') return '{}';
    throw new SettingsError(`${path} cannot be read.`, { cause });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SettingsError(`${path} is not JSON.`, { cause });
  }
}

function checkDevServer(url: string): string {
  const parsed = z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }).safeParse(url);
  if (!parsed.success) throw new SettingsError(`VITRINA_DEV_SERVER=${url} is not a server on this machine.`);
  return parsed.data;
}
