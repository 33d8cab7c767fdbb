import type { EntryKind, PartKind } from '../../../content/schema/ids.ts';
import { findNearest } from '../nearest.ts';
import type { Place, Report } from '../problems.ts';

export type AnyKind = EntryKind | PartKind;

/** Every id of the exhibit and where it is given, so that whatever names an id can be checked. */
export class IdIndex {
  readonly #places = new Map<AnyKind, Map<string, Place>>();

  /** Remembers an id; reports one that is given twice, with both places. */
  add(kind: AnyKind, id: string, place: Place, report: Report): void {
    const places = this.#placesOf(kind);
    const first = places.get(id);
    if (!first) {
      places.set(id, place);
      return;
    }
    report.error(
      place,
      'duplicate-id',
      `the ${kind} "${id}" exists already, at ${first.file}:${first.line}:${first.column}`,
      'give one of the two another id, or remove it',
    );
  }

  /** Remembers an id of a file too broken to be checked, so that what names it is not called wrong as well. */
  addUnchecked(kind: AnyKind, id: string, place: Place): void {
    if (!this.has(kind, id)) this.#placesOf(kind).set(id, place);
  }

  has(kind: AnyKind, id: string): boolean {
    return this.#placesOf(kind).has(id);
  }

  /** All ids of a kind with the place that gives them. */
  of(kind: AnyKind): ReadonlyMap<string, Place> {
    return this.#placesOf(kind);
  }

  /** Reports an id that does not exist, with the one that was probably meant. */
  check(kind: AnyKind, id: string, place: Place, report: Report): void {
    if (this.has(kind, id)) return;
    const other = [...this.#places.keys()].find((key) => this.has(key, id));
    if (other) {
      const message = `there is no ${kind} "${id}", but a ${other} of that id`;
      report.error(place, 'wrong-kind', message, `name it as a ${other}, or give the id of a ${kind}`);
      return;
    }
    const nearest = findNearest(id, this.#placesOf(kind).keys());
    const mend = nearest ? `perhaps "${nearest}" is meant` : `correct the id, or write the ${kind}`;
    report.error(place, 'unknown-id', `there is no ${kind} "${id}"`, mend);
  }

  #placesOf(kind: AnyKind): Map<string, Place> {
    const places = this.#places.get(kind) ?? new Map<string, Place>();
    this.#places.set(kind, places);
    return places;
  }
}
