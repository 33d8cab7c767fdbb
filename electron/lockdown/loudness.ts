import type { WebFrame } from 'electron';

/** Of the full scale: 6 dB below it. How loud that is in the room, the amplifier says, and whoever sets it up. */
export const maxLevel = 0.5;

/** What the preload tells the page's own world. Whoever else says it makes it silent, too, and no more. */
const silence = 'vitrina:silence';

/**
 * Sounds that a script makes end in a clipper instead of the loudspeaker, and there is one at a time, because several would
 * add up. Runs in the page's own world, before any script of the stage; it keeps the functions that it needs, because a
 * script could put others in their place and be handed the loudspeaker. A script could find another copy only in a frame,
 * and a page with a frame is ended (`frames.ts`).
 */
const script = `{
  const connect = Function.prototype.call.bind(AudioNode.prototype.connect);
  const close = Function.prototype.call.bind(AudioContext.prototype.close);
  const isIn = Function.prototype.call.bind(WeakMap.prototype.has);
  const take = Function.prototype.call.bind(WeakMap.prototype.get);
  const keep = Function.prototype.call.bind(WeakMap.prototype.set);
  const { construct } = Reflect;
  const Shaper = WaveShaperNode;
  const Gain = GainNode;
  const described = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'destination');
  const loudspeakerOf = Function.prototype.call.bind(described.get);
  const entrances = new WeakMap();
  // Straight in the middle and flat at both ends: what is quiet sounds as it was made.
  const steps = 1024;
  const curve = Float32Array.from({ length: 2 * steps + 1 }, (_, i) =>
    Math.max(-${maxLevel}, Math.min(${maxLevel}, i / steps - 1)),
  );
  const entranceTo = (context) => {
    if (isIn(entrances, context)) return take(entrances, context);
    const loudspeaker = loudspeakerOf(context);
    const entrance = new Gain(context);
    const clipper = new Shaper(context, { curve });
    connect(entrance, clipper);
    connect(clipper, loudspeaker);
    keep(entrances, context, entrance);
    return entrance;
  };
  Object.defineProperty(BaseAudioContext.prototype, 'destination', {
    get() { return entranceTo(this); },
    configurable: false,
  });
  const Original = AudioContext;
  let current;
  const oneAtATime = new Proxy(Original, {
    construct(target, args, asWhat) {
      if (current && current.state !== 'closed') close(current).catch(() => undefined);
      current = construct(target, args, asWhat);
      return current;
    },
  });
  Object.defineProperty(Original.prototype, 'constructor', { value: oneAtATime, writable: false, configurable: false });
  Object.defineProperty(globalThis, 'AudioContext', { value: oneAtATime, writable: false, configurable: false });
  delete globalThis.webkitAudioContext;
  // The first to listen, so that nobody can keep it from hearing.
  addEventListener('${silence}', () => {
    if (current && current.state !== 'closed') close(current).catch(() => undefined);
  }, { capture: true });
}`;

/**
 * Caps what a page can make of the loudspeakers or of a visitor's headphones. Recordings come from the release, which is
 * signed, and cannot be made louder than they are; the shell lets nothing be heard between two visits
 * (`forget-visit.ts`), and what a script sounds ends with the visit. (Beyond the 20 points of the checklist.)
 */
export function capLoudness(frame: Pick<WebFrame, 'executeJavaScript'>): Promise<unknown> {
  return frame.executeJavaScript(script);
}

/** Ends what a script sounds: the visit is over, and the next visitor is not to hear it. Called in the preload. */
export function endSounds(page: Pick<EventTarget, 'dispatchEvent'>): void {
  page.dispatchEvent(new Event(silence));
}
