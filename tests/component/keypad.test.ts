import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { seeTitle, startStage, startVisit, touch } from './visitor.ts';

describe('a tactile keypad', () => {
  it('begins a visit by any of its keys, and does nothing else by that one', async () => {
    const kiosk = startStage();
    await screen.findByRole('button');
    kiosk.send('keypad:pressed', { action: 'help' });
    expect(await screen.findByRole('button', { name: 'English' })).toBeTruthy();
    expect(kiosk.told).toContain('begin');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('begins none where headphones are taken out', async () => {
    const kiosk = startStage();
    await screen.findByRole('button');
    kiosk.send('keypad:pressed', { action: 'headphones-out' });
    expect(kiosk.told).not.toContain('begin');
  });

  it('leads to the help, out of it, one step back, and home', async () => {
    const kiosk = await startVisit();
    await seeTitle('Lighthouses');
    await touch(/^The first lights/);
    await seeTitle('The first lights');
    kiosk.send('keypad:pressed', { action: 'help' });
    const help = await screen.findByRole('dialog');
    expect(within(help).getByText(commonMessages.help.en)).toBeTruthy();
    kiosk.send('keypad:pressed', { action: 'back' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await seeTitle('The first lights');
    kiosk.send('keypad:pressed', { action: 'back' });
    await seeTitle('Lighthouses');
    await touch(/^The first lights/);
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    kiosk.send('keypad:pressed', { action: 'home' });
    await seeTitle('Lighthouses');
  });

  it('goes one step back by Escape, too, and stays at home', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await seeTitle('The first lights');
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await seeTitle('Lighthouses');
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    await seeTitle('Lighthouses');
  });

  it('leaves no sheet of one visitor open for the next', async () => {
    const kiosk = await startVisit();
    kiosk.send('keypad:pressed', { action: 'help' });
    await screen.findByRole('dialog');
    kiosk.send('visits:ended', { reason: 'inactivity' });
    await touch('Lighthouses', { within: 'idle' });
    await touch('English');
    await screen.findByRole('navigation');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
