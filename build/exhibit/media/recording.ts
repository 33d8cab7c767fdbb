/** What the compiler must know of a sound or a film. */
export interface Recording {
  readonly kind: 'audio' | 'video';
  readonly durationSeconds: number;
  /** Of a film, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A sound or film cannot be shown on a kiosk. The message says what is wrong, `mend` how to mend it. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly mend: string;

  constructor(message: string, mend: string) {
    super(message);
    this.mend = mend;
  }
}
