/**
 * Numbers that are not read from left to right, on the screen as it is laid out now. Runs in the page, so it uses nothing
 * from outside itself.
 *
 * @returns one line for each number whose last digit does not stand to the right of its first.
 */
export function findTurnedNumerals(): string[] {
  const problems: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxOf = (node: Node, at: number): DOMRect => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: number } of (node.nodeValue ?? '').matchAll(/\d(?:[\d.,:]*\d)/g)) {
      const [first, last] = [boxOf(node, index), boxOf(node, index + number.length - 1)];
      const isOnOneLine = Math.abs(first.top - last.top) < 1;
      if (first.width > 0 && isOnOneLine && last.left <= first.left)
        problems.push(`“${number}” in “${(node.nodeValue ?? '').trim().slice(0, 40)}”`);
    }
  }
  return problems;
}
