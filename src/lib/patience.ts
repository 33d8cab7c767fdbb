/** Runs once nobody has touched the window or pressed a key for so long. Answers a function that ends the waiting. */
export function afterQuiet(target: Window, quietMs: number, run: () => void): () => void {
  const stop = new AbortController();
  let timer = setTimeout(run, quietMs);
  const begin = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, quietMs);
  };
  for (const name of ['pointerdown', 'keydown'])
    target.addEventListener(name, begin, { capture: true, signal: stop.signal });
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
