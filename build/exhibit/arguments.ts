import { parseArgs } from 'node:util';
import { maxVersion } from '../../content/schema/repository.ts';
import { keyRoles, type KeyRole } from '../publish/key-set.ts';
import { publishingRoles } from '../publish/keys/envelopes.ts';

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
  | {
      readonly kind: 'demo';
      readonly releaseDir: string;
      readonly repositoryDir: string;
      readonly storeDir: string;
    }
  | {
      readonly kind: 'install';
      readonly repositoryDir: string;
      readonly storeDir: string;
      readonly rootPath?: string;
    }
  | {
      readonly kind: 'keys';
      readonly keysDir: string;
      readonly rootKeys: number;
      readonly rootThreshold: number;
      readonly passphraseFiles: readonly string[];
    }
  | {
      readonly kind: 'publish';
      readonly folder: string;
      readonly releaseDir: string;
      readonly repositoryDir: string;
      readonly keysDir: string;
      readonly days: number;
      readonly passphraseFiles: readonly string[];
      readonly notesPath?: string;
      readonly release?: number;
    }
  | {
      readonly kind: 'rotate';
      readonly keysDir: string;
      readonly roles: readonly KeyRole[];
      readonly envelopes: readonly string[];
      readonly passphraseFiles: readonly string[];
      readonly holder?: number;
    }
  | {
      readonly kind: 'renew';
      readonly keysDir: string;
      readonly envelopes: readonly string[];
      readonly passphraseFiles: readonly string[];
    };
export type CommandOf<Kind> = Extract<Command, { readonly kind: Kind }>;

/** The command line asks for something that does not exist. The message says what. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const defaults = {
  folder: 'content/death-marches',
  release: '.output/release',
  repository: '.output/repository',
  store: '.output/store',
  days: 365,
};

const options = {
  help: { type: 'boolean', short: 'h' },
  to: { type: 'string' },
  from: { type: 'string' },
  release: { type: 'string' },
  store: { type: 'string' },
  root: { type: 'string' },
  keys: { type: 'string' },
  notes: { type: 'string' },
  days: { type: 'string' },
  role: { type: 'string', multiple: true },
  holder: { type: 'string' },
  envelope: { type: 'string', multiple: true },
  'root-keys': { type: 'string' },
  'root-threshold': { type: 'string' },
  'passphrase-file': { type: 'string', multiple: true },
} as const;

/** Options that each command knows, beside --help. */
const known: Readonly<Record<string, readonly (keyof typeof options)[]>> = {
  check: [],
  compile: ['to', 'release', 'store'],
  demo: ['store'],
  install: ['from', 'root', 'store'],
  keys: ['to', 'root-keys', 'root-threshold', 'passphrase-file'],
  publish: ['to', 'keys', 'notes', 'days', 'release', 'passphrase-file'],
  rotate: ['keys', 'role', 'holder', 'envelope', 'passphrase-file'],
  renew: ['keys', 'envelope', 'passphrase-file'],
};
const takesFolder: readonly string[] = ['check', 'compile', 'publish'];

/** Reads the command line. @throws UsageError */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseOptions(args);
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') return { kind: 'help' };
  if (name === undefined) throw new UsageError('no command is given');
  const mayGive = known[name];
  if (!mayGive) throw new UsageError(`there is no command "${name}"`);
  const extra = rest[takesFolder.includes(name) ? 1 : 0];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many`);
  const strange = Object.keys(values).find((option) => !mayGive.some((own) => own === option));
  if (strange !== undefined) throw new UsageError(`"${name}" knows no option --${strange}`);
  return readCommand(name, rest[0] ?? defaults.folder, values);
}

type Values = ReturnType<typeof parseOptions>['values'];

function readCommand(kind: string, folder: string, values: Values): Command {
  const storeDir = values.store ?? defaults.store;
  const passphraseFiles = values['passphrase-file'] ?? [];
  const envelopes = values.envelope ?? [];
  const keysDir = (): string => needed(values.keys, 'keys', 'the folder that `npm run exhibit keys` made');
  const release = optional('release', values.release, parseRelease);
  switch (kind) {
    case 'compile':
      return { kind, folder, releaseDir: values.to ?? defaults.release, storeDir, ...release };
    case 'demo':
      return { kind, releaseDir: defaults.release, repositoryDir: defaults.repository, storeDir };
    case 'install': {
      const repositoryDir = needed(
        values.from,
        'from',
        'the folder, or the stick, that the exhibit is published on',
      );
      return { kind, repositoryDir, storeDir, ...optional('rootPath', values.root, String) };
    }
    case 'keys': {
      const to = needed(
        values.to,
        'to',
        'an empty folder outside of any project, best on a stick for the safe',
      );
      const rootKeys = parseNumber(values['root-keys'] ?? '1');
      const rootThreshold = parseNumber(values['root-threshold'] ?? '1');
      return { kind, keysDir: to, rootKeys, rootThreshold, passphraseFiles };
    }
    case 'publish': {
      const repositoryDir = needed(values.to, 'to', 'the stick or the folder to publish on');
      const days = values.days === undefined ? defaults.days : parseNumber(values.days);
      const notes = optional('notesPath', values.notes, String);
      const dirs = { folder, releaseDir: defaults.release, repositoryDir, keysDir: keysDir() };
      return { kind, ...dirs, days, passphraseFiles, ...notes, ...release };
    }
    case 'rotate': {
      const roles = parseRoles(values.role ?? []);
      const holder = optional('holder', values.holder, parseNumber);
      return { kind, keysDir: keysDir(), roles, envelopes, passphraseFiles, ...holder };
    }
    case 'renew':
      return { kind, keysDir: keysDir(), envelopes, passphraseFiles };
    default:
      return { kind: 'check', folder };
  }
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function needed(value: string | undefined, option: string, what: string): string {
  if (value !== undefined) return value;
  throw new UsageError(`--${option} is missing: ${what}`);
}

function optional<Name extends string, T>(
  name: Name,
  value: string | undefined,
  parse: (text: string) => T,
): { readonly [N in Name]?: T } {
  return (value === undefined ? {} : { [name]: parse(value) }) as { readonly [N in Name]?: T };
}

function parseRoles(names: readonly string[]): readonly KeyRole[] {
  const all = names.flatMap((name) => (name === 'publishing' ? publishingRoles : [name]));
  const strange = all.find((name) => !(keyRoles as readonly string[]).includes(name));
  if (strange !== undefined) throw new UsageError(`there is no role "${strange}"`);
  if (all.length === 0) throw new UsageError('--role is missing: the role whose key is replaced');
  return [...new Set(all)] as KeyRole[];
}

function parseRelease(text: string): number {
  const release = parseNumber(text);
  if (release <= maxVersion) return release;
  throw new UsageError(`release ${text} is higher than ${maxVersion}, and no kiosk takes it`);
}

function parseNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new UsageError(`"${text}" is not a whole number from 1`);
}
