/** The two origins that exist for the stage. Both are served by the shell; nothing else is ever loaded. */
export const stageScheme = 'app';
export const stageHost = 'stage';
export const stageUrl = `${stageScheme}://${stageHost}/index.html`;

export const mediaScheme = 'media';
export const mediaHost = 'release';

/** Address of a media file of the active release. */
export function mediaUrl(sha256: string): string {
  return `${mediaScheme}://${mediaHost}/${sha256}`;
}
