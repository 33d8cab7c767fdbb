import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '../../electron/contract/result.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { keypadMessages, switchMessages } from '../../src/i18n/messages/keypad.ts';
import { lighthouses } from './fixtures/lighthouses.ts';
import { startStage, startVisit, touch } from './visitor.ts';

const withSwitch = { ...lighthouses.settings, scanSeconds: 1 };

async function helpByTouch(): Promise<HTMLElement> {
  await touch(commonMessages.help.en, { within: 'bar' });
  return screen.findByRole('dialog');
}

/** The texts of the list in which a key is explained. */
const linesAbout = (text: string): readonly string[] =>
  [...(screen.getByText(text).closest('ul')?.children ?? [])].map((line) => line.textContent.trim());

describe('the help', () => {
  it('says nothing of keys or a switch to somebody who touches', async () => {
    await startVisit();
    const help = await helpByTouch();
    expect(within(help).queryByText(keypadMessages.title.en)).toBeNull();
    expect(within(help).queryByText(switchMessages.title.en)).toBeNull();
  });

  it('explains the keys, before all else, to somebody who has pressed one', async () => {
    await startVisit();
    await fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    const help = await helpByTouch();
    const [, first] = within(help).getAllByRole('heading', { hidden: true });
    expect(first?.textContent).toBe(keypadMessages.title.en);
    expect(linesAbout(keypadMessages.back.en)).toEqual([
      keypadMessages.sideways.en,
      keypadMessages.vertical.en,
      keypadMessages.select.en,
      keypadMessages.back.en,
    ]);
  });

  it('explains them to somebody who has opened it with a key of the keypad', async () => {
    const kiosk = await startVisit();
    kiosk.send('keypad:pressed', { action: 'help' });
    await screen.findByText(keypadMessages.title.en);
    expect(linesAbout(keypadMessages.help.en)).toContain(keypadMessages.speech.en);
  });

  it('does not explain them to the next visitor', async () => {
    const kiosk = await startVisit();
    kiosk.send('keypad:pressed', { action: 'down' });
    kiosk.send('visits:ended', { reason: 'left' });
    await touch('Lighthouses', { within: 'idle' });
    await touch('English');
    const help = await helpByTouch();
    expect(within(help).queryByText(keypadMessages.title.en)).toBeNull();
  });

  it('names no key for reading aloud where nothing can speak', async () => {
    const kiosk = await startVisit('English', {
      readSpokenLanguages: () => Promise.resolve(fail('internal')),
    });
    kiosk.send('keypad:pressed', { action: 'help' });
    await screen.findByText(keypadMessages.title.en);
    expect(screen.queryByText(keypadMessages.speech.en)).toBeNull();
  });

  it('tells somebody who listens what arrows and select do for them', async () => {
    const kiosk = await startVisit();
    kiosk.send('keypad:pressed', { action: 'speech' });
    kiosk.send('keypad:pressed', { action: 'help' });
    await screen.findByText(keypadMessages.verticalAloud.en);
    await screen.findByText(keypadMessages.selectAloud.en);
  });

  it('tells everybody at a kiosk with a switch how it is used, last', async () => {
    startStage({}, {}, withSwitch);
    await touch('Lighthouses', { within: 'idle' });
    await touch('English');
    const help = await helpByTouch();
    expect(within(help).queryByText(keypadMessages.title.en)).toBeNull();
    const headings = within(help).getAllByRole('heading', { hidden: true });
    expect(headings.at(-1)?.textContent).toBe(switchMessages.title.en);
    within(help).getByText(switchMessages.begin.en);
  });

  it('tells somebody who uses the switch about that, first, and about no other key', async () => {
    startStage({}, {}, withSwitch);
    await screen.findByRole('button');
    await fireEvent.keyDown(document.body, { key: 'Enter' });
    await touch('English');
    const help = await helpByTouch();
    const [, first] = within(help).getAllByRole('heading', { hidden: true });
    expect(first?.textContent).toBe(switchMessages.title.en);
    expect(within(help).queryByText(switchMessages.begin.en)).toBeNull();
    expect(within(help).queryByText(keypadMessages.title.en)).toBeNull();
  });
});
