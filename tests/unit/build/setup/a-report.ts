import type { Report } from '../../../../build/setup/report.ts';

/** A report that keeps what was said. */
export function aReport(): Report & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    say: (line) => void lines.push(line),
    progress: () => ({ update: () => undefined, end: () => undefined }),
    wait: () => ({ end: () => undefined }),
  };
}
