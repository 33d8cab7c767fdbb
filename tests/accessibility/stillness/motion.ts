/** What a page has moved since it was last asked. */
export interface Motion {
  readonly moved: readonly string[];
  /**
   * The longest chain of frames in which one has asked for the next. The sign of life asks for two, now and then;
   * whatever moves asks for as many as it takes.
   */
  readonly frames: number;
}

interface Watched {
  motion?: { moved: string[]; frames: number; readonly nameOf: (element: EventTarget | null) => string };
}

/**
 * Begins to note everything that moves: transitions and animations of the style, those that scripts start, smooth
 * scrolling, and frames. Runs in the page, so it uses nothing from outside itself.
 */
export function watchMotion(): void {
  const nameOf = (element: EventTarget | null): string => {
    if (!(element instanceof Element)) return 'nothing that is still there';
    const words = (element.getAttribute('aria-label') ?? element.textContent)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 30);
    return `${[element.tagName.toLowerCase(), ...element.classList].join('.')} “${words}”`;
  };
  const motion = { moved: [] as string[], frames: 0, nameOf };
  (window as unknown as Watched).motion = motion;

  document.addEventListener('transitionrun', ({ target, propertyName }) =>
    motion.moved.push(`transition of ${propertyName}: ${nameOf(target)}`),
  );
  document.addEventListener('animationstart', ({ target, animationName }) =>
    motion.moved.push(`animation ${animationName}: ${nameOf(target)}`),
  );

  const methods = Element.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  /** Lets a method of elements note what it is asked for before it does it. */
  function listenTo(name: string, note: (options: unknown) => string | undefined): void {
    const original = methods[name]!;
    methods[name] = function (this: Element, ...args: unknown[]): unknown {
      const noted = note(args.at(-1));
      if (noted) motion.moved.push(`${noted}: ${nameOf(this)}`);
      return original.apply(this, args);
    };
  }
  listenTo('animate', (options) => {
    const duration = typeof options === 'number' ? options : (options as KeyframeAnimationOptions).duration;
    return Number(duration ?? 0) > 0 ? 'animation by script' : undefined;
  });
  for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'])
    listenTo(name, (options) =>
      (options as ScrollOptions | undefined)?.behavior === 'smooth' ? 'smooth scrolling' : undefined,
    );

  const request = window.requestAnimationFrame.bind(window);
  let depth = 0;
  window.requestAnimationFrame = (callback) => {
    const own = depth + 1;
    motion.frames = Math.max(motion.frames, own);
    return request((time) => {
      depth = own;
      callback(time);
      depth = 0;
    });
  };
}

/** Answers what has moved since the last call, and what is still moving. Runs in the page. */
export function takeMotion(): Motion {
  const { motion } = window as unknown as Watched;
  if (!motion) throw new Error('nobody has begun to watch');
  const running = document
    .getAnimations()
    .filter(
      ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) > 0,
    )
    .map(
      ({ effect }) => `still running: ${motion.nameOf((effect as KeyframeEffect | null)?.target ?? null)}`,
    );
  const smooth = [...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
    .map((element) => `scrolls smoothly: ${motion.nameOf(element)}`);
  const taken = { moved: [...motion.moved, ...running, ...smooth], frames: motion.frames };
  motion.moved = [];
  motion.frames = 0;
  return taken;
}
