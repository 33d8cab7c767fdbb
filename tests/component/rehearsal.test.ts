import { render, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KioskApi } from '../../electron/contract/api.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { createFakeKiosk } from '../../src/bridge/fake-kiosk.ts';
import Rehearsal from '../../src/screens/rehearsal/Rehearsal.svelte';
import { lighthouses, words } from './fixtures/lighthouses.ts';

/** Rehearses the lighthouses; `overrides` answer some questions in their own way. Answers what the shell is told. */
async function rehearse(
  overrides: Partial<KioskApi> = {},
  { exhibit, settings } = lighthouses,
): Promise<readonly string[]> {
  const kiosk = createFakeKiosk(lighthouses);
  render(Rehearsal, { kiosk: { ...kiosk, ...overrides }, exhibit, settings });
  return vi.waitUntil(() => kiosk.rehearsals[0], { timeout: 50_000 });
}

// Frames come as fast as they are drawn; nobody watches.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => setTimeout(() => draw(0), 0));
});
afterEach(() => vi.unstubAllGlobals());

describe('a rehearsal', () => {
  it('finds nothing wrong with a release that shows, and draws it in every language', async () => {
    const seen = new Set<string>();
    const observer = new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('h1, h2, .words')) seen.add(textContent.trim());
    });
    observer.observe(document.body, { childList: true, subtree: true });
    expect(await rehearse()).toEqual([]);
    observer.disconnect();
    for (const key of ['story', 'lamp', 'person', 'place', 'route', 'event', 'term', 'about'] as const)
      for (const title of Object.values(words[key])) expect([...seen]).toContain(title);
  });

  it('tells of a page that cannot be opened, with its language and name', async () => {
    const openPerson: KioskApi['openPerson'] = () => Promise.resolve(fail('internal'));
    const faults = await rehearse({ openPerson });
    expect(faults).toContain(
      'cs entry person winstanley: openPerson(winstanley, cs) was answered by internal',
    );
  });

  it('tells of a list that throws when it is drawn', async () => {
    const listPeople: KioskApi['listPeople'] = () => Promise.resolve(ok([undefined as never]));
    const faults = await rehearse({ listPeople });
    expect(faults.length).toBeGreaterThan(0);
  });

  it('tells of a map whose ground is not in the release', async () => {
    const exhibit = { ...lighthouses.exhibit, baseMapSha256: 'f'.repeat(64) };
    const faults = await rehearse({}, { ...lighthouses, exhibit });
    expect(faults).toContain('before the first screen: the ground of the map cannot be read');
  });

  it('tells of an image that does not show, and of a media file that does not open', async () => {
    const sha256 = 'e'.repeat(64);
    const image = {
      id: 'lamp' as never,
      kind: 'image' as const,
      alt: 'A lamp',
      caption: '',
      credit: '',
      licence: 'CC0-1.0',
      labels: {},
      files: [{ sha256, mediaType: 'image/webp', width: 800, height: 600 }],
      isSpoken: false,
      captions: [],
      transcript: [],
      signLanguages: [],
    };
    const kiosk = createFakeKiosk(lighthouses);
    const openPlace: KioskApi['openPlace'] = async (id, language) => {
      const answer = await kiosk.openPlace(id, language);
      return answer.ok ? ok({ ...answer.value, media: [image] }) : answer;
    };
    const faults = await rehearse({ openPlace });
    expect(faults.some((fault) => fault.includes('does not show the image media://release/eee'))).toBe(true);
    expect(faults.some((fault) => fault.includes(`media file ${sha256} is answered by 404`))).toBe(true);
  });

  it('tells of a search that finds nothing', async () => {
    const faults = await rehearse({ search: () => Promise.resolve(ok([])) });
    expect(faults).toContain('en search: the search finds no title of the exhibit');
  });

  it('ends also when something of its own goes wrong', async () => {
    const listStories: KioskApi['listStories'] = () => Promise.reject(new Error('the shell is gone'));
    const faults = await rehearse({ listStories });
    expect(faults.some((fault) => fault.includes('the shell is gone'))).toBe(true);
  });

  it('tells the shell only once', async () => {
    const kiosk = createFakeKiosk(lighthouses);
    const { exhibit, settings } = lighthouses;
    render(Rehearsal, { kiosk, exhibit, settings });
    await waitFor(() => expect(kiosk.rehearsals).toHaveLength(1), { timeout: 50_000 });
    expect(kiosk.asked.filter((what) => what === 'end rehearsal')).toHaveLength(1);
  });
});
