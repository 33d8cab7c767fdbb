import { writeFileSync } from 'node:fs';
import { aRepository, resign, type SignedJson, type TestRepository } from '../../fixtures/repository.ts';

export type Signed = SignedJson['signed'];

/** What lies at a path in metadata. */
export function part(metadata: unknown, ...path: readonly string[]): Record<string, unknown> {
  return path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], metadata) as Record<
    string,
    unknown
  >;
}

/** Puts anything at a path; `undefined` takes away what is there, for JSON has none. */
export function put(metadata: unknown, path: readonly string[], value: unknown): void {
  part(metadata, ...path.slice(0, -1))[path.at(-1) ?? ''] = value;
}

/** A repository whose second root the museum has signed as it must be, with a change in it. */
export async function withSecondRoot(change: (signed: Signed) => void): Promise<TestRepository> {
  const repository = await aRepository({ rootKeys: 2 });
  const signed = structuredClone(repository.readMetadata('root').signed);
  signed['version'] = 2;
  change(signed);
  const text = JSON.stringify(resign(signed, repository.keys.root.keys));
  writeFileSync(repository.path('metadata', '2.root.json'), text);
  return repository;
}

/** A repository in which something is different that the exhibit key has signed: a thief of it, or a careless tool. */
export async function withExhibit(change: (signed: Signed) => void): Promise<TestRepository> {
  const repository = await aRepository();
  repository.edit('exhibit', change);
  return repository;
}
