import type { TaskMeta } from 'vitest';

/** true in `npm run test:update -- --full` and `test:escape`; `npm test` takes a sample of what is long. */
export const isFull = process.env['VITRINA_TESTS'] === 'full';

/** How many points, mutations or rounds a long test takes: a sample, or all of them. */
export function effort(sample: number, full: number): number {
  return isFull ? full : sample;
}

declare module 'vitest' {
  interface TaskMeta {
    cases?: number;
  }
}

/**
 * Notes how many cases a test has tried, for the summary of `npm run test:update`: `noteCases(task, points)`, with the
 * `task` that Vitest hands to the test. May be called once for each of several groups.
 */
export function noteCases(task: { readonly meta: TaskMeta }, cases: number): void {
  task.meta.cases = (task.meta.cases ?? 0) + cases;
}
