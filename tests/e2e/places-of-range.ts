/**
 * Where the numbers of the first text that holds a range stand on the screen, in CSS pixels from the left; undefined
 * where there is none. Runs in the page.
 */
export function placesOfRange(): { readonly first: number; readonly last: number } | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = /(\d[\d,]*)\u2069?–\u2066?(\d[\d,]*)/.exec(node.nodeValue ?? '');
    const [all = '', first = '', last = ''] = found ?? [];
    if (!found) continue;
    const leftOf = (start: number, length: number): number => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + length);
      return range.getBoundingClientRect().left;
    };
    const end = found.index + all.length;
    return { first: leftOf(found.index, first.length), last: leftOf(end - last.length, last.length) };
  }
  return undefined;
}
