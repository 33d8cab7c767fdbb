/** Who must stop an attempt: the application, the operating system's set-up, or the case and the firmware. */
export type Layer = 'application' | 'system' | 'hardware';

/** What the suite tries by itself, or what only hands can try. */
export type Means =
  'script in the page' | 'keys and fingers' | 'signed release' | 'process and machine' | 'hands';

/** One way out of a kiosk. The number never changes: tests, settings and the sheet for hands name it. */
export interface Attempt {
  readonly number: number;
  /** What a visitor, a page or a stranger does. */
  readonly what: string;
  readonly layers: readonly Layer[];
  readonly means: Means;
  /** What must happen, where it is more than `nothing`. */
  readonly expected: string;
  /** For hands: the files of the project, or the section of the sheet, that close it. */
  readonly closedIn: readonly string[];
}

/** Same page, full screen, no new window, dialog or process, and the refusal in the log. */
export const nothing = 'nothing happens';

interface Row {
  readonly what: string;
  readonly expected?: string;
  readonly layers?: readonly Layer[];
  readonly closedIn?: readonly string[];
}

/** A part of the register: rows by number, all tried by the same means and stopped by the application unless they say otherwise. */
export function attempts(means: Means, rows: Readonly<Record<number, Row | string>>): readonly Attempt[] {
  return Object.entries(rows).map(([number, row]) => {
    const { what, expected = nothing, layers, closedIn = [] } = typeof row === 'string' ? { what: row } : row;
    return { number: Number(number), what, means, expected, closedIn, layers: layers ?? ['application'] };
  });
}
