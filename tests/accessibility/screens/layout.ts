/**
 * Looks at the screen as it is laid out now, inside the page: texts that are cut, pages that scroll sideways, targets
 * that are too small or that cover each other. Runs in the page, so it uses nothing from outside itself.
 *
 * @returns one line for each problem; empty where all is well.
 */
export function findLayoutProblems(): string[] {
  const smallestTargetPx = 44;
  const tolerancePx = 1.5;
  const problems: string[] = [];
  /** What a finger can reach of an element: its box, cut by every area around it that scrolls or clips. */
  const reachable = (element: Element): DOMRect => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const dialog = document.querySelector('dialog[open]');
  const root = dialog ?? document.body;

  if (document.documentElement.scrollWidth > window.innerWidth) problems.push('the page scrolls sideways');

  for (const element of root.querySelectorAll<HTMLElement>('h1, h2, h3, p, span, button, dt, dd, li')) {
    const style = getComputedStyle(element);
    if (style.display === 'inline' || element.closest('.visually-hidden')) continue;
    const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + tolerancePx;
    if (isCut) problems.push(`cut: “${element.innerText.slice(0, 60)}”`);
  }

  const targets = [...root.querySelectorAll<HTMLElement>('button, input')].filter((target) => {
    const box = target.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (box.width === 0 || x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return false;
    // Scrolled out of its area, or under another layer on purpose: no finger reaches it there.
    const top = document.elementFromPoint(x, y);
    return top !== null && (target.contains(top) || top.contains(target));
  });
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    const name = (target.getAttribute('aria-label') ?? target.innerText).slice(0, 40);
    if (Math.min(box.width, box.height) < smallestTargetPx) {
      problems.push(`too small, ${Math.round(box.width)}×${Math.round(box.height)}: “${name}”`);
    }
    if (box.left < -tolerancePx || box.right > window.innerWidth + tolerancePx) {
      problems.push(`runs out of the screen: “${name}”`);
    }
    for (const text of target.querySelectorAll<HTMLElement>('span')) {
      const inner = text.getBoundingClientRect();
      if (inner.width === 0) continue;
      if (inner.right > box.right + tolerancePx + 1 || inner.left < box.left - tolerancePx - 1) {
        problems.push(`text runs out of its button: “${text.innerText.slice(0, 40)}”`);
      }
    }
  }

  targets.forEach((target, index) => {
    const a = reachable(target);
    for (const other of targets.slice(index + 1)) {
      if (target.contains(other) || other.contains(target)) continue;
      const b = reachable(other);
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > tolerancePx && height > tolerancePx) {
        const names = [target, other].map((each) =>
          (each.getAttribute('aria-label') ?? each.innerText).slice(0, 30),
        );
        problems.push(`“${names[0] ?? ''}” and “${names[1] ?? ''}” overlap`);
      }
    }
  });
  return problems;
}
