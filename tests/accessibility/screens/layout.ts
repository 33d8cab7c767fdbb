/**
 * Looks at the screen as it is laid out now, inside the page: texts that are cut, what scrolls sideways, targets that run
 * out of the screen, lie on each other or under something else. Runs in the page, so it uses nothing from outside itself.
 *
 * @returns one line for each problem; empty where all is well.
 */
export function findLayoutProblems(): string[] {
  const tolerancePx = 1.5;
  const problems: string[] = [];
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 40);
    return `“${words}” (${[element.localName, ...element.classList].join('.')})`;
  };
  /** What a finger can reach of an element: its box, cut by the screen and by every area around it that scrolls or clips. */
  const reachable = (element: Element): DOMRect => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    [left, top] = [Math.max(left, 0), Math.max(top, 0)];
    [right, bottom] = [Math.min(right, window.innerWidth), Math.min(bottom, window.innerHeight)];
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** What lies on an element, in its middle or half way to its corners. */
  const coverOf = (element: Element, { left, top, width, height }: DOMRect): Element | undefined => {
    const places = [[2, 2], [1, 1], [3, 1], [1, 3], [3, 3]] as const; // prettier-ignore
    const hits = places.map(([x, y]) =>
      document.elementFromPoint(left + (width * x) / 4, top + (height * y) / 4),
    );
    // What lets touches through is not hit itself, but what is around it.
    const isTouchable = getComputedStyle(element).pointerEvents !== 'none';
    const isAbove = (hit: Element | null): boolean =>
      hit !== null && !element.contains(hit) && (isTouchable || !hit.contains(element));
    return hits.find(isAbove) ?? undefined;
  };

  if (document.documentElement.scrollWidth > window.innerWidth) {
    const beyond = [...document.body.querySelectorAll('*')].findLast((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > window.innerWidth + 0.5 || left < -0.5;
    });
    problems.push(`the page scrolls sideways${beyond ? `, as far as ${nameOf(beyond)}` : ''}`);
  }
  for (const element of root.querySelectorAll('*')) {
    const isScrolled = /^(?:auto|scroll)$/.test(getComputedStyle(element).overflowX);
    if (isScrolled && element.scrollWidth > element.clientWidth + tolerancePx)
      problems.push(`scrolls sideways: ${nameOf(element)}`);
  }

  for (const element of root.querySelectorAll<HTMLElement>('h1, h2, h3, p, span, button, dt, dd, li')) {
    const style = getComputedStyle(element);
    if (style.display === 'inline' || element.closest('.visually-hidden')) continue;
    const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + tolerancePx;
    if (isCut) problems.push(`cut: ${nameOf(element)}`);
  }

  const targets = [...root.querySelectorAll<HTMLElement>('button, input')]
    .map((target) => ({ target, box: reachable(target) }))
    .filter(({ box }) => box.width > tolerancePx && box.height > tolerancePx);
  for (const [index, { target, box: a }] of targets.entries()) {
    const box = target.getBoundingClientRect();
    if (box.left < -tolerancePx || box.right > window.innerWidth + tolerancePx)
      problems.push(`runs out of the screen: ${nameOf(target)}`);
    for (const text of target.querySelectorAll<HTMLElement>('span')) {
      const inner = text.getBoundingClientRect();
      if (inner.width === 0) continue;
      if (inner.right > box.right + tolerancePx + 1 || inner.left < box.left - tolerancePx - 1)
        problems.push(`text runs out of its button: ${nameOf(text)}`);
    }
    const overlaps = targets.slice(index + 1).filter(({ target: other, box: b }) => {
      if (target.contains(other) || other.contains(target)) return false;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > tolerancePx && height > tolerancePx;
    });
    problems.push(...overlaps.map(({ target: other }) => `${nameOf(target)} and ${nameOf(other)} overlap`));
    const cover = coverOf(target, a);
    if (cover) problems.push(`${nameOf(target)} lies under ${nameOf(cover)}`);
  }
  return problems;
}
