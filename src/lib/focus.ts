import type { Attachment } from 'svelte/attachments';

/*
 * Where the focus goes, for those who work with keys or listen to the screen (WCAG 2.4.3). A change of screen gives it
 * to `main`, which holds it until the new screen has a heading. The browser shows a ring only to those who use keys.
 */

/** true when what had the focus is gone, or when `main` holds it for a heading that is still to come. */
function isFocusFree(): boolean {
  return document.activeElement?.matches('body, main') ?? true;
}

function focusInPlace(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

/** Gives the focus to something that may be scrolled out of sight, and shows it at once. */
export function focusInView(element: HTMLElement): void {
  focusInPlace(element);
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}

/** Takes the focus away from what belongs to the screen that goes, and holds it for the heading of the next one. */
export function leaveFocus(): void {
  const main = document.querySelector('main');
  if (main) focusInPlace(main);
}

/** For the heading of a screen or of its panel: takes the focus when it appears, unless something else has it. */
export const headsScreen: Attachment<HTMLElement> = (heading) => {
  heading.tabIndex = -1;
  if (isFocusFree()) focusInPlace(heading);
};

/**
 * Opens a dialog of the platform above everything: it keeps the focus inside and closes on Escape. The platform gives
 * the focus back only from a dialog that was closed; here it also comes back from one that was taken away.
 *
 * @param mayReturn false when the visitor has moved on, and a new screen's heading is to have the focus.
 */
export function opensModal(mayReturn: () => boolean = () => true): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    dialog.showModal();
    // Afterwards, when it is known where the visitor has gone: while it takes an effect down, Svelte shows the old state.
    return () =>
      queueMicrotask(() => {
        const isWanted = before instanceof HTMLElement && before.isConnected && isFocusFree() && mayReturn();
        if (isWanted) focusInPlace(before);
      });
  };
}
