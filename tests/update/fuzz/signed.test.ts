import { beforeAll, describe, expect, it } from 'vitest';
import { databaseTarget, manifestTarget, mediaTarget } from '../../../content/schema/repository.ts';
import { effort } from '../../fixtures/effort.ts';
import { sha256 } from '../../fixtures/files.ts';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository, TestRepository, type SignedJson } from '../../fixtures/repository.ts';
import { FuzzStick, readTree, tryInstall, type Outcome } from './fuzz-stick.ts';
import { byteMutations } from './mutate-bytes.ts';
import { jsonMutations } from './mutate-json.ts';
import { Random } from './random.ts';

const seed = Number(process.env['VITRINA_FUZZ_SEED'] ?? 20_261_125);
const built = buildRelease({ media: ['one', 'two', 'three'] });
const { exhibit, release, assets } = built.manifest;
const roles = ['timestamp', 'snapshot', 'targets', 'exhibit', 'media-0', 'media-1'];

let published: TestRepository;
let original: ReadonlyMap<string, Buffer>;
const stick = new FuzzStick();

beforeAll(async () => {
  published = await aRepository({ built });
  original = readTree(published.repositoryDir);
});

/** A stick that is whole again, and the keys of the museum to sign what is done to it. */
function aStick(): TestRepository {
  stick.clear();
  stick.show(original);
  return new TestRepository({ keys: published.keys, anchor: published.anchor, repositoryDir: stick.dir });
}

/**
 * Lets a thief of every publishing key have a go, again and again. Some of what he signs is a whole release after all;
 * the kiosk may show that, but never part of it, and nothing may crash or hang.
 */
async function fuzz(
  rounds: number,
  mutate: (repository: TestRepository, random: Random) => string,
): Promise<void> {
  const kinds = new Set<Outcome['kind']>();
  for (let round = 0; round < rounds; round++) {
    const description = mutate(aStick(), new Random(seed + round));
    const name = `round ${round} of seed ${seed}: ${description}`;
    const outcome = await tryInstall(stick.dir, published.rootText).catch((cause: unknown) => {
      throw new Error(name, { cause });
    });
    if (outcome.kind === 'installed') expectWhole(outcome, name);
    kinds.add(outcome.kind);
  }
  expect(kinds).toContain('refused');
}

function expectWhole({ manifest, files }: Extract<Outcome, { kind: 'installed' }>, name: string): void {
  const { database, assets: named } = manifest as typeof built.manifest;
  const wanted = new Set([database.sha256, ...named.map((asset) => asset.sha256)]);
  expect(files, name).toEqual([...wanted].sort());
}

function mutateValue(value: Record<string, unknown>, random: Random): string {
  const kind = random.pick(Object.keys(jsonMutations));
  jsonMutations[kind]?.(value, random);
  return kind;
}

describe(`repositories that a thief of the publishing keys has signed (seed ${seed})`, () => {
  it('are refused or whole, whatever their metadata say', async () => {
    await fuzz(effort(250, 2_500), (repository, random) => {
      const role = random.pick(roles);
      let kind = '';
      repository.edit(role, (signed: SignedJson['signed']) => (kind = mutateValue(signed, random)));
      return `${kind} a value of ${role}`;
    });
  });

  it('are refused or whole, whatever their manifest says', async () => {
    await fuzz(effort(150, 1_500), (repository, random) => {
      const manifest = structuredClone(built.manifest) as unknown as Record<string, unknown>;
      const kind = mutateValue(manifest, random);
      repository.replaceTarget(manifestTarget(exhibit, release), JSON.stringify(manifest));
      return `${kind} a value of the manifest`;
    });
  });

  it('are refused or whole, whatever bytes their database has', async () => {
    await fuzz(effort(150, 2_000), (repository, random) => {
      const target = databaseTarget(exhibit, release);
      const kind = random.pick(Object.keys(byteMutations));
      const bytes =
        byteMutations[kind]?.(original.get(pathOf(target)) ?? Buffer.alloc(0), random) ?? Buffer.alloc(0);
      repository.replaceTarget(target, bytes);
      const database = { sha256: sha256(bytes), bytes: bytes.byteLength };
      repository.replaceTarget(
        manifestTarget(exhibit, release),
        JSON.stringify({ ...built.manifest, database }),
      );
      return `${kind} in the database`;
    });
  });

  it('are refused or whole, whatever bytes their media have', async () => {
    await fuzz(effort(100, 1_000), (repository, random) => {
      const target = mediaTarget(random.pick(assets).sha256);
      const kind = random.pick(Object.keys(byteMutations));
      const bytes =
        byteMutations[kind]?.(original.get(pathOf(target)) ?? Buffer.alloc(0), random) ?? Buffer.alloc(0);
      repository.replaceTarget(target, bytes);
      return `${kind} in ${target}`;
    });
  });
});

/** Where the file of a target lies on the stick. */
function pathOf(target: string): string {
  return published.targetPath(target).slice(published.repositoryDir.length + 1);
}
