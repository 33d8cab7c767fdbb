import type { Entry, Tree } from './fuzz-stick.ts';
import { byteMutations } from './mutate-bytes.ts';
import { jsonMutations } from './mutate-json.ts';
import type { Random } from './random.ts';

export interface Mutated {
  readonly tree: Tree;
  /** For whoever looks for the reason of a failure. */
  readonly description: string;
}

type Files = ReadonlyMap<string, Buffer>;
type MutateFiles = (files: Files, random: Random, into: Map<string, Entry>) => string;

/** Damages files, names, and what lies under a name. Nothing is signed anew: no key was stolen. */
export function mutateTree(original: Files, random: Random): Mutated {
  const tree = new Map<string, Entry>(original);
  const times = random.below(4) === 0 ? 2 : 1;
  const descriptions = Array.from({ length: times }, () => {
    // Bytes and values more often than names: there are more ways to get those wrong.
    const mutate = random.pick([mutateBytes, mutateBytes, mutateJson, mutateJson, mutateNames]);
    return mutate(original, random, tree);
  });
  return { tree, description: descriptions.join('; ') };
}

const mutateBytes: MutateFiles = (files, random, into) => {
  const name = random.pick([...files.keys()]);
  const kind = random.pick(Object.keys(byteMutations));
  into.set(name, byteMutations[kind]?.(bytesOf(files, name), random) ?? Buffer.alloc(0));
  return `${kind} in ${name}`;
};

const mutateJson: MutateFiles = (files, random, into) => {
  const name = random.pick([...files.keys()].filter((file) => file.endsWith('.json')));
  const kind = random.pick(Object.keys(jsonMutations));
  const value = JSON.parse(bytesOf(files, name).toString()) as Record<string, unknown>;
  jsonMutations[kind]?.(value, random);
  into.set(name, Buffer.from(`${JSON.stringify(value, undefined, random.below(2))}\n`));
  return `${kind} a value in ${name}`;
};

const oddNames = [
  'metadata/2.root.json',
  'metadata/2.snapshot.json',
  'metadata/0.exhibit.json',
  'targets/odd',
  'timestamp.json',
];

const nameMutations: Readonly<
  Record<string, (files: Files, random: Random, into: Map<string, Entry>) => string>
> = {
  remove(files, random, into) {
    const name = random.pick([...files.keys()]);
    into.delete(name);
    return name;
  },
  swap(files, random, into) {
    const [one, other] = [random.pick([...files.keys()]), random.pick([...files.keys()])];
    into.set(one, bytesOf(files, other));
    into.set(other, bytesOf(files, one));
    return `${one} and ${other}`;
  },
  rename(files, random, into) {
    const [from, to] = [random.pick([...files.keys()]), random.pick(oddNames)];
    into.delete(from);
    into.set(to, bytesOf(files, from));
    return `${from} to ${to}`;
  },
  copy(files, random, into) {
    const [from, to] = [random.pick([...files.keys()]), random.pick([...files.keys(), ...oddNames])];
    into.set(to, bytesOf(files, from));
    return `${from} to ${to}`;
  },
  link(files, random, into) {
    const [from, to] = [
      random.pick([...files.keys()]),
      random.pick(['/dev/zero', '.', 'odd', '/etc/hostname']),
    ];
    into.set(from, { link: to });
    return `${from} to ${to}`;
  },
  fold(files, random, into) {
    const name = random.pick([...files.keys()]);
    into.set(name, 'folder');
    return name;
  },
};

const mutateNames: MutateFiles = (files, random, into) => {
  const kind = random.pick(Object.keys(nameMutations));
  return `${kind} ${nameMutations[kind]?.(files, random, into) ?? ''}`;
};

function bytesOf(files: Files, name: string): Buffer {
  return files.get(name) ?? Buffer.alloc(0);
}
