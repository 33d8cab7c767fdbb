import { parseArgs } from 'node:util';
import { PackageError } from '../package-error.ts';

/** One file or folder and the place it gets in the package. A folder's name ends with a slash. */
export interface Placement {
  readonly from: string;
  readonly to: string;
}

/** What electron-builder asks fpm for, as far as a Debian package needs it. */
export interface DebRequest {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  readonly description: string;
  readonly section: string;
  readonly priority: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly compression: string;
  readonly postinstPath: string;
  readonly postrmPath: string;
  readonly debPath: string;
  readonly placements: readonly Placement[];
}

const text = { type: 'string' } as const;

/** What electron-builder 26 passes to fpm. Anything else is refused: left out in silence, it would be missing. */
const options = {
  source: { type: 'string', short: 's' },
  target: { type: 'string', short: 't' },
  force: { type: 'boolean' },
  debug: { type: 'boolean' },
  depends: { type: 'string', short: 'd', multiple: true },
  'deb-recommends': { type: 'string', multiple: true },
  'deb-compression': text,
  'deb-priority': text,
  architecture: text,
  'after-install': text,
  'after-remove': text,
  category: text,
  description: text,
  license: text,
  log: text,
  maintainer: text,
  name: text,
  package: text,
  url: text,
  vendor: text,
  version: text,
} as const;

/** Reads fpm's command line. @throws PackageError for what this stand-in does not do. */
export function parseFpmArguments(args: readonly string[]): DebRequest {
  const { values, positionals } = parse(args);
  if (values.source !== 'dir' || values.target !== 'deb') {
    throw new PackageError('Of fpm, only making a deb from folders is stood in for.');
  }
  const need = (name: keyof typeof options): string => {
    const value = values[name];
    if (typeof value === 'string') return value;
    throw new PackageError(`electron-builder did not say --${name}.`);
  };
  return {
    ...{ name: need('name'), version: need('version'), architecture: need('architecture') },
    ...{ maintainer: need('maintainer'), description: need('description') },
    section: values.category ?? 'misc',
    priority: values['deb-priority'] ?? 'optional',
    depends: values.depends ?? [],
    recommends: values['deb-recommends'] ?? [],
    compression: values['deb-compression'] ?? 'xz',
    postinstPath: need('after-install'),
    postrmPath: need('after-remove'),
    debPath: need('package'),
    placements: positionals.map(parsePlacement),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new PackageError(`fpm is asked for something new: ${String(cause)}`, { cause });
  }
}

function parsePlacement(argument: string): Placement {
  const equals = argument.lastIndexOf('=');
  const to = argument.slice(equals + 1);
  if (equals < 1 || !to.startsWith('/')) throw new PackageError(`fpm cannot place ${argument}.`);
  return { from: argument.slice(0, equals), to };
}
