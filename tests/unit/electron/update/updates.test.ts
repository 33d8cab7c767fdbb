import { describe, expect, it, vi } from 'vitest';
import { ReleaseRejectedError } from '../../../../electron/update/rejection.ts';
import type { Found } from '../../../../electron/update/worker/protocol.ts';
import { aKiosk, staged, stick } from '../../../fixtures/updates.ts';

describe('Updates, from the stick to the visitors', () => {
  it('copies, rehearses and activates, in this order, when staff say so', async () => {
    const order: string[] = [];
    const { updates, notes, jobIs, contentIs } = aKiosk(
      { stage: () => Promise.resolve(staged(2)).finally(() => order.push('copied')) },
      {
        rehearse: () => Promise.resolve([]).finally(() => order.push('rehearsed')),
        activate: () => Promise.resolve().finally(() => order.push('activated')),
        letGo: () => Promise.resolve().finally(() => order.push('let go of the stick')),
      },
    );
    updates.plugged([stick]);
    await contentIs('offer');
    expect(updates.install('offer-of-2')).toEqual({ ok: true, value: undefined });
    await jobIs('done');
    expect(order).toEqual(['copied', 'let go of the stick', 'rehearsed', 'activated']);
    expect(notes).toEqual([{ kind: 'installed', release: 2 }]);
  });

  it('waits with the new release until the visitor has left', async () => {
    let isOccupied = true;
    const { updates, calls, jobIs, contentIs } = aKiosk({}, { isOccupied: () => isOccupied });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('ready');
    expect(calls).toEqual([]);
    isOccupied = false;
    updates.becameFree();
    await jobIs('done');
    expect(calls).toEqual(['activate 2']);
  });

  it('shows it at once when staff say so', async () => {
    const { updates, calls, jobIs, contentIs } = aKiosk({}, { isOccupied: () => true });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('ready');
    updates.show();
    await jobIs('done');
    expect(calls).toEqual(['activate 2']);
  });

  it('never shows a release that failed its rehearsal, and says why', async () => {
    const { updates, calls, notes, jobIs, contentIs } = aKiosk(
      {},
      { rehearse: () => Promise.resolve(['cs: the map is missing']) },
    );
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('failed');
    expect(updates.job).toMatchObject({ code: 'rehearsal-failed', release: 2 });
    expect(calls).toEqual(['discard 2']);
    expect(notes).toEqual([{ kind: 'refused', release: 2, code: 'rehearsal-failed' }]);
  });

  it('takes one install at a time', async () => {
    const { updates, contentIs } = aKiosk({ stage: () => new Promise(() => undefined) });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    expect(updates.install('offer-of-2')).toEqual({ ok: false, code: 'busy' });
    expect(await updates.rollBack(1)).toEqual({ ok: false, code: 'busy' });
    expect(updates.startScrub()).toEqual({ ok: false, code: 'busy' });
  });

  it('says what happened when the stick is pulled in the middle, and that nothing was shown', async () => {
    const { updates, calls, jobIs, contentIs } = aKiosk({
      stage: () => Promise.reject(new ReleaseRejectedError('stick-removed', 'media/abc')),
    });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('failed');
    expect(updates.job).toMatchObject({ code: 'stick-removed' });
    expect(calls).toEqual(['discard 2']);
  });

  it('stops when staff cancel the copy, and shows nothing of it', async () => {
    const { updates, calls, notes, jobIs, contentIs } = aKiosk({
      stage: (_args, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new ReleaseRejectedError('cancelled', 'media/abc'))),
        ),
    });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    updates.cancel();
    expect(updates.job).toMatchObject({ isCancelling: true });
    await jobIs('none');
    expect(calls).toEqual(['discard 2']);
    expect(notes).toEqual([{ kind: 'cancelled', release: 2, code: 'cancelled' }]);
  });

  it('stops when staff cancel the rehearsal', async () => {
    const { updates, calls, jobIs, contentIs } = aKiosk(
      {},
      {
        rehearse: (_release, signal) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve([]))),
      },
    );
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await vi.waitFor(() => expect(updates.job).toMatchObject({ phase: 'rehearsing' }));
    updates.cancel();
    await jobIs('none');
    expect(calls).toEqual(['discard 2']);
  });

  it('lets go of a release that waits when staff cancel', async () => {
    const { updates, calls, jobIs, contentIs } = aKiosk({}, { isOccupied: () => true });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('ready');
    updates.cancel();
    await jobIs('none');
    expect(calls).toEqual(['discard 2']);
    expect(updates.show()).toEqual({ ok: false, code: 'gone' });
  });

  it('survives a worker that dies in the middle of a copy', async () => {
    const { updates, jobIs, contentIs, crash } = aKiosk({ stage: () => new Promise(() => undefined) });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.install('offer-of-2');
    crash();
    await jobIs('failed');
    expect(updates.job).toMatchObject({ code: 'worker-lost' });
  });

  it('mends what is damaged without activating anything', async () => {
    const same: Found = {
      kind: 'same',
      release: 1,
      damaged: 2,
      repositoryDir: '/media/stick/vitrina',
      offerId: 'mend',
    };
    const { updates, calls, notes, jobIs, contentIs } = aKiosk({
      look: () => Promise.resolve(same),
      stage: () => Promise.resolve({ kind: 'repaired', release: 1, trust: {} }),
    });
    updates.plugged([stick]);
    await contentIs('same');
    expect(updates.drives[0]?.content).toMatchObject({ damaged: 2, offerId: 'mend' });
    updates.install('mend');
    await jobIs('done');
    expect(calls).toEqual([]);
    expect(notes).toEqual([{ kind: 'repaired', release: 1 }]);
  });

  it('tells how far the reading of the store is, and what it found', async () => {
    const { updates } = aKiosk({ scrub: () => Promise.resolve({ checked: 9, damaged: 1 }) });
    updates.startScrub();
    expect(updates.scrub.kind).toBe('running');
    await vi.waitFor(() =>
      expect(updates.scrub).toEqual({ kind: 'done', at: '2026-11-25T09:00:00Z', checked: 9, damaged: 1 }),
    );
  });
});
