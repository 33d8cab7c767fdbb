import type { WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/**
 * Checklist 12 and 13: the stage is one document. The content security policy lets nothing be loaded into a frame, but an
 * empty one needs no loading, and it would bring a script a fresh set of the functions that the preload has closed. No
 * code of ours makes a frame, so whatever made one is not ours: its process ends, and a new stage takes its place.
 */
export function refuseFrames(contents: WebContents, report: RefusalReport): void {
  contents.on('frame-created', (_event, { frame }) => {
    if (!frame || frame.parent === null) return;
    report('frame', 'created');
    contents.forcefullyCrashRenderer();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    report('frame', event.url);
    event.preventDefault();
  });
}
