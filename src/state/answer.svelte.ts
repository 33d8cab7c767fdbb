import type { Result } from '../../electron/contract/result.ts';

export type AnswerStatus<T> =
  { readonly kind: 'loading' } | { readonly kind: 'here'; readonly value: T } | { readonly kind: 'missing' };

/** The shell's answer to a question, as a screen shows it. */
export interface Answered<T> {
  readonly status: AnswerStatus<T>;
  /** What to show: undefined until the first answer is here, the earlier one while a new one is on its way. */
  readonly value: T | undefined;
}

/**
 * Asks the shell, and asks again whenever what the question reads has changed (the visitor's language, an id).
 * While the new answer is on its way the old one stays, so that a change of language does not lose the visitor's place.
 * Call it while a component is being set up.
 */
export function askAgain<T>(question: () => Promise<Result<T, string>>): Answered<T> {
  let status = $state.raw<AnswerStatus<T>>({ kind: 'loading' });
  let latest = 0;
  $effect(() => {
    const request = ++latest;
    void question().then((answer) => {
      // The visitor may have moved on; only the latest question may change the screen.
      if (request === latest)
        status = answer.ok ? { kind: 'here', value: answer.value } : { kind: 'missing' };
    });
    return () => {
      latest++;
    };
  });
  return {
    get status() {
      return status;
    },
    get value() {
      return status.kind === 'here' ? status.value : undefined;
    },
  };
}
