import { open } from 'node:fs/promises';
import { releaseApplicationId, releaseSchemaVersion } from '../../../content/schema/sql.ts';
import { ReleaseRejectedError } from '../rejection.ts';
import { hasSideFiles } from './stored-release.ts';

/** https://sqlite.org/fileformat.html, "The database header". */
const headerBytes = 100;
const magic = 'SQLite format 3\0';
const pageBytes = 4096;

const fields: readonly (readonly [name: string, read: (header: Buffer) => number, expected: number])[] = [
  ['page size', (header) => header.readUInt16BE(16), pageBytes],
  // 2 would be a write-ahead log: then a file beside it could change what it says.
  ['write version', (header) => header.readUInt8(18), 1],
  ['read version', (header) => header.readUInt8(19), 1],
  ['reserved bytes', (header) => header.readUInt8(20), 0],
  ['largest root page', (header) => header.readUInt32BE(52), 0],
  ['text encoding', (header) => header.readUInt32BE(56), 1],
  ['user_version', (header) => header.readUInt32BE(60), releaseSchemaVersion],
  ['application_id', (header) => header.readUInt32BE(68), releaseApplicationId],
];

/**
 * Checks the first bytes of a database by our own code, before SQLite sees it, and that SQLite will find nothing beside
 * it. A file that passes is exactly as long as it says, and is opened as if it were immutable: without a journal and
 * without a log there is nothing that could be applied to it.
 *
 * @throws ReleaseRejectedError `database-foreign` where it is something else, `database-damaged` where it is cut.
 */
export async function checkHeader(databasePath: string): Promise<void> {
  if (hasSideFiles(databasePath)) {
    throw new ReleaseRejectedError('database-foreign', `${databasePath} has a journal beside it`);
  }
  const { header, bytes } = await readHeader(databasePath);
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
    throw new ReleaseRejectedError('database-foreign', 'it is not a SQLite database');
  }
  for (const [name, read, expected] of fields) {
    const found = read(header);
    if (found !== expected) {
      throw new ReleaseRejectedError('database-foreign', `${name} is ${found}, expected ${expected}`);
    }
  }
  const pages = header.readUInt32BE(28);
  if (pages * pageBytes !== bytes) {
    throw new ReleaseRejectedError('database-damaged', `it says ${pages} pages and has ${bytes} bytes`);
  }
}

async function readHeader(path: string): Promise<{ readonly header: Buffer; readonly bytes: number }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return { header: buffer.subarray(0, bytesRead), bytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}
