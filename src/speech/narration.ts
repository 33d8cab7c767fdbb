import { mediaUrl } from '../../electron/contract/urls.ts';
import type { Heard, Output } from '../sound/output.ts';

/** failed: the recording is not there, or no sound can be made of it. */
export type Narrated = Heard | 'failed';

/**
 * Lets a page be heard as a person has read it.
 *
 * @param signal ends the waiting for the file: who has gone on meanwhile must not hear it begin.
 */
export async function playNarration(
  sha256: string,
  output: Pick<Output, 'play'>,
  signal: AbortSignal,
): Promise<Narrated> {
  try {
    const response = await fetch(mediaUrl(sha256));
    const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    if (signal.aborted) return 'stopped';
    return bytes ? await output.play(bytes) : 'failed';
  } catch {
    // Not there, or not a sound: the voice reads the text instead, and nobody misses anything.
    return signal.aborted ? 'stopped' : 'failed';
  }
}
