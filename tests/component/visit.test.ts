import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fail } from '../../electron/contract/result.ts';
import { readingMessages } from '../../src/i18n/messages/reading.ts';
import { seeTitle, startStage, startVisit, touch } from './visitor.ts';

const warning = 'Some pages tell of death.';

describe('a visit', () => {
  it('leads from the idle loop over the language to a chapter, a term, an entry and back', async () => {
    const kiosk = startStage();
    await touch('', { within: 'idle' });
    expect(kiosk.told).toEqual(['begin']);

    await touch('Čeština');
    await seeTitle('Majáky');
    await touch(/^První světla/);
    await seeTitle('První světla');
    await touch('Začít číst');
    await seeTitle('Olejová lampa');

    await touch('Argandova lampa');
    await screen.findByRole('dialog', { name: 'Argandova lampa' });
    await seeTitle('Olejová lampa');
    await touch('Henry Winstanley', { within: 'dialog' });
    await seeTitle('Henry Winstanley');
    expect(screen.queryByRole('dialog')).toBeNull();

    await touch('Zpět');
    await seeTitle('Olejová lampa');
    await touch('Zpět');
    await seeTitle('První světla');
    await touch('Zpět');
    await seeTitle('Majáky');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zpět' }).disabled).toBe(true);
  });

  it('leads through the chapters of a story without filling the way back', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    await touch(/^Next chapter/);
    await seeTitle('The keeper');
    await touch(/^Previous chapter/);
    await seeTitle('The oil lamp');
    await touch('Back');
    await seeTitle('The first lights');
  });

  it('leads home after the last chapter of a story', async () => {
    await startVisit();
    await touch(/^Automatic lights/);
    await touch('Begin reading');
    await touch('Back to the stories');
    await seeTitle('Lighthouses');
  });

  it('begins the next chapter at its top, even when the visitor came back to the middle of this one', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    scrollArea('The oil lamp').scrollTop = 700;
    scrollArea('The oil lamp').dispatchEvent(new Event('scroll'));
    await touch('Henry Winstanley');
    await seeTitle('Henry Winstanley');
    await touch('Back');
    await seeTitle('The oil lamp');
    expect(scrollArea('The oil lamp').scrollTop).toBe(700);
    await touch(/^Next chapter/);
    await seeTitle('The keeper');
    expect(scrollArea('The keeper').scrollTop).toBe(0);
  });

  it('remembers the place in a chapter when the last news of a scroll comes after the chapter has gone', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    const left = scrollArea('The oil lamp');
    left.scrollTop = 700;
    left.dispatchEvent(new Event('scroll'));
    await touch('Henry Winstanley');
    await seeTitle('Henry Winstanley');
    left.scrollTop = 0;
    left.dispatchEvent(new Event('scroll'));
    await touch('Back');
    await seeTitle('The oil lamp');
    expect(scrollArea('The oil lamp').scrollTop).toBe(700);
  });

  it('shows the content warning before the first story that needs one, and once', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await screen.findByRole('heading', { name: 'Before you go on' });
    expect(screen.getByText(warning)).toBeTruthy();
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    await touch('Back');
    await seeTitle('The first lights');
    expect(screen.queryByText(warning)).toBeNull();
  });

  it('shows no content warning before a story that needs none', async () => {
    await startVisit();
    await touch(/^Automatic lights/);
    await seeTitle('Automatic lights');
    expect(screen.queryByText(warning)).toBeNull();
  });

  it('keeps the visitor’s place when the language changes', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await touch('Begin reading');
    await seeTitle('The oil lamp');
    await touch('Language');
    await touch('Čeština', { within: 'dialog' });
    await seeTitle('Olejová lampa');
    expect(screen.queryByRole('dialog')).toBeNull();
    await touch('Zpět');
    await seeTitle('První světla');
  });

  it('opens the whole term from its explanation', async () => {
    await startVisit();
    await touch(/^The first lights/);
    await touch('Begin reading');
    await touch('Argand lamp');
    await screen.findByRole('dialog');
    await touch(readingMessages.wholeTerm.en);
    await seeTitle('Argand lamp');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says plainly that an entry could not be opened, and leads back', async () => {
    await startVisit('English', { openPerson: () => Promise.resolve(fail('not-found')) });
    await touch('People');
    await touch(/^Henry Winstanley/);
    await seeTitle('This page could not be opened.');
    expect(screen.getByText('Please go back; the rest of the exhibition works.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/not-found|undefined|Error/);
    await touch('Back', { within: 'bar' });
    await seeTitle('People');
  });

  it('says so in place when the explanation of a term is missing', async () => {
    await startVisit('English', { openTerm: () => Promise.resolve(fail('not-found')) });
    await touch(/^The first lights/);
    await touch('Begin reading');
    await touch('Argand lamp');
    await screen.findByRole('dialog', { name: 'This page could not be opened.' });
    await touch('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
    await seeTitle('The oil lamp');
  });

  it('shows the rest of a screen whose component fails as a plain sentence', async () => {
    await startVisit('English', {
      listPeople: () => {
        throw new Error('a fault of the program');
      },
    });
    await touch('People');
    await seeTitle('This page could not be opened.');
    await touch('Home');
    await seeTitle('Lighthouses');
  });
});

function scrollArea(label: string): HTMLElement {
  return screen.getByRole('region', { name: label });
}
