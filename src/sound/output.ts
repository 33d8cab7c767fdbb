import { gainOf } from './loudness.ts';

/** ended: heard to its end. stopped: something else came before. */
export type Heard = 'ended' | 'stopped';

const chimeNotes = [
  { hertz: 523, atSeconds: 0 },
  { hertz: 392, atSeconds: 0.22 },
] as const;
const chimeNoteSeconds = 0.45;
const chimeLoudness = 0.25;
const rampSeconds = 0.02;

/** The one way out for everything that sounds: one thing at a time, at the visitor's volume. */
export class Output {
  readonly #volume: () => number;
  #audio: AudioContext | undefined;
  #loudness: GainNode | undefined;
  #stopPlaying: () => void = () => {};

  /** @param volume the step of the volume now, as the visitor has it. */
  constructor(volume: () => number) {
    this.#volume = volume;
  }

  /** Plays a sound file from its bytes. Rejects where they are none. */
  async play(bytes: Uint8Array): Promise<Heard> {
    this.stop();
    const wanted = new AbortController();
    this.#stopPlaying = () => wanted.abort();
    const audio = this.#open();
    // A copy: decoding takes the bytes away from whoever holds them.
    const buffer = await audio.decodeAudioData(bytes.slice().buffer);
    if (wanted.signal.aborted || audio.state === 'closed') return 'stopped';
    return this.#start(audio, buffer);
  }

  /** Two falling notes, before words that nobody has asked for. */
  async chime(): Promise<Heard> {
    this.stop();
    const audio = this.#open();
    const buffer = audio.createBuffer(1, Math.ceil(audio.sampleRate), audio.sampleRate);
    fillChime(buffer.getChannelData(0), audio.sampleRate);
    return this.#start(audio, buffer);
  }

  stop(): void {
    this.#stopPlaying();
    this.#stopPlaying = () => {};
    void this.#living?.resume();
  }

  pause(): void {
    void this.#living?.suspend();
  }

  resume(): void {
    void this.#living?.resume();
  }

  /** Takes over the visitor's volume, also in the middle of a word. */
  followVolume(): void {
    const audio = this.#living;
    if (audio) this.#loudness?.gain.setTargetAtTime(gainOf(this.#volume()), audio.currentTime, rampSeconds);
  }

  /** The shell closes what a page sounds with every visit (`electron/lockdown/loudness.ts`); the next one opens its own. */
  get #living(): AudioContext | undefined {
    return this.#audio?.state === 'closed' ? undefined : this.#audio;
  }

  /** Not before the first sound: Chromium lets only a page be heard that a visitor has come to. */
  #open(): AudioContext {
    if (this.#living) return this.#living;
    const audio = new AudioContext();
    this.#loudness = new GainNode(audio, { gain: gainOf(this.#volume()) });
    this.#loudness.connect(audio.destination);
    this.#audio = audio;
    return audio;
  }

  #start(audio: AudioContext, buffer: AudioBuffer): Promise<Heard> {
    const source = new AudioBufferSourceNode(audio, { buffer });
    if (this.#loudness) source.connect(this.#loudness);
    return new Promise((heard) => {
      source.addEventListener('ended', () => heard('ended'), { once: true });
      this.#stopPlaying = () => {
        heard('stopped');
        source.stop();
      };
      source.start();
    });
  }
}

function fillChime(samples: Float32Array, sampleRate: number): void {
  for (const { hertz, atSeconds } of chimeNotes) {
    const first = Math.round(atSeconds * sampleRate);
    const count = Math.round(chimeNoteSeconds * sampleRate);
    for (let index = 0; index < count; index++) {
      const seconds = index / sampleRate;
      // Swells at once and dies away, as something that is struck.
      const shape = Math.min(1, seconds / rampSeconds) * (1 - index / count) ** 2;
      const at = first + index;
      samples[at] = (samples[at] ?? 0) + chimeLoudness * shape * Math.sin(2 * Math.PI * hertz * seconds);
    }
  }
}
