import type { Cue } from '../../../content/schema/media.ts';

/** A place in a recording as it stands beside a player: minutes and seconds, and hours where there are any. */
export function playingTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** What is said at a moment; undefined in a pause. */
export function cueAt(cues: readonly Cue[], seconds: number): Cue | undefined {
  return cues.find(({ fromSeconds, toSeconds }) => fromSeconds <= seconds && seconds < toSeconds);
}

/** The caption that needs the most room. */
export function longestCue(cues: readonly Cue[]): string {
  return cues.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
}
