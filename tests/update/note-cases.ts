import type { TaskMeta } from 'vitest';

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
