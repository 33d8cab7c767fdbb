import type { Report } from '../report.ts';

/** `override`: what ELECTRON_OVERRIDE_DIST_PATH names. `pinned`: what package.json pins. */
export type RuntimeKind = 'override' | 'pinned' | 'fallback';

/** One place an Electron may come from. */
export interface RuntimeSource {
  readonly kind: RuntimeKind;
  /** The folder of the runtime, when it is already on this machine. */
  find(): string | undefined;
  /** Brings it here; undefined when it cannot be had, and the next source is asked. Throws when nothing else helps. */
  obtain?(report: Report): string | undefined | Promise<string | undefined>;
}

export interface ChosenRuntime {
  readonly kind: RuntimeKind;
  readonly distDir: string;
}

/** Asks the sources in their order, each first for what is there, then for what it can bring. */
export async function chooseRuntime(
  sources: readonly RuntimeSource[],
  report: Report,
): Promise<ChosenRuntime | undefined> {
  for (const source of sources) {
    const distDir = source.find() ?? (await source.obtain?.(report));
    if (distDir) return { kind: source.kind, distDir };
  }
  return undefined;
}
