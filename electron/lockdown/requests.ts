import type { Session } from 'electron';

/** Tells the log which door refused what. */
export type RefusalReport = (door: string, what: string) => void;

const ownSchemes: readonly string[] = ['app:', 'media:'];

/**
 * true for what the shell itself serves.
 *
 * @param devOrigins origins of the development server (`http:` and `ws:`), in development builds only.
 */
export function isAllowedRequest(rawUrl: string, devOrigins: readonly string[] = []): boolean {
  if (!URL.canParse(rawUrl)) return false;
  const { protocol, host } = new URL(rawUrl);
  if (ownSchemes.includes(protocol)) return true;
  const isDevelopment = devOrigins.length > 0;
  return isDevelopment && (protocol === 'devtools:' || devOrigins.includes(`${protocol}//${host}`));
}

/**
 * Checklist 1 and 18: the stage loads nothing but what the shell serves it. Every request of the session passes here,
 * whatever started it; what is not allowed is cancelled.
 */
export function refuseRequests(
  session: Session,
  report: RefusalReport,
  devOrigins?: readonly string[],
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = isAllowedRequest(url, devOrigins);
    if (!isAllowed) report('request', url);
    answer({ cancel: !isAllowed });
  });
}
