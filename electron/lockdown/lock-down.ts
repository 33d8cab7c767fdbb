import type { App, Session, WebContents } from 'electron';
import { refuseBounds } from './bounds.ts';
import { refuseDownloads } from './downloads.ts';
import { refuseFilePickers } from './file-pickers.ts';
import { refuseFrames } from './frames.ts';
import { refuseShortcuts } from './keys.ts';
import { refuseNavigation } from './navigation.ts';
import { refuseBluetooth, refusePermissions } from './permissions.ts';
import { refuseRequests, type RefusalReport } from './requests.ts';
import { refuseUnproxiedWebRtc } from './web-rtc.ts';
import { refuseWindows } from './windows.ts';
import { refuseZoom } from './zoom.ts';

export interface LockdownOptions {
  /** The one address that the window shows. */
  readonly stageUrl: string;
  /** Origins of the development server, in development builds only. */
  readonly devOrigins?: readonly string[];
  readonly report: RefusalReport;
}

/**
 * Closes every door of every session and every page, whoever creates them and whenever: there is nothing that could
 * be forgotten. Must run before the first window.
 */
export function lockDown(app: App, options: LockdownOptions): void {
  app.on('session-created', (session) => lockSession(session, options));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, options));
}

function lockSession(session: Session, { report, devOrigins }: LockdownOptions): void {
  refuseRequests(session, report, devOrigins);
  refusePermissions(session, report);
  refuseDownloads(session, report);
  session.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents, { stageUrl, report }: LockdownOptions): void {
  refuseNavigation(contents, stageUrl, report);
  refuseFrames(contents, report);
  refuseWindows(contents, report);
  refuseFilePickers(contents, report);
  refuseBounds(contents, report);
  refuseBluetooth(contents, report);
  refuseZoom(contents);
  refuseUnproxiedWebRtc(contents);
  if (!import.meta.env.DEV) refuseShortcuts(contents);
}
