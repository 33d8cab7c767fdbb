import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Metadata,
  MetadataKind,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models';
import { storeFailure } from '../store/failures.ts';
import { trustedFilenames, type TrustedMetadata } from './trusted-metadata.ts';

/**
 * The folder of ours in which the TUF client keeps what it has verified. It writes a role's file only after it has
 * verified it, so what is read here is trusted, and is the very text that was verified: the stick is not asked again.
 */
export class ClientFiles {
  readonly workDir: string;

  /**
   * Lays what this kiosk trusts into an empty folder.
   *
   * @throws ReleaseRejectedError `disk-full`, `store-unwritable`.
   */
  constructor(workDir: string, trust: TrustedMetadata) {
    this.workDir = workDir;
    for (const filename of trustedFilenames) {
      const text = trust[filename];
      if (text !== undefined) this.#write(filename, text);
    }
  }

  get root(): Metadata<Root> {
    return Metadata.fromJSON(MetadataKind.Root, this.#require('root'));
  }

  get timestamp(): Metadata<Timestamp> | undefined {
    const json = this.#read('timestamp');
    return json && Metadata.fromJSON(MetadataKind.Timestamp, json);
  }

  get snapshot(): Metadata<Snapshot> | undefined {
    const json = this.#read('snapshot');
    return json && Metadata.fromJSON(MetadataKind.Snapshot, json);
  }

  /** The metadata of `targets`, or of a role that it delegates to. */
  targets(role: string): Metadata<Targets> | undefined {
    const json = this.#read(role);
    return json && Metadata.fromJSON(MetadataKind.Targets, json);
  }

  /** What becomes trusted with what was verified. */
  get trusted(): TrustedMetadata {
    const entries = trustedFilenames.map((name) => [name, this.#text(name)] as const);
    return Object.fromEntries(
      entries.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined),
    );
  }

  #write(filename: string, text: string): void {
    const path = join(this.workDir, filename);
    try {
      writeFileSync(path, text);
    } catch (cause) {
      throw storeFailure(cause, path);
    }
  }

  #require(role: string): Json {
    const json = this.#read(role);
    if (!json) throw new Error(`the TUF client keeps no ${role}.json`);
    return json;
  }

  #read(role: string): Json | undefined {
    const text = this.#text(`${role}.json`);
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  }

  #text(filename: string): string | undefined {
    try {
      return readFileSync(join(this.workDir, filename), 'utf8');
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
      throw cause;
    }
  }
}

type Json = Parameters<typeof Metadata.fromJSON>[1];
