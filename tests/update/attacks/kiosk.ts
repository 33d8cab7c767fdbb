import { expect } from 'vitest';
import type { ReleaseRejectedError } from '../../../electron/update/rejection.ts';
import type { UpdateCode } from '../../../electron/contract/update-codes.ts';
import type { TrustedMetadata } from '../../../electron/update/repository/trusted-metadata.ts';
import {
  verifyRepository,
  type VerifyOptions,
} from '../../../electron/update/repository/verify-repository.ts';
import type { VerifiedRelease } from '../../../electron/update/repository/verified-release.ts';
import { aFolder } from '../../fixtures/files.ts';
import type { TestRepository } from '../../fixtures/repository.ts';

export const manifestName = 'exhibit/winter-roads/1/release.json';
export const databaseName = 'exhibit/winter-roads/1/exhibit.sqlite';

type Changes = Partial<Omit<VerifyOptions, 'repositoryDir' | 'trust' | 'workDir'>>;

/** One kiosk, which remembers what it trusts. */
export class TestKiosk {
  trust: TrustedMetadata;

  constructor(trust: TrustedMetadata) {
    this.trust = trust;
  }

  /** Looks at a stick, and believes the newer root that it may prove; installs nothing. */
  look(repositoryDir: string, changes: Changes = {}): Promise<VerifiedRelease> {
    return verifyRepository({
      ...{ repositoryDir, trust: this.trust, workDir: aFolder() },
      ...{ appVersion: '1.0.0', now: new Date() },
      onRoot: (trust) => {
        this.trust = trust;
        return Promise.resolve();
      },
      ...changes,
    });
  }

  /** Takes what a stick holds, and from then on trusts what came with it. */
  async install(repositoryDir: string, changes: Changes = {}): Promise<VerifiedRelease> {
    const verified = await this.look(repositoryDir, changes);
    this.trust = verified.trust;
    return verified;
  }
}

/** Looks at a repository as a kiosk does that was set up with its first root. */
export function look(repository: TestRepository, changes: Changes = {}): Promise<VerifiedRelease> {
  return new TestKiosk(repository.trust).look(repository.repositoryDir, changes);
}

/** Expects a refusal with a code, whose detail names what staff or a technician would look for. */
export async function expectRefusal(
  attempt: Promise<unknown>,
  code: UpdateCode,
  ...named: readonly string[]
): Promise<void> {
  const refusal = (await attempt.then(
    () => undefined,
    (cause: unknown) => cause,
  )) as ReleaseRejectedError | undefined;
  expect(refusal).toMatchObject({ name: 'ReleaseRejectedError', code });
  for (const name of named) expect(refusal?.message).toContain(name);
}

/** Reads all that a source gives. */
export async function readAll(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
