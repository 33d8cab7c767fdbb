import { parseArgs } from 'node:util';

export const usage = `npm run exhibit check [folder]
    Reads an exhibit and reports every problem as file:line:column: what is wrong; how to mend it.
npm run exhibit compile [folder] -- [--to <folder>] [--release <number>] [--store <folder>]
    Checks an exhibit and writes a release of it. Without a number the release gets that of the newest one
    in <to> and <store>, or one more if anything has changed.
npm run exhibit install -- [--release <folder>] [--store <folder>]
    Installs a compiled release into a store and shows it from the next start.

Defaults: folder content/death-marches, --to and the release to install .output/release, --store .output/store.
Options stand after "--", or npm keeps them for itself.
Exit codes: 0 done, 1 problems, 2 wrong usage.`;

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly folder: string }
  | {
      readonly kind: 'compile';
      readonly folder: string;
      readonly releaseDir: string;
      readonly storeDir: string;
      readonly release?: number;
    }
  | { readonly kind: 'install'; readonly releaseDir: string; readonly storeDir: string };

/** The command line asks for something that does not exist. The message says what. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const defaults = { folder: 'content/death-marches', to: '.output/release', store: '.output/store' };

/** Reads the command line. @throws UsageError */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseOptions(args);
  const [name, folder = defaults.folder, ...rest] = positionals;
  if (values.help || name === 'help') return { kind: 'help' };
  if (name === undefined) throw new UsageError('no command is given');
  if (rest.length > 0) throw new UsageError(`"${rest[0] ?? ''}" is one argument too many`);
  const storeDir = values.store ?? defaults.store;
  switch (name) {
    case 'check':
      return { kind: 'check', folder };
    case 'compile': {
      const common = { kind: name, folder, releaseDir: values.to ?? defaults.to, storeDir } as const;
      return values.release === undefined ? common : { ...common, release: parseNumber(values.release) };
    }
    case 'install':
      return { kind: 'install', releaseDir: values.release ?? defaults.to, storeDir };
    default:
      throw new UsageError(`there is no command "${name}"`);
  }
}

function parseOptions(args: readonly string[]) {
  const options = {
    help: { type: 'boolean', short: 'h' },
    to: { type: 'string' },
    release: { type: 'string' },
    store: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parseNumber(text: string): number {
  const release = Number(text);
  if (Number.isSafeInteger(release) && release > 0) return release;
  throw new UsageError(`a release has a whole number from 1, not "${text}"`);
}
