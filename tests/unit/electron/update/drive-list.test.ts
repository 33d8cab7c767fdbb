import { describe, expect, it, vi } from 'vitest';
import type { Drive } from '../../../../electron/update/drives/drive.ts';
import { ReleaseRejectedError } from '../../../../electron/update/rejection.ts';
import type { Staged } from '../../../../electron/update/worker/protocol.ts';
import { aKiosk, found, staged, stick, unreadable } from '../../../fixtures/updates.ts';

describe('Updates, with sticks that come and go', () => {
  it('offers what a stick holds, and installs nothing by itself', async () => {
    const { updates, calls, contentIs } = aKiosk();
    updates.plugged([stick]);
    expect(updates.sign).toBe('reading');
    await contentIs('offer');
    expect(updates.sign).toBe('offer');
    expect(updates.job).toEqual({ kind: 'none' });
    expect(calls).toEqual([]);
  });

  it('says that a stick must not be pulled while it is read, and that it may be afterwards', async () => {
    let finish: ((answer: Staged) => void) | undefined;
    const { updates, jobIs, contentIs } = aKiosk({
      stage: () => new Promise((resolve) => (finish = resolve)),
    });
    updates.plugged([stick]);
    expect(updates.drives[0]?.mayPull).toBe(false);
    await contentIs('offer');
    expect(updates.drives[0]?.mayPull).toBe(true);
    updates.install('offer-of-2');
    await vi.waitFor(() => expect(finish).toBeDefined());
    expect(updates.drives[0]?.mayPull).toBe(false);
    finish?.(staged(2));
    await jobIs('done');
    await vi.waitFor(() => expect(updates.drives[0]?.mayPull).toBe(true));
  });

  it('does not let a stick that we mounted be pulled before its unmount has returned', async () => {
    const mounted = { ...stick, isMountedByUs: true };
    const letGo: Drive = {
      id: stick.id,
      label: stick.label,
      kind: 'stick',
      isMountedByUs: false,
      isWritable: false,
    };
    const plugged = (drives: readonly Drive[]): void => updates.plugged(drives);
    const { updates, jobIs, contentIs } = aKiosk(
      {},
      {
        letGo: () => {
          expect(updates.drives[0]?.mayPull).toBe(false);
          plugged([letGo]);
          return Promise.resolve();
        },
      },
    );
    updates.plugged([mounted]);
    await contentIs('offer');
    expect(updates.drives[0]?.mayPull).toBe(false);
    updates.install('offer-of-2');
    await jobIs('done');
    expect(updates.drives[0]).toMatchObject({ mayPull: true, content: { kind: 'same', release: 2 } });
  });

  it('does not install an offer whose stick is gone', async () => {
    const { updates, contentIs } = aKiosk();
    updates.plugged([stick]);
    await contentIs('offer');
    updates.plugged([]);
    expect(updates.install('offer-of-2')).toEqual({ ok: false, code: 'gone' });
  });

  it('forgets a stick that is pulled while it is looked at', async () => {
    const { updates } = aKiosk({
      look: (_args, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('pulled'))),
        ),
    });
    updates.plugged([stick]);
    updates.plugged([]);
    await vi.waitFor(() => expect(updates.sign).toBe('none'));
    expect(updates.drives).toEqual([]);
  });

  it('looks anew at a stick that was swapped for another', async () => {
    const looked: string[] = [];
    const { updates, contentIs } = aKiosk({
      look: ({ driveId }) => {
        looked.push(driveId);
        return Promise.resolve(found(looked.length + 1));
      },
    });
    updates.plugged([stick]);
    await contentIs('offer');
    updates.plugged([{ ...stick, id: 'stick-2' }]);
    await contentIs('offer');
    expect(looked).toEqual(['stick-1', 'stick-2']);
    expect(updates.install('offer-of-2')).toEqual({ ok: false, code: 'gone' });
  });

  it('looks at two sticks one after the other and lets staff choose', async () => {
    let running = 0;
    let most = 0;
    const { updates, contentIs } = aKiosk({
      look: async ({ driveId }) => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running -= 1;
        return found(driveId === 'stick-1' ? 2 : 3);
      },
    });
    updates.plugged([stick, { ...stick, id: 'stick-2', path: '/media/other' }]);
    await contentIs('offer', 0);
    await contentIs('offer', 1);
    expect(most).toBe(1);
    expect(updates.job.kind).toBe('none');
  });

  it('shows why a drive is of no use', async () => {
    const { updates, contentIs } = aKiosk({
      look: () => Promise.reject(new ReleaseRejectedError('expired', 'timestamp.json')),
    });
    updates.plugged([stick, unreadable]);
    await contentIs('refused', 0);
    expect(updates.drives.map(({ content }) => content)).toMatchObject([
      { kind: 'refused', code: 'expired' },
      { kind: 'refused', code: 'filesystem-unknown' },
    ]);
    expect(updates.sign).toBe('problem');
  });

  it('installs without a PIN only where the museum allows it, and never what was rolled back', async () => {
    const allowed = aKiosk({}, { mayInstallUnattended: (release) => release === 2 });
    allowed.updates.plugged([stick]);
    await allowed.jobIs('done');
    const rolledBack = aKiosk({}, { mayInstallUnattended: () => false });
    rolledBack.updates.plugged([stick]);
    await rolledBack.contentIs('offer');
    expect(rolledBack.updates.job.kind).toBe('none');
  });

  it('does not try a failed release again by itself while its stick stays in', async () => {
    const stage = vi.fn(() => Promise.reject(new ReleaseRejectedError('hash-mismatch', 'media/abc')));
    const { updates, jobIs } = aKiosk({ stage }, { mayInstallUnattended: () => true });
    updates.plugged([stick]);
    await jobIs('failed');
    await vi.waitFor(() => expect(updates.drives[0]?.content.kind).toBe('offer'));
    expect(stage).toHaveBeenCalledOnce();
  });

  it('goes back to a kept release and looks anew at what sticks offer', async () => {
    const look = vi.fn(() => Promise.resolve(found(2)));
    const { updates, calls, notes, contentIs } = aKiosk({ look });
    updates.plugged([stick]);
    await contentIs('offer');
    await updates.rollBack(1);
    expect(calls).toEqual(['roll back to 1']);
    expect(notes).toEqual([{ kind: 'rolled-back', release: 1 }]);
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  });

  it('lets a stick go at once where there is nothing to do with it, so that it may be pulled', async () => {
    const letGo = vi.fn(() => Promise.resolve());
    const { updates, contentIs } = aKiosk({ look: () => Promise.resolve({ kind: 'nothing' }) }, { letGo });
    updates.plugged([{ ...stick, isMountedByUs: true }]);
    await contentIs('nothing');
    expect(letGo).toHaveBeenCalledWith('stick-1');
  });

  it('installs what was copied also from a stick that cannot be let go', async () => {
    const busy = () => Promise.reject(new Error('files are open'));
    const { updates, calls, jobIs, contentIs } = aKiosk({}, { letGo: busy });
    updates.plugged([{ ...stick, isMountedByUs: true }]);
    await contentIs('offer');
    updates.install('offer-of-2');
    await jobIs('done');
    expect(calls).toEqual(['activate 2']);
    expect(updates.drives[0]?.mayPull).toBe(false);
  });
});
