import type { Random } from './random.ts';

type Json = unknown;
type Container = Record<string, Json> | Json[];

/** A place in a JSON value: what holds it, and under which name. */
interface Place {
  readonly holder: Container;
  readonly name: string;
}

/** Changes a value in place, somewhere. */
export type MutateJson = (value: Container, random: Random) => void;

const oddValues: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e300,
  '',
  'none',
  '../../etc/passwd',
  '__proto__',
  'a'.repeat(5_000),
  '\u0000',
  '\u202e',
  '9999-12-31T23:59:59Z',
  '1970-01-01T00:00:00Z',
  [],
  {},
  [[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]],
  { length: 1 },
];

const oddNames = [
  'constructor',
  'toString',
  'length',
  '',
  'custom',
  'signed',
  '0',
  '../x',
  'root',
  'media-0',
];

function placesIn(value: Json): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Container;
  return Object.entries(holder).flatMap(([name, inner]) => [{ holder, name }, ...placesIn(inner)]);
}

function get({ holder, name }: Place): Json {
  return (holder as Record<string, Json>)[name];
}

function set({ holder, name }: Place, value: Json): void {
  // A list has places, and no names: `length` would be an order to make room.
  if (Array.isArray(holder) && !(name in holder && /^\d+$/.test(name))) holder.push(value);
  else (holder as Record<string, Json>)[name] = value;
}

function remove({ holder, name }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}

export const jsonMutations: Readonly<Record<string, MutateJson>> = {
  replace: (value, random) => set(random.pick(placesIn(value)), structuredClone(random.pick(oddValues))),
  remove: (value, random) => remove(random.pick(placesIn(value))),
  swap(value, random) {
    const places = placesIn(value);
    const [one, other] = [random.pick(places), random.pick(places)];
    const copies = [structuredClone(get(one)), structuredClone(get(other))];
    set(one, copies[1]);
    set(other, copies[0]);
  },
  copy(value, random) {
    const places = placesIn(value);
    set(random.pick(places), structuredClone(get(random.pick(places))));
  },
  rename(value, random) {
    const place = random.pick(placesIn(value));
    const kept = get(place);
    remove(place);
    set({ holder: place.holder, name: random.pick(oddNames) }, kept);
  },
  add: (value, random) =>
    set(
      { holder: random.pick(placesIn(value)).holder, name: random.pick(oddNames) },
      structuredClone(random.pick(oddValues)),
    ),
  nest(value, random) {
    const place = random.pick(placesIn(value));
    set(place, random.below(2) ? [get(place)] : { inner: get(place) });
  },
  retype(value, random) {
    const place = random.pick(placesIn(value));
    const old = get(place);
    set(
      place,
      typeof old === 'number' ? String(old) : typeof old === 'string' ? old.length : JSON.stringify(old),
    );
  },
  nudge(value, random) {
    const numbers = placesIn(value).filter((place) => typeof get(place) === 'number');
    if (numbers.length === 0) return;
    const place = random.pick(numbers);
    set(place, (get(place) as number) + random.pick([-1, 1, 10, 1e9]));
  },
};
