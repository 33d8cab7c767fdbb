import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { mediaScheme, stageHost, stageScheme, stageUrl as builtStageUrl } from './contract/urls.ts';
import { lockDown } from './lockdown/lock-down.ts';
import { removeMenus } from './lockdown/menus.ts';
import { claimSingleInstance } from './lockdown/single-instance.ts';
import { closeSurfaces } from './lockdown/surfaces.ts';
import { closeNetwork } from './lockdown/switches.ts';
import { calmLog } from './log/calm-log.ts';
import { createLog, type Log } from './log/log.ts';
import { rotatingFile } from './log/rotating-file.ts';
import { readSettings } from './settings/read-settings.ts';
import { SettingsError } from './settings/settings.ts';
import { exitCodes } from './supervision/exit-codes.ts';
import { outliveGraphics } from './window/lost-processes.ts';
import { openKiosk } from './wiring/open-kiosk.ts';
import { settleProfile, type Profile } from './wiring/profile.ts';
import { afterTimeout, type Shell } from './wiring/shell.ts';

/** The order of start-up. What must happen before Electron is ready stands in `prepare`; the rest in `wiring/`. */

/** An attempt is told by the beginning of its address; the rest could fill the log. */
const maxReportedLetters = 200;

/** Undefined where this start is the second one. */
function prepare(log: Log, { ownDir, unwritable }: Profile): Shell | undefined {
  if (unwritable !== undefined) log.error('the disk cannot be written', unwritable);
  const settings = readSettings({
    args: process.argv.slice(1),
    environment: process.env,
    userDataDir: ownDir,
    hostname: hostname(),
    isDevelopment: import.meta.env.DEV,
  });
  if (!claimSingleInstance(app, () => log.warn('a second start was refused'))) return undefined;
  const stageUrl = settings.devServerUrl ?? builtStageUrl;
  const devServer = settings.devServerUrl === undefined ? undefined : new URL(settings.devServerUrl);
  // The default names the product, and the í of Vitrína is not allowed in a header: every fetch would fail.
  app.userAgentFallback = 'vitrina';
  closeNetwork(app.commandLine, devServer?.hostname);
  outliveGraphics(app.commandLine);
  closeSurfaces(app.commandLine, process.platform);
  lockDown(app, {
    stageUrl,
    ...(devServer && { devOrigins: [devServer.origin, `ws://${devServer.host}`] }),
    report: (door, what) => log.warn('refused', { door, what: what.slice(0, maxReportedLetters) }),
  });
  registerSchemes();
  const stageOrigin = devServer?.origin ?? `${stageScheme}://${stageHost}`;
  return { settings, log, stageUrl, stageOrigin, appDir: import.meta.dirname };
}

function openLog(): Log {
  const logDir = join(app.getPath('userData'), 'logs');
  const toFile = rotatingFile(logDir, (cause) => void process.stderr.write(`log: ${String(cause)}\n`));
  const log = createLog(
    (line) => {
      toFile(line);
      if (import.meta.env.DEV) process.stderr.write(line);
    },
    () => new Date(),
  );
  return calmLog(log, { after: afterTimeout });
}

/** A broken promise of the program. A supervisor starts the kiosk again; a dialog of Electron's would stay for ever. */
function die(log: Log, cause: unknown): void {
  log.error('the shell has failed', cause);
  process.stderr.write(`vitrina: ${cause instanceof SettingsError ? cause.message : String(cause)}\n`);
  app.exit(cause instanceof SettingsError ? exitCodes.badSettings : exitCodes.crashed);
}

function registerSchemes(): void {
  const common = { standard: true, secure: true, supportFetchAPI: true } as const;
  protocol.registerSchemesAsPrivileged([
    { scheme: stageScheme, privileges: common },
    { scheme: mediaScheme, privileges: { ...common, corsEnabled: true, stream: true } },
  ]);
}

async function start(shell: Shell): Promise<void> {
  shell.log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  removeMenus();
  app.on('window-all-closed', () => app.quit());
  await openKiosk(shell);
}

function run(log: Log, profile: Profile): void {
  process.on('uncaughtException', (cause) => die(log, cause));
  process.on('unhandledRejection', (cause) => die(log, cause));
  try {
    const shell = prepare(log, profile);
    // Not awaited: "ready" waits for this module to end.
    if (shell) void app.whenReady().then(() => start(shell));
    else app.exit(0);
  } catch (cause) {
    die(log, cause);
  }
}

const profile = settleProfile(app, process.env['XDG_RUNTIME_DIR']);
run(openLog(), profile);
