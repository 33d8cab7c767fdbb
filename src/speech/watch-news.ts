const regions = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';

/** Tells which regions of a page have changed that say of themselves that their changes are news. */
export function watchNews(root: HTMLElement, onNews: (region: Element) => void): () => void {
  const observer = new MutationObserver((changes) => {
    const changed = new Set(changes.flatMap(({ target }) => regionAround(target) ?? []));
    for (const region of changed) onNews(region);
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}

function regionAround(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(regions) ?? undefined;
}
