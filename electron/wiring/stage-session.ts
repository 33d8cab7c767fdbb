import { join } from 'node:path';
import { session as sessions, type Session } from 'electron';
import { mediaScheme, stageScheme } from '../contract/urls.ts';
import { contentSecurityPolicy } from '../lockdown/content-security-policy.ts';
import { permissionsPolicy } from '../lockdown/permissions-policy.ts';
import { serveMedia, type MediaServer } from '../media/serve-media.ts';
import { listStageFiles } from '../stage/stage-files.ts';
import { serveStage } from '../stage/serve-stage.ts';
import type { Shell } from './shell.ts';

/**
 * A session in memory that serves the stage, and the media of one release, which is asked for with every request:
 * an update may replace it. Without "persist:" everything that a stage could store is gone with the process.
 */
export function openStageSession(
  { appDir }: Shell,
  partition: string,
  media: () => MediaServer | undefined,
): Session {
  const session = sessions.fromPartition(partition);
  const stage = { files: listStageFiles(join(appDir, 'stage')), contentSecurityPolicy, permissionsPolicy };
  closeStageSession(session);
  session.protocol.handle(stageScheme, (request) => serveStage(request, stage));
  session.protocol.handle(mediaScheme, (request) => serveMedia(request, media()));
  return session;
}

/** Serves nothing any more; the partition may be opened anew. */
export function closeStageSession({ protocol }: Session): void {
  for (const scheme of [stageScheme, mediaScheme]) {
    if (protocol.isProtocolHandled(scheme)) protocol.unhandle(scheme);
  }
}
