/** A point in a file of the exhibit. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type ProblemCode =
  | 'not-utf-8'
  | 'strange-character'
  | 'symbolic-link'
  | 'missing-file'
  | 'unread-file'
  | 'broken-yaml'
  | 'broken-json'
  | 'broken-front-matter'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-value'
  | 'missing-translation'
  | 'extra-language'
  | 'unknown-id'
  | 'wrong-kind'
  | 'duplicate-id'
  | 'wrong-name'
  | 'not-allowed-in-markdown'
  | 'broken-citation'
  | 'number-without-source'
  | 'wrong-length'
  | 'dates-out-of-order'
  | 'outside-map'
  | 'wrong-mode'
  | 'deeper-in-idle-loop'
  | 'wrong-slide'
  | 'broken-drawing'
  | 'broken-captions'
  | 'broken-recording'
  | 'unused-label'
  | 'image-too-small'
  | 'too-large'
  | 'broken-image'
  | 'broken-map'
  | 'unused'
  | 'links-to-itself'
  | 'languages-differ';

/** One thing that a curator should mend. An error stops `compile`, a warning does not. */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Something that curators should know of, and that is no problem. */
export interface Note extends Place {
  readonly message: string;
}

/** Gathers the problems of all files, so that nobody has to mend one to see the next. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #notes: Note[] = [];

  error(place: Place, code: ProblemCode, message: string, mend: string): void {
    this.#problems.push({ ...pick(place), severity: 'error', code, message, mend });
  }

  warn(place: Place, code: ProblemCode, message: string, mend: string): void {
    this.#problems.push({ ...pick(place), severity: 'warning', code, message, mend });
  }

  note(place: Place, message: string): void {
    this.#notes.push({ ...pick(place), message });
  }

  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Sorted by file, then by position. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted(
      (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
  }

  get errors(): readonly Problem[] {
    return this.problems.filter((problem) => problem.severity === 'error');
  }
}

/** One line: `file:line:column: what is wrong; how to mend it`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, mend } = problem;
  const prefix = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}:${column}: ${prefix}${message}; ${mend}`;
}

/** One line: `file:line:column: note: what curators should know`. */
export function formatNote({ file, line, column, message }: Note): string {
  return `${file}:${line}:${column}: note: ${message}`;
}

/** Orders by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pick({ file, line, column }: Place): Place {
  return { file, line, column };
}
