/**
 * Nothing is dragged out of the stage, and nothing that is dropped on it is read or opened: checklist 13, from the
 * page's side. Runs in the preload, before any script of the stage.
 */
export interface DragTarget {
  addEventListener(
    type: 'dragstart' | 'dragover' | 'drop',
    listener: (event: { preventDefault(): void; stopImmediatePropagation(): void }) => void,
    options: { readonly capture: boolean },
  ): void;
}

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
