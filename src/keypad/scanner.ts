import { choicesIn, frontOf } from './focusables.ts';

/** How often a group is offered from its first to its last before the groups come again. */
const roundsInGroup = 2;

/**
 * Splits what can be chosen into groups, in order: about as many groups as there are in each, so that forty links take
 * thirteen steps at most and not forty.
 */
export function groupsOf<T>(choices: readonly T[]): readonly (readonly T[])[] {
  const size = Math.max(1, Math.ceil(Math.sqrt(choices.length)));
  const groups: T[][] = [];
  for (let at = 0; at < choices.length; at += size) groups.push(choices.slice(at, at + size));
  return groups;
}

/**
 * Lets somebody who has one switch use everything: groups of what can be chosen are marked in turn, the switch enters
 * the marked one, then its members are marked in turn, and the switch presses one.
 */
export class Scanner {
  readonly #page: Document;
  readonly #stepMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #marked: readonly HTMLElement[] = [];
  /** The group that was entered; undefined while groups are offered. */
  #group: readonly HTMLElement[] | undefined;
  #steps = 0;

  constructor(page: Document, stepMs: number) {
    this.#page = page;
    this.#stepMs = stepMs;
  }

  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.stop();
    this.#restart();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#leaveGroup();
    this.#mark([]);
  }

  /** The switch was pressed. */
  select(): void {
    const [first, ...others] = this.#marked;
    if (!first) return;
    if (others.length === 0) {
      this.#leaveGroup();
      this.#mark([]);
      first.click();
    } else {
      this.#group = this.#marked;
      this.#steps = 0;
    }
    this.#restart();
  }

  /** A full pace after every press: what has just changed must be seen first. */
  #restart(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#step(), this.#stepMs);
    if (this.#group) this.#step();
  }

  #step(): void {
    const choices = choicesIn(frontOf(this.#page));
    const group = this.#group?.filter((choice) => choices.includes(choice)) ?? [];
    if (this.#group && (group.length === 0 || this.#steps >= group.length * roundsInGroup))
      this.#leaveGroup();
    const offers = this.#group ? group.map((choice) => [choice]) : groupsOf(choices);
    this.#mark(offers[this.#steps % Math.max(1, offers.length)] ?? []);
    this.#steps += 1;
  }

  #leaveGroup(): void {
    this.#group = undefined;
    this.#steps = 0;
  }

  #mark(next: readonly HTMLElement[]): void {
    for (const element of this.#marked) delete element.dataset['scanned'];
    this.#marked = next;
    for (const element of next) element.dataset['scanned'] = '';
    const [first] = next;
    first?.focus({ preventScroll: true });
    for (const element of next.toReversed())
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}
