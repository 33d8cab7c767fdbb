import { join } from 'node:path';
import { app, protocol, session as sessions, type BrowserWindow } from 'electron';
import { handleCalls } from './border/handle-calls.ts';
import { createHandle } from './border/handle.ts';
import type { CurrentLibrary } from './border/library.ts';
import { createSend } from './border/send.ts';
import { trustedSender } from './border/trusted-sender.ts';
import { mediaScheme, stageHost, stageScheme, stageUrl as builtStageUrl } from './contract/urls.ts';
import { contentSecurityPolicy } from './lockdown/content-security-policy.ts';
import { lockDown } from './lockdown/lock-down.ts';
import { removeMenus } from './lockdown/menus.ts';
import { claimSingleInstance } from './lockdown/single-instance.ts';
import { closeNetwork } from './lockdown/switches.ts';
import { createLog, type Log } from './log/log.ts';
import { rotatingFile } from './log/rotating-file.ts';
import { assetList } from './media/find-asset.ts';
import { serveMedia, type MediaServer } from './media/serve-media.ts';
import { openRelease, type Release } from './release/open-release.ts';
import { readSettings } from './settings/read-settings.ts';
import { SettingsError, type Settings } from './settings/settings.ts';
import { listStageFiles } from './stage/stage-files.ts';
import { serveStage } from './stage/serve-stage.ts';
import { openStore, type ActiveRelease } from './update/store/open-store.ts';
import { sweepStore } from './update/store/sweep.ts';
import { watchActivity } from './visits/activity.ts';
import { VisitClock } from './visits/visit-clock.ts';
import { createKioskWindow } from './window/kiosk-window.ts';
import { stayInFront } from './window/stay-in-front.ts';
import { loadStage, watchStage } from './window/watch-stage.ts';

/** The order of start-up, and the wiring. What must happen before Electron is ready stands in `prepare`. */

/** Exit codes of sysexits.h: a supervisor tells a bad set-up from a crash. */
const exitCode = { badSettings: 78, crashed: 70 } as const;
/** An attempt is told by the beginning of its address; the rest could fill the log. */
const maxReportedLetters = 200;

interface Shell {
  readonly settings: Settings;
  readonly log: Log;
  readonly stageUrl: string;
  readonly stageOrigin: string;
}

interface OpenedRelease {
  readonly active: ActiveRelease;
  readonly release: Release;
}

/** Undefined where this start is the second one. */
function prepare(log: Log): Shell | undefined {
  const settings = readSettings({
    args: process.argv.slice(1),
    environment: process.env,
    userDataDir: app.getPath('userData'),
    isDevelopment: import.meta.env.DEV,
  });
  if (!claimSingleInstance(app, () => log.warn('a second start was refused'))) return undefined;
  const stageUrl = settings.devServerUrl ?? builtStageUrl;
  const devServer = settings.devServerUrl === undefined ? undefined : new URL(settings.devServerUrl);
  // The default names the product, and the í of Vitrína is not allowed in a header: every fetch would fail.
  app.userAgentFallback = 'vitrina';
  closeNetwork(app.commandLine, devServer?.hostname);
  lockDown(app, {
    stageUrl,
    ...(devServer && { devOrigins: [devServer.origin, `ws://${devServer.host}`] }),
    report: (door, what) => log.warn('refused', { door, what: what.slice(0, maxReportedLetters) }),
  });
  registerSchemes();
  return { settings, log, stageUrl, stageOrigin: devServer?.origin ?? `${stageScheme}://${stageHost}` };
}

/** The folder would carry the product's name, and its í becomes an empty name where the system has no locale set. */
function nameProfile(): void {
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', join(app.getPath('appData'), 'vitrina'));
}

function openLog(): Log {
  const logDir = join(app.getPath('userData'), 'logs');
  const toFile = rotatingFile(logDir, (cause) => void process.stderr.write(`log: ${String(cause)}\n`));
  return createLog(
    (line) => {
      toFile(line);
      if (import.meta.env.DEV) process.stderr.write(line);
    },
    () => new Date(),
  );
}

