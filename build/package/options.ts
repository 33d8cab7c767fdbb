import { parseArgs } from 'node:util';
import { inspectable, product, type Flavour } from './flavour.ts';
import { PackageError } from './package-error.ts';

export const targetNames = ['dir', 'tar.gz', 'deb', 'AppImage', 'nsis'] as const;
export type TargetName = (typeof targetNames)[number];

export interface PackageOptions {
  readonly flavour: Flavour;
  /** Undefined: all that this machine can build. */
  readonly targets: readonly TargetName[] | undefined;
  /** true lets a runtime in that no museum should get. */
  readonly allowsFallbackRuntime: boolean;
}

const known = {
  'allow-fallback-runtime': { type: 'boolean', default: false },
  inspectable: { type: 'boolean', default: false },
  target: { type: 'string', multiple: true },
} as const;

/** Reads what follows `npm run package --`. @throws PackageError */
export function parseOptions(args: readonly string[]): PackageOptions {
  const values = parse(args);
  return {
    flavour: values.inspectable ? inspectable : product,
    targets: values.target?.map(parseTarget),
    allowsFallbackRuntime: values['allow-fallback-runtime'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (cause) {
    throw new PackageError(
      `${cause instanceof Error ? cause.message : String(cause)}. \`npm run package\` takes --target=<name>, --inspectable and --allow-fallback-runtime.`,
      { cause },
    );
  }
}

function parseTarget(text: string): TargetName {
  const name = targetNames.find((target) => target === text);
  if (name) return name;
  throw new PackageError(`There is no target "${text}". There are: ${targetNames.join(', ')}.`);
}

/** What can be built here without downloading anything; AppImage needs a runtime from elsewhere, so it is asked for. @throws PackageError */
export function usualTargets(platform: NodeJS.Platform, hasDpkgDeb: boolean): readonly TargetName[] {
  if (platform === 'win32') return ['nsis'];
  if (platform !== 'linux')
    throw new PackageError('A kiosk is packaged on the system that it is for: Linux or Windows.');
  return hasDpkgDeb ? ['dir', 'tar.gz', 'deb'] : ['dir', 'tar.gz'];
}
