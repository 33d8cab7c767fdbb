import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { StaffState } from '../../electron/contract/staff.ts';
import { wellness } from '../../src/bridge/fake-staff.ts';
import { aDrive, aStaffState } from './fixtures/staff-states.ts';
import { openPanel } from './staff.ts';
import { touch } from './visitor.ts';

describe('the section Releases', () => {
  it('brings an earlier release back by one touch and one plain confirmation', async () => {
    const kiosk = await openPanel(aStaffState());
    await touch('Releases');
    await touch('Bring back release 6');
    const question = await screen.findByRole('alertdialog', { name: 'Bring back release 6?' });
    expect(kiosk.asked).not.toContain('roll back 6');
    await fireEvent.click(within(question).getByRole('button', { name: 'Bring back release 6' }));
    expect(kiosk.asked).toContain('roll back 6');
  });

  it('does nothing when staff think better of it', async () => {
    const kiosk = await openPanel(aStaffState());
    await touch('Releases');
    await touch('Bring back release 6');
    await touch('Cancel');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(kiosk.asked).not.toContain('roll back 6');
  });

  it('tells what has happened, and why something was refused', async () => {
    const history: StaffState['history'] = [
      { at: '2026-11-12T13:05:00Z', kind: 'installed', release: 7 },
      { at: '2026-11-11T10:00:00Z', kind: 'refused', release: 7, code: 'expired' },
      { at: '2026-11-10T10:00:00Z', kind: 'rolled-back-by-itself', release: 6 },
    ];
    await openPanel(aStaffState({ history }));
    await touch('Releases');
    await screen.findByText('Release 7 was put on show.');
    screen.getByText(/its time has run out/);
    screen.getByText(/returned to release 6 by itself/);
  });
});

describe('the section Health', () => {
  it('says what the operating system leaves open, each with what to do', async () => {
    const health = { ...wellness, open: ['virtual-consoles'] as const };
    await openPanel(aStaffState(), { health });
    await touch('Health');
    await screen.findByText(/^Keys lead to a text console/);
    screen.getByText('96 GB of 128 GB');
  });

  it('checks the files, and shows how far that is and what it found', async () => {
    const kiosk = await openPanel(aStaffState());
    await touch('Health');
    await touch('Check the files');
    expect(kiosk.asked).toContain('scrub');
    kiosk.showStaff(aStaffState({ scrub: { kind: 'running', done: 30, total: 120 } }));
    const bar = await screen.findByRole('progressbar', { name: 'Checking: 30 of 120' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    kiosk.showStaff(
      aStaffState({ scrub: { kind: 'done', at: '2026-11-22T03:10:00Z', checked: 120, damaged: 2 } }),
    );
    await screen.findByText(/2 files are damaged/);
  });
});

describe('the section Report', () => {
  it('saves to the stick that was touched, and names the file', async () => {
    const kiosk = await openPanel(aStaffState({ drives: [aDrive()] }));
    await touch('Report');
    await touch(/^Save to the stick/);
    await screen.findByText('vitrina-kiosk-1-2026-11-28.json');
    expect(kiosk.asked).toContain('export sdb1');
  });

  it('asks for a stick where there is none', async () => {
    await openPanel(aStaffState({ drives: [aDrive({ kind: 'folder' })] }));
    await touch('Report');
    await screen.findByText('Insert a stick to save the report to.');
  });
});

describe('the section Kiosk', () => {
  it.each([
    ['Restart', 'restart'],
    ['Quit to the desktop', 'quit'],
  ])('asks before it does: %s', async (button, asked) => {
    const kiosk = await openPanel(aStaffState());
    await touch('Kiosk');
    await touch(button);
    expect(kiosk.asked).not.toContain(asked);
    const question = await screen.findByRole('alertdialog');
    await fireEvent.click(within(question).getByRole('button', { name: button }));
    expect(kiosk.asked).toContain(asked);
  });
});
