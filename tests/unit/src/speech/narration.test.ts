import { afterEach, describe, expect, it, vi } from 'vitest';
import { playNarration } from '../../../../src/speech/narration.ts';

afterEach(() => vi.unstubAllGlobals());

/** A release whose files come when the test lets them, and a loudspeaker that says what it was given. */
function aSlowRelease() {
  const heard: number[] = [];
  let arrive: (file: Response) => void = () => {};
  const arrived = new Promise<Response>((resolve) => (arrive = resolve));
  vi.stubGlobal('fetch', () => arrived);
  const output = {
    play: (bytes: Uint8Array) => {
      heard.push(bytes.length);
      return Promise.resolve('ended' as const);
    },
  };
  return { heard, output, arrive: (file: Response) => arrive(file) };
}

describe('a narration', () => {
  it('is heard when its file is here', async () => {
    const { heard, output, arrive } = aSlowRelease();
    const narrated = playNarration('a'.repeat(64), output, new AbortController().signal);
    arrive(new Response('sound'));
    expect(await narrated).toBe('ended');
    expect(heard).toEqual([5]);
  });

  it('does not begin when its file comes after the visitor has gone on', async () => {
    const { heard, output, arrive } = aSlowRelease();
    const wanted = new AbortController();
    const narrated = playNarration('a'.repeat(64), output, wanted.signal);
    wanted.abort();
    arrive(new Response('sound'));
    expect(await narrated).toBe('stopped');
    expect(heard).toEqual([]);
  });

  it('leaves the page to the voice where its file is missing', async () => {
    const { heard, output, arrive } = aSlowRelease();
    const narrated = playNarration('a'.repeat(64), output, new AbortController().signal);
    arrive(new Response('', { status: 404 }));
    expect(await narrated).toBe('failed');
    expect(heard).toEqual([]);
  });
});
