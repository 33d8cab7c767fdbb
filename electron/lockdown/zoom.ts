import type { WebContents } from 'electron';

/** Sizes are the stage's own, in four steps that a visitor chooses; the page itself never zooms. (Beyond the 20 points.) */
export function refuseZoom(contents: WebContents): void {
  const reset = () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  };
  contents.on('did-finish-load', reset);
  contents.on('zoom-changed', reset);
}
