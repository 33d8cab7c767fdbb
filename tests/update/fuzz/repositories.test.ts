import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../fixtures/canonical-json.ts';
import { effort } from '../../fixtures/effort.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { FuzzStick, readTree, tryInstall, type Outcome, type Tree } from './fuzz-stick.ts';
import { mutateTree } from './mutate-tree.ts';
import { Random } from './random.ts';

/** Printed with every failure: the same seed gives the same mutations. */
const seed = Number(process.env['VITRINA_FUZZ_SEED'] ?? 20_261_125);
const rounds = 200;
/** One test each, so that a slow machine has its time. */
const batches = Array.from({ length: effort(3, 50) }, (_, index) => index * rounds);

const built = buildRelease({ media: ['one', 'two', 'three', 'four', 'five', 'six'] });
let original: ReadonlyMap<string, Buffer>;
let rootText: string;
let expected: Outcome;
const stick = new FuzzStick();

beforeAll(async () => {
  const repository = await aRepository({ built });
  original = readTree(repository.repositoryDir);
  rootText = repository.rootText;
  // Both bins answer for a file, so a kiosk reads every file that was published, but the root that it knows already.
  const bins = new Set(built.manifest.assets.map(({ sha256 }) => repository.roleOf(`media/${sha256}`)));
  expect(bins.size).toBe(2);
  stick.show(original);
  expected = await tryInstall(stick.dir, rootText);
  expect(expected).toMatchObject({ kind: 'installed', manifest: built.manifest });
});

const isRead = (name: string) => !name.endsWith('.root.json');

/** What must come of a mutated repository, decided from the bytes alone and without any of the kiosk's code. */
function verdict(tree: Tree): 'refused' | 'installed' | 'either' {
  if (tree.has('metadata/2.root.json')) return 'refused';
  const changed = [...original].filter(([name, bytes]) => isRead(name) && !isSame(tree.get(name), bytes));
  if (changed.length === 0) return 'installed';
  // A timestamp is named by nothing that has its hash. Written otherwise, it may still say what was signed.
  const isTimestampAlone = changed.length === 1 && changed[0]?.[0] === 'metadata/timestamp.json';
  return isTimestampAlone && saysTheSame(tree.get('metadata/timestamp.json'), changed[0]?.[1])
    ? 'either'
    : 'refused';
}

function isSame(found: unknown, bytes: Buffer): boolean {
  return Buffer.isBuffer(found) && found.equals(bytes);
}

function saysTheSame(found: unknown, bytes: unknown): boolean {
  try {
    const [one, other] = [found, bytes].map((file) => JSON.parse(String(file)) as { signed: unknown });
    return canonicalJson(one?.signed) === canonicalJson(other?.signed);
  } catch {
    return false; // not JSON any more
  }
}

describe(`repositories that were damaged or changed at random (seed ${seed})`, () => {
  const title = `are refused, unless nothing that counts was touched, and nothing crashes or hangs: ${rounds} from round %d`;
  it.each(batches)(title, async (first) => {
    const counts = { refused: 0, installed: 0 };
    for (let round = first; round < first + rounds; round++) counts[await tryRound(round)] += 1;
    // The mutations are worth something: nearly all of them touch what counts.
    expect(counts.refused).toBeGreaterThan(rounds * 0.8);
  });
});

async function tryRound(round: number): Promise<Outcome['kind']> {
  const { tree, description } = mutateTree(original, new Random(seed + round));
  stick.show(tree);
  const name = `round ${round} of seed ${seed}: ${description}`;
  const outcome = await tryInstall(stick.dir, rootText).catch((cause: unknown) => {
    throw new Error(name, { cause });
  });
  const wanted = verdict(tree);
  if (wanted !== 'either') expect(outcome.kind, `${name}: ${JSON.stringify(outcome)}`).toBe(wanted);
  if (outcome.kind === 'installed') expect(outcome, name).toEqual(expected);
  return outcome.kind;
}
