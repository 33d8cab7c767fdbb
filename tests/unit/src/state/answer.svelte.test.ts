// @vitest-environment jsdom
// The browser's Svelte, because effects do not run in the server's.
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../../electron/contract/result.ts';
import { askAgain, type Answered } from '../../../../src/state/answer.svelte.ts';

type Answer = Result<string, 'not-found'>;

/** A shell that answers when the test says so, in whatever order. */
function aShell() {
  const open = new Map<string, (answer: Answer) => void>();
  return {
    ask: (id: string) => new Promise<Answer>((resolve) => open.set(id, resolve)),
    async answer(id: string, answer: Answer): Promise<void> {
      open.get(id)?.(answer);
      await Promise.resolve();
      flushSync();
    },
    asked: (): readonly string[] => [...open.keys()],
  };
}

/** A screen that shows the entry with the given id, as a component would. */
function aScreen(firstId: string) {
  const shell = aShell();
  let id = $state(firstId);
  let answered: Answered<string> | undefined;
  const close = $effect.root(() => {
    answered = askAgain(() => shell.ask(id));
  });
  flushSync();
  return {
    shell,
    close,
    answered: answered as Answered<string>,
    moveTo: (next: string): void => {
      id = next;
      flushSync();
    },
  };
}

describe('askAgain', () => {
  it('is loading, with nothing to show, until the first answer is here', () => {
    const { answered, close } = aScreen('kutno');
    expect(answered.status).toEqual({ kind: 'loading' });
    expect(answered.value).toBeUndefined();
    close();
  });

  it('shows the answer', async () => {
    const { shell, answered, close } = aScreen('kutno');
    await shell.answer('kutno', ok('Kutno'));
    expect(answered.value).toBe('Kutno');
    close();
  });

  it('says that an entry is missing', async () => {
    const { shell, answered, close } = aScreen('atlantis');
    await shell.answer('atlantis', fail('not-found'));
    expect(answered.status).toEqual({ kind: 'missing' });
    expect(answered.value).toBeUndefined();
    close();
  });

  it('asks again when what the question reads has changed', () => {
    const { shell, moveTo, close } = aScreen('kutno');
    moveTo('praha');
    expect(shell.asked()).toEqual(['kutno', 'praha']);
    close();
  });

  it('keeps showing the old answer while the new one is on its way', async () => {
    const { shell, answered, moveTo, close } = aScreen('kutno');
    await shell.answer('kutno', ok('Kutno'));
    moveTo('praha');
    expect(answered.value).toBe('Kutno');
    await shell.answer('praha', ok('Praha'));
    expect(answered.value).toBe('Praha');
    close();
  });

  it('ignores an answer that arrives after the visitor moved on', async () => {
    const { shell, answered, moveTo, close } = aScreen('kutno');
    moveTo('praha');
    await shell.answer('praha', ok('Praha'));
    await shell.answer('kutno', ok('Kutno'));
    expect(answered.value).toBe('Praha');
    close();
  });

  it('ignores a late failure in the same way', async () => {
    const { shell, answered, moveTo, close } = aScreen('kutno');
    moveTo('praha');
    await shell.answer('kutno', fail('not-found'));
    expect(answered.status).toEqual({ kind: 'loading' });
    close();
  });

  it('ignores an answer that arrives after the screen is gone', async () => {
    const { shell, answered, close } = aScreen('kutno');
    close();
    await shell.answer('kutno', ok('Kutno'));
    expect(answered.status).toEqual({ kind: 'loading' });
  });
});
