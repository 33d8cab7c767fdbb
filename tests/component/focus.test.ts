import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { seeTitle, startVisit, touch } from './visitor.ts';

/** Where somebody is who works with keys or listens to the screen. */
const focused = (): string => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? '';
};

/** Touches as a browser does: what can have the focus, gets it. jsdom gives it to nothing that is only clicked. */
async function press(name: string): Promise<void> {
  const button = screen.getAllByRole('button', { name }).at(-1);
  button?.focus();
  await touch(name, document.querySelector('dialog[open]') ? { within: 'dialog' } : {});
}

describe('the focus', () => {
  it('goes to the title of every screen that opens, and of every chapter', async () => {
    await startVisit();
    await seeTitle('Lighthouses');
    expect(focused()).toBe('Lighthouses');
    await touch(/^The first lights/);
    await waitFor(() => expect(focused()).toBe('The first lights'));
    await touch('Begin reading');
    await waitFor(() => expect(focused()).toBe('The oil lamp'));
    await touch(/^Next chapter/);
    await waitFor(() => expect(focused()).toBe('The keeper'));
    await press('Back');
    await waitFor(() => expect(focused()).toBe('The first lights'));
  });

  it('returns to the button that opened a sheet, also when a choice closes it', async () => {
    await startVisit();
    await press(commonMessages.language.en);
    await press('Čeština');
    await waitFor(() => expect(focused()).toBe(commonMessages.language.cs));
  });

  it('goes to the title of a screen that a sheet leads to', async () => {
    await startVisit();
    await press(commonMessages.help.en);
    await press(commonMessages.about.en);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
    expect(focused()).not.toBe('Lighthouses');
  });

  it('stays in a sheet that the warning has covered', async () => {
    const kiosk = await startVisit();
    await press(commonMessages.help.en);
    const about = within(screen.getByRole('dialog')).getByRole('button', { name: commonMessages.about.en });
    about.focus();
    kiosk.send('visits:warned', { secondsLeft: 20 });
    const warning = await screen.findByRole('alertdialog');
    warning.querySelector('button')?.focus();
    kiosk.send('visits:resumed', {});
    await waitFor(() => expect(document.activeElement).toBe(about));
  });
});
