/** The page, as far as dragging goes: this folder is compiled without the types of a browser. */
export interface DragTarget {
  addEventListener(
    type: 'dragstart' | 'dragover' | 'drop',
    listener: (event: { preventDefault(): void; stopImmediatePropagation(): void }) => void,
    options: { readonly capture: boolean },
  ): void;
}

/**
 * Checklist 13, from the page's side: nothing is dragged out of the stage, and nothing that is dropped on it is read or
 * opened. Runs in the preload, before any script of the stage.
 */
export function refuseDragging(page: DragTarget): void {
  for (const type of ['dragstart', 'dragover', 'drop'] as const) {
    page.addEventListener(
      type,
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}
