import { SettingsError, type WindowSize } from './settings.ts';

export interface CommandLine {
  /** Undefined without `--windowed`. */
  readonly windowedSize?: WindowSize;
  /** Local time that the idle loop is watched at. */
  readonly idlePreviewAt?: Date;
  readonly storeDir?: string;
  readonly settingsPath?: string;
  readonly trustedRootPath?: string;
}

const defaultSize = { width: 1080, height: 1920 };
/** A day, or a day and an hour: `2026-01-27`, `2026-01-27T16:30`. */
const momentPattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;
const sizePattern = /^([1-9]\d{2,4})x([1-9]\d{2,4})$/;

/**
 * Reads our own arguments by name: `--windowed`, `--size=<width>x<height>`, `--store=<folder>`, `--settings=<file>`,
 * `--root=<file>`, `--preview-idle=<day>`.
 * Everything else on the line belongs to Chromium or to whoever drives a test, and is left alone.
 *
 * @throws SettingsError
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const storeDir = valueOf(args, 'store');
  const settingsPath = valueOf(args, 'settings');
  const trustedRootPath = valueOf(args, 'root');
  const windowedSize = windowedSizeOf(args);
  const idlePreviewAt = previewOf(args);
  return {
    ...(windowedSize && { windowedSize }),
    ...(idlePreviewAt && { idlePreviewAt }),
    ...(storeDir !== undefined && { storeDir }),
    ...(settingsPath !== undefined && { settingsPath }),
    ...(trustedRootPath !== undefined && { trustedRootPath }),
  };
}

function windowedSizeOf(args: readonly string[]): WindowSize | undefined {
  const size = valueOf(args, 'size');
  if (!args.includes('--windowed')) {
    if (size !== undefined)
      throw new SettingsError('--size is only for --windowed: a kiosk fills its screen.');
    return undefined;
  }
  if (size === undefined) return defaultSize;
  const match = sizePattern.exec(size);
  if (!match) throw new SettingsError(`--size=${size} is not a size such as --size=1080x1920.`);
  return { width: Number(match[1]), height: Number(match[2]) };
}

function previewOf(args: readonly string[]): Date | undefined {
  const moment = valueOf(args, 'preview-idle');
  if (moment === undefined) return undefined;
  if (!args.includes('--windowed'))
    throw new SettingsError('--preview-idle is only for --windowed: a kiosk goes by its own clock.');
  // At noon where only a day is named. Without a zone, a day and an hour are local.
  const date = new Date(moment.includes('T') ? moment : `${moment}T12:00`);
  if (!momentPattern.test(moment) || Number.isNaN(date.getTime()))
    throw new SettingsError(
      `--preview-idle=${moment} is neither a day such as 2026-01-27 nor a day and an hour such as 2026-01-27T16:30.`,
    );
  return date;
}

/** The last one wins, as everywhere on command lines. */
function valueOf(args: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  const value = args.findLast((arg) => arg.startsWith(prefix))?.slice(prefix.length);
  if (value === '') throw new SettingsError(`--${name}= names nothing.`);
  return value;
}
