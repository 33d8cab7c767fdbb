import type { Heard } from '../sound/output.ts';
import type { Part } from './part.ts';

/** no-voice: nothing here speaks that language. failed: the voice could not; the log of the shell knows more. */
export type Said = Heard | 'no-voice' | 'failed';

/** What speaks: a program of the system that the shell asks, or the voices of the platform. */
export interface Voice {
  /**
   * Says a piece, at so many words a minute. Answers when it has been heard, or will not be.
   *
   * @param next the piece after it, which may be got ready while this one is heard.
   */
  say(piece: Part, wordsPerMinute: number, next?: Part): Promise<Said>;
  /** Silence, at once. */
  stop(): void;
  pause(): void;
  resume(): void;
}