/** A broken promise of the program. A supervisor starts the kiosk again; a dialog of Electron's would stay for ever. */
function die(log: Log, cause: unknown): void {
  log.error('the shell has failed', cause);
  process.stderr.write(`vitrina: ${cause instanceof SettingsError ? cause.message : String(cause)}\n`);
  app.exit(cause instanceof SettingsError ? exitCode.badSettings : exitCode.crashed);
}

function registerSchemes(): void {
  const common = { standard: true, secure: true, supportFetchAPI: true } as const;
  protocol.registerSchemesAsPrivileged([
    { scheme: stageScheme, privileges: common },
    { scheme: mediaScheme, privileges: { ...common, corsEnabled: true, stream: true } },
  ]);
}

function start(shell: Shell): void {
  const { settings, log } = shell;
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  removeMenus();
  const opened = openActiveRelease(shell);
  const window = openWindow(shell, opened);
  const visits = watchVisits(shell, window);
  wireBorder(shell, window, visits, () => opened?.release);
  watchStage(window, { stageUrl: shell.stageUrl, log, onStageLost: () => visits.forget() });
  if (!settings.windowedSize) stayInFront(app, window);
  app.on('window-all-closed', () => app.quit());
  loadStage(window, shell.stageUrl);
  sweepStore(settings.storeDir).catch((cause: unknown) => log.error('the store was not swept', cause));
}

/** Undefined where nothing is installed or nothing can be read: the stage says so in a sentence. */
function openActiveRelease({ settings, log }: Shell): OpenedRelease | undefined {
  const active = openStore(settings.storeDir);
  if (!active.ok) {
    log.warn('no release to show', { code: active.code });
    return undefined;
  }
  try {
    const { databasePath, manifest } = active.value;
    return { active: active.value, release: openRelease(databasePath, manifest) };
  } catch (cause) {
    log.error('the active release cannot be opened', cause);
    return undefined;
  }
}

function openWindow(shell: Shell, opened: OpenedRelease | undefined): BrowserWindow {
  // Without "persist:" everything that the stage could store is in memory, and gone with the process.
  const session = sessions.fromPartition('kiosk');
  const appDir = import.meta.dirname;
  const stage = { files: listStageFiles(join(appDir, 'stage')), contentSecurityPolicy };
  const media = opened && mediaServer(opened.active, shell.stageOrigin);
  session.protocol.handle(stageScheme, (request) => serveStage(request, stage));
  session.protocol.handle(mediaScheme, (request) => serveMedia(request, media));
  const preloadPath = join(appDir, 'preload.cjs');
  return createKioskWindow({ windowedSize: shell.settings.windowedSize, session, preloadPath });
}

function mediaServer({ manifest, mediaDir }: ActiveRelease, stageOrigin: string): MediaServer {
  return { assets: assetList(manifest.assets), mediaDir, stageOrigin };
}

function watchVisits({ settings }: Shell, window: BrowserWindow): VisitClock {
  const send = createSend(() => window.webContents);
  const timing = { now: () => performance.now(), after: afterTimeout };
  const visits = new VisitClock(settings, timing, {
    warned: (secondsLeft) => send('visits:warned', { secondsLeft }),
    resumed: () => send('visits:resumed', {}),
    ended: (reason) => send('visits:ended', { reason }),
  });
  watchActivity(window.webContents, () => visits.touch());
  return visits;
}

function afterTimeout(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

function wireBorder(shell: Shell, window: BrowserWindow, visits: VisitClock, library: CurrentLibrary): void {
  const { panelDiagonalInches, defaultLanguage } = shell.settings;
  const isTrusted = trustedSender(() => window.webContents, shell.stageOrigin);
  const settings = { panelDiagonalInches, ...(defaultLanguage && { defaultLanguage }) };
  handleCalls(createHandle({ isTrusted, log: shell.log }), { library, settings, visits });
}

function run(log: Log): void {
  process.on('uncaughtException', (cause) => die(log, cause));
  process.on('unhandledRejection', (cause) => die(log, cause));
  try {
    const shell = prepare(log);
    // Not awaited: "ready" waits for this module to end.
    if (shell) void app.whenReady().then(() => start(shell));
    else app.exit(0);
  } catch (cause) {
    die(log, cause);
  }
}

nameProfile();
run(openLog());
