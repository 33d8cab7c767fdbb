import type { LanguageTag } from '../../content/schema/language.ts';
import type { HistoryEntry, KeptRelease, StaffState, Texts } from '../contract/staff.ts';
import type { Log } from '../log/log.ts';
import { appendHistory, readHistory } from '../update/store/history.ts';
import { listReleases } from '../update/store/list-releases.ts';
import type { ShownRelease } from './shown-release.ts';

type View = Pick<StaffState, 'kept' | 'history'> & { readonly shown?: NonNullable<StaffState['shown']> };

const maxShownEntries = 50;

/**
 * The store as staff see it. Looked at when something has changed, and not with every message: while a copy reports its
 * progress, nobody needs the files of a large release counted again.
 */
export class StoreView {
  readonly #storeDir: string;
  readonly #shown: ShownRelease;
  readonly #log: Log;
  #view: View | undefined;
  /** Entries one after the other, or the second would overwrite the first. */
  #noted: Promise<void> = Promise.resolve();

  constructor(storeDir: string, shown: ShownRelease, log: Log) {
    this.#storeDir = storeDir;
    this.#shown = shown;
    this.#log = log;
  }

  get current(): View {
    return (this.#view ??= this.#look());
  }

  /** Something has been activated, rolled back, confirmed or thrown away. */
  changed(): void {
    this.#view = undefined;
  }

  /** Writes into the history, for staff to read. Resolves when it is written, or when the log says why it is not. */
  note(entry: Omit<HistoryEntry, 'at'>): Promise<void> {
    const at = new Date().toISOString();
    this.#noted = this.#noted
      .then(() => appendHistory(this.#storeDir, { at, ...entry }))
      .catch((cause: unknown) => this.#log.error('the history was not written', cause))
      .finally(() => this.changed());
    return this.#noted;
  }

  /** true for a release that staff, or the kiosk itself, went back from: it is kept, though its number is higher. */
  wasRolledBack(release: number): boolean {
    return this.current.kept.some((kept) => kept.release === release);
  }

  #look(): View {
    const { active, kept } = listReleases(this.#storeDir);
    const whole = kept.filter(({ isWhole }) => isWhole).map(keptRelease);
    const shown = this.#describeShown(active?.activatedAt);
    const history = readHistory(this.#storeDir).slice(0, maxShownEntries);
    return { kept: whole, history, ...(shown && { shown }) };
  }

  #describeShown(activatedAt: string | undefined): View['shown'] {
    const { release, stored, isOnTrial } = this.#shown;
    if (!release || !stored) return undefined;
    const { manifest, custom } = stored;
    return {
      exhibit: manifest.exhibit,
      title: titlesOf(release.exhibit.open().texts),
      release: manifest.release,
      languages: manifest.languages,
      // A store of an earlier version does not say since when.
      since: activatedAt ?? custom?.published ?? new Date(0).toISOString(),
      ...(custom && { published: custom.published }),
      isOnTrial,
    };
  }
}

function keptRelease({
  release,
  published,
}: {
  release: number;
  published: string | undefined;
}): KeptRelease {
  return { release, ...(published !== undefined && { published }) };
}

function titlesOf(texts: Readonly<Record<LanguageTag, { readonly title: string }>>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([tag, { title }]) => [tag, title]));
}
