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
  #term = $state.raw<EntryId | undefined>();
  #steps = $state.raw<readonly Step[]>([{ key: 0, screen: { name: 'home' }, memory: new Map() }]);

  get current(): Step {
    return this.#steps.at(-1) as Step;
  }

  get canGoBack(): boolean {
    return this.#steps.length > 1;
  }

  /** The term that is explained in place, above the current screen. */
  get term(): EntryId | undefined {
    return this.#term;
  }

  open(screen: Screen): void {
    if (screen.name === 'home') return this.home();
    this.#go([...this.#steps, this.#step(screen)]);
  }

  /** Changes where the visitor is without a new step: the next chapter of a story is not a way to come back through. */
  replace(screen: Screen): void {
    if (!this.canGoBack) return this.open(screen);
    this.#go([...this.#steps.slice(0, -1), { ...this.current, screen }]);
  }

  back(): void {
    if (this.canGoBack) this.#go(this.#steps.slice(0, -1));
  }

  home(): void {
    this.#go([this.#step({ name: 'home' })]);
  }

  /** Opens the page of any entry. */
  openEntry({ kind, id }: EntryRef): void {
    this.open(kind === 'story' || kind === 'chapter' ? { name: kind, id } : { name: 'entry', kind, id });
  }

  /** Opens what a link in a text points at: a term in place, everything else, and a second term, as a screen. */
  follow(entry: EntryRef): void {
    if (entry.kind === 'term' && this.#term === undefined) this.#term = entry.id;
    else this.openEntry(entry);
  }

  closeTerm(): void {
    this.#term = undefined;
  }

  /** A term belongs to the screen it was touched on, also when its explanation comes after the visitor has moved on. */
  #go(steps: readonly Step[]): void {
    this.#term = undefined;
    this.#steps = steps;
  }

  #step(screen: Screen): Step {
    return { key: this.#nextKey++, screen, memory: new Map() };
  }
}
