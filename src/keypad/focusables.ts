const focusable = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** What is in front: the dialog that has the focus or was opened last, else the whole page. */
export function frontOf(page: Document): HTMLElement {
  const dialogs = [...page.querySelectorAll<HTMLElement>('dialog[open]')];
  return dialogs.find((dialog) => dialog.contains(page.activeElement)) ?? dialogs.at(-1) ?? page.body;
}

/** Everything in front that can be chosen, in the order of the document. A text that only scrolls cannot be chosen. */
export function choicesIn(front: HTMLElement): HTMLElement[] {
  return [...front.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => !isScrollArea(element) && isShown(element),
  );
}

/** The nearest area around an element that scrolls up and down. */
export function scrollAreaAround(element: Element | null): HTMLElement | undefined {
  for (let around = element; around; around = around.parentElement) {
    if (around instanceof HTMLElement && isScrollArea(around)) return around;
  }
  return undefined;
}

export function scrollAreasIn(front: HTMLElement): HTMLElement[] {
  return [...front.querySelectorAll<HTMLElement>('[tabindex="0"]')].filter(isScrollArea);
}

function isScrollArea(element: HTMLElement): boolean {
  return /^(?:auto|scroll)$/.test(getComputedStyle(element).overflowY);
}

function isShown(element: HTMLElement): boolean {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
