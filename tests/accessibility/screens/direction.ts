/**
 * Looks at a screen in a language that is read from right to left, inside the page: texts that do not begin at the
 * right, arrows that point the wrong way, a bar that was not turned. Runs in the page, so it uses nothing from outside.
 *
 * @returns one line for each problem; empty where all is well.
 */
export function findUnturned(): string[] {
  const tolerancePx = 2;
  const problems: string[] = [];
  if (document.documentElement.dir !== 'rtl') problems.push('the page is not read from right to left');

  const nameOf = (element: Element): string =>
    `“${(element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim().slice(0, 40)}” (${[element.localName, ...element.classList].join('.')})`;

  for (const heading of document.querySelectorAll('h1')) {
    const text = document.createRange();
    text.selectNodeContents(heading);
    const [words, box] = [text.getBoundingClientRect(), heading.getBoundingClientRect()];
    if (words.width > 0 && Math.abs(words.right - box.right) > tolerancePx)
      problems.push(`does not begin at the right: ${nameOf(heading)}`);
  }

  for (const element of document.querySelectorAll('body *')) {
    const { direction, textAlign, display } = getComputedStyle(element);
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    // Maps keep their east and west, and what stands on them.
    if (element.closest('.view')) continue;
    if (hasWords && display !== 'inline' && direction === 'rtl' && /left$/.test(textAlign))
      problems.push(`stands at the left: ${nameOf(element)}`);
  }

  for (const icon of document.querySelectorAll('svg.directed')) {
    const isTurned = new DOMMatrix(getComputedStyle(icon).transform).a < 0;
    const isToBeTurned = icon.closest('[dir]')?.getAttribute('dir') === 'rtl';
    if (isTurned !== isToBeTurned)
      problems.push(`an arrow points the wrong way: ${nameOf(icon.closest('button') ?? icon)}`);
  }

  const places = [...document.querySelectorAll('nav button')].map(
    (button) => button.getBoundingClientRect().right,
  );
  if (places.some((place, index) => place > (places[index - 1] ?? Infinity)))
    problems.push('the bar does not begin at the right');
  return problems;
}
