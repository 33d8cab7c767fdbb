import type { Fetcher } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { metadataDirname } from '../../../content/schema/repository.ts';
import { maxMetadataBytes } from '../limits.ts';
import { openPlainFile, readWhole } from '../plain-file.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { parseMetadataName, type MetadataName } from './metadata-files.ts';
import { checkMetadataForm } from './metadata-form.ts';

/** What the TUF client is told to read from. It asks for URLs; none of it ever becomes a path but the bare file name. */
export const metadataBaseUrl = `file:///${metadataDirname}/`;

/** A metadata file that was read from the stick and handed to the TUF client. */
export interface FetchedFile extends MetadataName {
  readonly filename: string;
  readonly bytes: Buffer;
}

/**
 * Reads metadata from the folder of a repository for the TUF client: each file once, whole, with a limit, and only in a
 * form that the client can do no wrong with. It remembers how the last question ended, since the client turns some
 * errors into text.
 */
export class FolderFetcher implements Fetcher {
  readonly #repositoryDir: string;
  #lastFile: FetchedFile | undefined;
  #lastFailure: unknown;

  constructor(repositoryDir: string) {
    this.#repositoryDir = repositoryDir;
  }

  /** The last file that was read and handed over, since `forget`. */
  get lastFile(): FetchedFile | undefined {
    return this.#lastFile;
  }

  /** Why the last file that was asked for could not be handed over; undefined where it could. */
  get lastFailure(): unknown {
    return this.#lastFailure;
  }

  /** A new question is put to the client. */
  forget(): void {
    this.#lastFile = undefined;
    this.#lastFailure = undefined;
  }

  async downloadBytes(url: string, maxLength: number): Promise<Buffer> {
    this.#lastFailure = undefined;
    try {
      this.#lastFile = await this.#fetch(url.slice(metadataBaseUrl.length), maxLength);
      return this.#lastFile.bytes;
    } catch (cause) {
      this.#lastFailure = cause;
      throw cause;
    }
  }

  /** Targets are read by us, and hashed where they are written. */
  downloadFile(): Promise<never> {
    return Promise.reject(new TypeError('the TUF client reads no targets'));
  }

  async #fetch(filename: string, maxLength: number): Promise<FetchedFile> {
    const name = parseMetadataName(filename);
    if (!name) throw new ReleaseRejectedError('metadata-invalid', `it names a file ${filename.slice(0, 80)}`);
    const file = await openPlainFile(this.#repositoryDir, [metadataDirname], filename);
    if (!file) throw absent(name, filename);
    const bytes = await readWhole(file, maxMetadataBytes[name.form]);
    if (bytes.length > maxLength) throw longer(filename, maxLength);
    checkMetadataForm(bytes, name.form, filename);
    return { ...name, filename, bytes };
  }
}

function longer(filename: string, maxLength: number): ReleaseRejectedError {
  return new ReleaseRejectedError('size-mismatch', `${filename} is longer than ${maxLength} bytes`);
}

/** That there is no newer root is how the client learns that it has the newest; anything else must be there. */
function absent({ role }: MetadataName, filename: string): Error {
  return role === 'root'
    ? new DownloadHTTPError(filename, 404)
    : new ReleaseRejectedError('copy-incomplete', `${filename} is missing`);
}
