/** Knows whether a finger or a key is down, and waits for it to be lifted. */
export interface PressWatch {
  /** Runs with the next frame where nothing is down, else after the finger or key was lifted and its click was heard. */
  whenLifted(run: () => void): void;
  readonly stop: () => void;
}

/**
 * The shell hears of a touch when it begins, and answers at once. What that answer takes away must stay until the touch
 * has ended, or the button under the finger is gone before it can be pressed.
 */
export function watchPress(target: Window): PressWatch {
  let isDown = false;
  let waiting: (() => void)[] = [];
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };

  const down = (): void => {
    isDown = true;
  };
  const up = (): void => {
    isDown = false;
    const run = waiting;
    waiting = [];
    // The click comes after the finger has been lifted, in the same task or the next.
    setTimeout(() => run.forEach((each) => each()), 0);
  };
  for (const name of ['pointerdown', 'keydown']) target.addEventListener(name, down, options);
  for (const name of ['pointerup', 'pointercancel', 'keyup']) target.addEventListener(name, up, options);
  // A window that loses the focus hears no end of the press. Not captured: what is inside loses the focus all the time.
  target.addEventListener('blur', up, { signal: stop.signal });

  return {
    whenLifted(run) {
      // News of the shell and the touch that caused it come by different ways; by the next frame both are here.
      requestAnimationFrame(() => {
        if (isDown) waiting.push(run);
        else run();
      });
    },
    stop: () => stop.abort(),
  };
}
