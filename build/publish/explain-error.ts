import { PublishError } from './publish-error.ts';

const before = 'What was published there before stays valid.';

/** What a failure of the machine means to a curator; undefined for one that nobody foresaw. */
export function explainError(error: unknown, repositoryDir: string): PublishError | undefined {
  if (error instanceof PublishError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new PublishError(
      `Stopped. ${before} Run the same command again to go on; what is copied already is not copied again.`,
    );
  }
  const text = sentences[codeOf(error)];
  return text && new PublishError(text(placeOf(error, repositoryDir)), { cause: error });
}

type Sentence = (dir: string) => string;

const full: Sentence = (dir) =>
  `${dir} is full. ${before} Remove what else is on it, or take a larger stick, and run the same command again.`;
const protectedFromWriting: Sentence = (dir) =>
  `Nothing can be written to ${dir}: it is write-protected, or belongs to another user. ${before} Release the lock of ` +
  'the stick or take another, and run the same command again.';
const gone: Sentence = (dir) =>
  `${dir} does not answer: the stick was pulled, or is failing. What was published before is valid if the stick is ` +
  'sound. Put it in again and run the same command again; if it fails once more, take another stick.';

const sentences: Readonly<Record<string, Sentence>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: protectedFromWriting,
  EACCES: protectedFromWriting,
  EPERM: protectedFromWriting,
  EIO: gone,
  ENODEV: gone,
  ENXIO: gone,
  ENOENT: gone,
};

/** The stick, unless the system names a file elsewhere, such as the ledger beside the keys. */
function placeOf(error: unknown, repositoryDir: string): string {
  const path = error instanceof Error && 'path' in error ? String(error.path) : repositoryDir;
  return path.startsWith(repositoryDir) ? repositoryDir : path;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
