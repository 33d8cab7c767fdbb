import type { KioskApi } from '../../electron/contract/api.ts';
import type { StageSight } from '../../electron/contract/stage.ts';

const beatMs = 1000;

/**
 * Tells the shell once a second that the stage lives, and whether there is anything to see. It comes from a timer and an
 * animation frame of the page itself: neither fires while a script runs for ever, and no frame comes where none is drawn.
 *
 * @returns ends it.
 */
export function startHeartbeat(kiosk: Pick<KioskApi, 'tellAlive'>, stage: Element): () => void {
  let hasPainted = true;
  let frame = 0;
  const beat = (): void => {
    void kiosk.tellAlive(sight());
    hasPainted = false;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (hasPainted = true));
  };
  const sight = (): StageSight => {
    if (stage.childElementCount === 0) return 'empty';
    return hasPainted ? 'shown' : 'unpainted';
  };
  beat();
  const timer = setInterval(beat, beatMs);
  return () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
  };
}
