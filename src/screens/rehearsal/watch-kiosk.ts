import type { Entry } from '../../../content/schema/model.ts';
import type { KioskApi } from '../../../electron/contract/api.ts';
import type { Result } from '../../../electron/contract/result.ts';

/** A shell whose every answer is looked at on its way to the stage. */
export interface WatchedKiosk {
  readonly kiosk: KioskApi;
  /** Questions asked so far, and those that wait for their answer. */
  readonly count: () => { readonly asked: number; readonly waiting: number };
  /** Media files that the answers have named, by SHA-256. */
  readonly media: ReadonlySet<string>;
}

type Ask = (...args: unknown[]) => Promise<Result<unknown, string>>;

/**
 * Watches every question of a rehearsal. Nothing that the stage asks for by itself may fail, so whatever is refused is
 * told to `onfault`.
 */
export function watchKiosk(kiosk: KioskApi, onfault: (what: string) => void): WatchedKiosk {
  let asked = 0;
  let answered = 0;
  const media = new Set<string>();

  const watch =
    (name: string, ask: Ask): Ask =>
    async (...args) => {
      asked++;
      const answer = await ask(...args);
      answered++;
      if (!answer.ok) onfault(`${name}(${args.join(', ')}) was answered by ${answer.code}`);
      else for (const sha256 of mediaOf(answer.value)) media.add(sha256);
      return answer;
    };
  const watched = Object.entries(kiosk).map(([name, member]): [string, unknown] => [
    name,
    name.startsWith('on') ? member : watch(name, member as Ask),
  ]);
  return {
    kiosk: Object.fromEntries(watched) as unknown as KioskApi,
    count: () => ({ asked, waiting: asked - answered }),
    media,
  };
}

function mediaOf(value: unknown): readonly string[] {
  const { media = [], narration } = (value ?? {}) as Partial<Pick<Entry, 'media' | 'narration'>>;
  const files = media.flatMap((one) => [
    ...one.files,
    ...one.signLanguages.map(({ file }) => file),
    ...(one.described ? [one.described] : []),
  ]);
  return [...files, ...(narration ? [narration.file] : [])].map(({ sha256 }) => sha256);
}
