/**
 * Looks at a screen in a language that is read from right to left, inside the page: titles that do not begin at the
 * right, arrows that point the wrong way, a bar that was not turned. Runs in the page, so it uses nothing from outside.
 *
 * @returns one line for each problem; empty where all is well.
 */
export function findUnturned(): string[] {
  const tolerancePx = 2;
  const problems: string[] = [];
  if (document.documentElement.dir !== 'rtl') problems.push('the page is not read from right to left');

  for (const heading of document.querySelectorAll('h1')) {
    const text = document.createRange();
    text.selectNodeContents(heading);
    const [words, box] = [text.getBoundingClientRect(), heading.getBoundingClientRect()];
    if (words.width > 0 && Math.abs(words.right - box.right) > tolerancePx)
      problems.push(`does not begin at the right: “${heading.innerText}”`);
  }

  for (const icon of document.querySelectorAll('svg.directed')) {
    const isTurned = new DOMMatrix(getComputedStyle(icon).transform).a < 0;
    const isToBeTurned = icon.closest('[dir]')?.getAttribute('dir') === 'rtl';
    if (isTurned !== isToBeTurned)
      problems.push(`an arrow points the wrong way: ${icon.closest('button')?.innerText ?? ''}`);
  }

  const places = [...document.querySelectorAll('nav button')].map(
    (button) => button.getBoundingClientRect().right,
  );
  if (places.some((place, index) => place > (places[index - 1] ?? Infinity)))
    problems.push('the bar does not begin at the right');
  return problems;
}
