/** An event of the page, as far as the doors inside of it go: this folder is compiled without the types of a browser. */
export interface PageEvent {
  preventDefault(): void;
  stopImmediatePropagation(): void;
  composedPath(): readonly unknown[];
  /** Of a mouse: 0 is the first, and the finger's. Other events have none. */
  readonly button?: number;
}

/** The page's window. */
export interface PageEvents {
  addEventListener(
    type: string,
    listener: (event: PageEvent) => void,
    options: { readonly capture: boolean },
  ): void;
}

/**
 * Takes events away from the page: nothing happens by itself, and no listener of the page hears of it. Runs in the
 * preload, before any script of the stage, so that nothing can listen earlier; the stage cannot take it back either,
 * because the preload lives in a world of its own.
 */
export function refuseEvents(
  page: PageEvents,
  types: readonly string[],
  isRefused: (event: PageEvent) => boolean = () => true,
): void {
  for (const type of types) {
    page.addEventListener(
      type,
      (event) => {
        if (!isRefused(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}
