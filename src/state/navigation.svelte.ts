import type { EntryId, EntryKind, EntryRef, SourceId } from '../../content/schema/ids.ts';

/** Kinds of entry that share one form of page; stories and chapters have screens of their own. */
export type PageKind = Exclude<EntryKind, 'story' | 'chapter'>;

export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'story'; readonly id: EntryId }
  | { readonly name: 'chapter'; readonly id: EntryId }
  | { readonly name: 'timeline'; readonly focus?: EntryId }
  /** The map, with the given routes and places picked out. */
  | { readonly name: 'map'; readonly focus?: readonly EntryRef[] }
  | { readonly name: 'people' }
  | { readonly name: 'terms' }
  | { readonly name: 'search' }
  | { readonly name: 'sources' }
  | { readonly name: 'source'; readonly id: SourceId }
  | { readonly name: 'about' }
  | { readonly name: 'entry'; readonly kind: PageKind; readonly id: EntryId };

/** One step of the visitor's way, with what its screen wants to find again on the way back: scroll, zoom, typed text. */
export interface Step {
  readonly key: number;
  readonly screen: Screen;
  readonly memory: Map<string, unknown>;
}

/** The visitor's way through the exhibit. Home is always its first step, so there is always a way back. */
export class Navigation {
  #nextKey = 1;
  #steps = $state.raw<readonly Step[]>([{ key: 0, screen: { name: 'home' }, memory: new Map() }]);

  get current(): Step {
    return this.#steps.at(-1) as Step;
  }

  get canGoBack(): boolean {
    return this.#steps.length > 1;
  }

  open(screen: Screen): void {
    if (screen.name === 'home') return this.home();
    this.#steps = [...this.#steps, this.#step(screen)];
  }

  /** Changes where the visitor is without a new step: the next chapter of a story is not a way to come back through. */
  replace(screen: Screen): void {
    if (!this.canGoBack) return this.open(screen);
    this.#steps = [...this.#steps.slice(0, -1), { ...this.current, screen }];
  }

  back(): void {
    if (this.canGoBack) this.#steps = this.#steps.slice(0, -1);
  }

  home(): void {
    this.#steps = [this.#step({ name: 'home' })];
  }

  /** Opens the page of any entry. */
  openEntry({ kind, id }: EntryRef): void {
    this.open(kind === 'story' || kind === 'chapter' ? { name: kind, id } : { name: 'entry', kind, id });
  }

  #step(screen: Screen): Step {
    return { key: this.#nextKey++, screen, memory: new Map() };
  }
}
