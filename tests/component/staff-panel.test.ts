import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { KioskApi } from '../../electron/contract/api.ts';
import { fail } from '../../electron/contract/result.ts';
import type { Installing, StaffState } from '../../electron/contract/staff.ts';
import { aDrive, anOffer, aStaffState } from './fixtures/staff-states.ts';
import { openPanel } from './staff.ts';
import { touch } from './visitor.ts';

const panelIn = (name: string) => screen.getByRole('dialog', { name });
const panel = () => panelIn('Staff panel');
const mayPull = 'You may pull the stick.';
const leaveIn = 'Leave the stick in.';

const installing: Installing = {
  kind: 'installing',
  release: 8,
  driveId: 'sdb1',
  phase: 'copying',
  bytesDone: 500_000_000,
  bytesTotal: 2_000_000_000,
  bytesPerSecond: 50_000_000,
  isCancelling: false,
};

describe('the section Now', () => {
  it('says which exhibit and release is on show, since when, and that it runs well', async () => {
    await openPanel(aStaffState());
    const { textContent } = panel();
    for (const words of ['Lighthouses', 'Release 7', 'lighthouses', '12 November 2026', 'runs well'])
      expect(textContent).toContain(words);
  });

  it('says that a release is on trial', async () => {
    const shown = { ...aStaffState().shown!, isOnTrial: true };
    await openPanel(aStaffState({ shown }));
    expect(panel().textContent).toContain('on trial');
  });

  it('follows the shell: a stick that comes is shown, and one that goes is shown no longer', async () => {
    const kiosk = await openPanel(aStaffState());
    screen.getByText('No stick is inserted.');
    kiosk.showStaff(aStaffState({ drives: [aDrive()] }));
    await screen.findByText('Release 8');
    kiosk.showStaff(aStaffState());
    await screen.findByText('No stick is inserted.');
  });

  it('installs what is offered by its one primary button', async () => {
    const kiosk = await openPanel(aStaffState({ drives: [aDrive()] }));
    const primary = panel().querySelectorAll('button.primary');
    expect([...primary].map(({ textContent }) => textContent.trim())).toEqual(['Install release 8']);
    await touch('Install release 8');
    expect(kiosk.asked).toContain('install offer-8');
  });

  it('shows what will change, by kind and by title, with notes, media and languages', async () => {
    await openPanel(aStaffState({ drives: [aDrive()] }));
    await touch('What will change');
    await screen.findByText('The fog horn');
    const { textContent } = panel();
    for (const words of [
      '1 added, 4 changed',
      '2 removed',
      '3 added',
      'new: Hebrew',
      'A new keeper.',
      'wreck',
    ])
      expect(textContent).toContain(words);
    expect(screen.getByText('Velká bouře').getAttribute('lang')).toBe('cs');
    await touch('Back');
    await screen.findByText('Release 7');
  });

  it('leaves the list of changes when its stick is pulled', async () => {
    const kiosk = await openPanel(aStaffState({ drives: [aDrive()] }));
    await touch('What will change');
    await screen.findByText('The fog horn');
    kiosk.showStaff(aStaffState());
    await screen.findByText('No stick is inserted.');
  });

  it('says how many entries it does not list', async () => {
    const changes = {
      ...anOffer().changes,
      counts: [{ kind: 'term' as const, added: 240, changed: 0, removed: 0 }],
    };
    const offer = anOffer({ changes });
    await openPanel(aStaffState({ drives: [aDrive({ content: { kind: 'offer', offer } })] }));
    await touch('What will change');
    await screen.findByText('and 238 more entries');
  });

  it('shows how far an installation is, how fast, and how long it still takes', async () => {
    const kiosk = await openPanel(aStaffState({ drives: [aDrive({ mayPull: false })], job: installing }));
    const bar = screen.getByRole('progressbar', { name: 'Copying from the stick' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    screen.getByText('500 MB of 2 GB · 50 MB/s · about 30 s left');
    await touch('Cancel the installation');
    expect(kiosk.asked).toContain('cancel');
  });

  it('does not offer to cancel twice', async () => {
    await openPanel(aStaffState({ drives: [aDrive()], job: { ...installing, isCancelling: true } }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Cancelling…' }).disabled).toBe(true);
  });

  it('lets staff show a release that is ready, or let go of it', async () => {
    const kiosk = await openPanel(aStaffState({ job: { kind: 'ready', release: 8 } }));
    screen.getByRole('heading', { name: 'Release 8 is ready' });
    await touch('Show it now');
    await touch('Do not show it');
    expect(kiosk.asked.slice(-2)).toEqual(['show', 'cancel']);
  });

  it('says of a failure what happened, what is safe, what to do, and the code for the telephone', async () => {
    await openPanel(
      aStaffState({ job: { kind: 'failed', release: 8, code: 'disk-full', detail: 'ENOSPC' } }),
    );
    screen.getByText('There is not enough room on the kiosk’s disk.');
    screen.getByText('Visitors see release 7, unchanged.');
    screen.getByText(/^Ask a technician to make room/);
    screen.getByText('Case code: disk-full');
    expect(panel().textContent).not.toContain('ENOSPC');
  });

  it('mends damaged files from a stick that holds what is on show', async () => {
    const content = { kind: 'same' as const, release: 7, damaged: 2, offerId: 'mend-7' };
    const kiosk = await openPanel(aStaffState({ drives: [aDrive({ content })] }));
    await touch('Mend the files');
    expect(kiosk.asked).toContain('install mend-7');
  });

  it('says why the shell did not do what was asked', async () => {
    const installOffer: KioskApi['installOffer'] = () => Promise.resolve(fail('gone'));
    await openPanel(aStaffState({ drives: [aDrive()] }), {}, { installOffer });
    await touch('Install release 8');
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toContain('Check that the stick is in.');
  });

  it('leaves at once when the shell answers that it is locked', async () => {
    const installOffer: KioskApi['installOffer'] = () => Promise.resolve(fail('locked'));
    await openPanel(aStaffState({ drives: [aDrive()] }), {}, { installOffer });
    await touch('Install release 8');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the words on pulling a stick', () => {
  const other = aDrive({ id: 'sdc1', label: 'OTHER', content: { kind: 'nothing' } });

  it.each<[when: string, state: Partial<StaffState>, count: number]>([
    ['every drive is at rest', { drives: [aDrive(), other] }, 2],
    ['one of two is still read', { drives: [aDrive(), { ...other, mayPull: false }] }, 0],
    ['a release is being installed', { drives: [aDrive(), other], job: installing }, 0],
    ['a release is ready', { drives: [aDrive()], job: { kind: 'ready', release: 8 } }, 1],
    ['the drive is a folder', { drives: [aDrive({ kind: 'folder' })] }, 0],
  ])('are true: %s', async (_, state, count) => {
    await openPanel(aStaffState(state));
    expect(screen.queryAllByText(mayPull)).toHaveLength(count);
    const sticks = (state.drives ?? []).filter(({ kind }) => kind === 'stick').length;
    expect(screen.queryAllByText(leaveIn)).toHaveLength(sticks - count);
  });
});

describe('texts that come from a stick', () => {
  it('cannot pose as our own: a label stands after our word, in quotation marks and isolated', async () => {
    await openPanel(aStaffState({ drives: [aDrive({ label: mayPull, mayPull: false })] }));
    expect(screen.queryByText(mayPull)).toBeNull();
    const label = screen.getByText(`“${mayPull}”`);
    expect(label.tagName).toBe('BDI');
    expect(label.closest('h3')?.textContent.trim().startsWith('Stick')).toBe(true);
  });

  it('lose what cannot be seen and what turns the direction, and do not grow long', async () => {
    await openPanel(aStaffState({ drives: [aDrive({ label: `\u202Eevil\u0000\n${'x'.repeat(500)}` })] }));
    const label = screen.getByText(/^“evil x+…”$/);
    expect(label.textContent.length).toBeLessThan(50);
  });

  it('are never HTML', async () => {
    const notes = { ['en' as never]: '<img src=x onerror=alert(1)>' };
    const content = { kind: 'offer' as const, offer: anOffer({ notes }) };
    await openPanel(aStaffState({ drives: [aDrive({ content })] }));
    screen.getByText('<img src=x onerror=alert(1)>');
    expect(panel().querySelector('img')).toBeNull();
  });
});

describe('the warning before the panel closes', () => {
  it('counts down, and any touch anywhere keeps the panel open', async () => {
    const kiosk = await openPanel(aStaffState());
    kiosk.send('staff:warned', { secondsLeft: 20 });
    const warning = await screen.findByRole('alertdialog', { name: 'Staff panel' });
    expect(warning.textContent).toContain('20 seconds');
    await fireEvent.pointerDown(document.body);
    await fireEvent.pointerUp(document.body);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(panel()).toBeTruthy();
  });
});

describe('the panel', () => {
  it.each(['Now', 'Releases', 'Health', 'Self-test', 'Report', 'Kiosk'])(
    'names every button of the section %s and shows which section is open',
    async (section) => {
      await openPanel(aStaffState({ drives: [aDrive()] }));
      await touch(section);
      const nameless = [...panel().querySelectorAll('button')].filter(
        (button) => !(button.getAttribute('aria-label') ?? button.textContent).trim(),
      );
      expect(nameless).toEqual([]);
      const current = screen.getByRole('button', { name: section });
      await waitFor(() => expect(current.getAttribute('aria-current')).toBe('page'));
    },
  );

  it('speaks the language that staff choose, and begins in the exhibit’s own', async () => {
    await openPanel(aStaffState());
    await touch('Čeština');
    await screen.findByRole('dialog', { name: 'Panel personálu' });
    expect(document.querySelector('dialog')?.lang).toBe('cs');
    expect(within(panelIn('Panel personálu')).getByText('Majáky').tagName).toBe('BDI');
  });
});
