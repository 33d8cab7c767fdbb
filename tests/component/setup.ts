/**
 * What jsdom lacks of a browser and the stage uses. Each stand-in does the part that the stage relies on and no more;
 * what only a real layout can show is left to the end-to-end tests.
 */
import { configure } from '@testing-library/svelte';
import { baseMap } from './fixtures/base-map.ts';

// The machine that runs the tests may be busy; no test waits this long when all is well.
configure({ asyncUtilTimeout: 10_000 });

// Dialogs open and close, and say so. There is no top layer and no focus trap.
HTMLDialogElement.prototype.showModal = function (): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (): void {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// Nothing has a size in jsdom, so every element gets that of a portrait panel, once.
const panel = { width: 1080, height: 1500 };
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => panel.width });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => panel.height });
globalThis.ResizeObserver = class implements ResizeObserver {
  readonly #look: ResizeObserverCallback;
  readonly #targets = new Set<Element>();

  constructor(look: ResizeObserverCallback) {
    this.#look = look;
  }

  observe(target: Element): void {
    const entry = { target, contentRect: target.getBoundingClientRect() } as ResizeObserverEntry;
    this.#targets.add(target);
    queueMicrotask(() => {
      if (this.#targets.has(target)) this.#look([entry], this);
    });
  }

  unobserve(target: Element): void {
    this.#targets.delete(target);
  }

  disconnect(): void {
    this.#targets.clear();
  }
};

// Without a layout, what is in the page is seen, wherever it is.
Element.prototype.checkVisibility = () => true;
Element.prototype.scrollIntoView = () => undefined;

// Fonts are there; no image can be read.
Object.defineProperty(document, 'fonts', {
  value: { ready: Promise.resolve(), load: () => Promise.resolve([]) },
});
HTMLImageElement.prototype.decode = () => Promise.reject(new Error('jsdom draws no images'));

// Sounds and films begin and end, and say so; nothing moves on by itself, and nothing is heard.
Object.defineProperty(HTMLMediaElement.prototype, 'paused', { value: true, writable: true });
HTMLMediaElement.prototype.play = function (): Promise<void> {
  Object.assign(this, { paused: false });
  this.dispatchEvent(new Event('play'));
  return Promise.resolve();
};
HTMLMediaElement.prototype.pause = function (): void {
  if (this.paused) return;
  Object.assign(this, { paused: true });
  this.dispatchEvent(new Event('pause'));
};

// A finger leaves no trail.
PointerEvent.prototype.getCoalescedEvents = () => [];

// Movements are over at once.
Element.prototype.animate = function (): Animation {
  const animation = new EventTarget() as Animation;
  animation.cancel = () => undefined;
  queueMicrotask(() => {
    animation.onfinish?.(new Event('finish') as AnimationPlaybackEvent);
  });
  return animation;
};
Element.prototype.scrollBy = function (options?: ScrollToOptions | number): void {
  if (typeof options === 'object') this.scrollTop += options.top ?? 0;
  this.dispatchEvent(new Event('scroll'));
};
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });

// The shell's media protocol serves one file: the ground of the map.
globalThis.fetch = (input) => {
  const isGround = input === `media://release/${baseMap.sha256}`;
  return Promise.resolve(isGround ? Response.json(baseMap.json) : new Response('', { status: 404 }));
};

// No query of the panel's kind matches: full motion, the page's own contrast.
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
