import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { createFakeKiosk } from '../../src/bridge/fake-kiosk.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import Unavailable from '../../src/screens/idle/Unavailable.svelte';
import { lighthouses } from './fixtures/lighthouses.ts';
import { seeTitle, startStage, startVisit, touch } from './visitor.ts';

/** Ways from home to each screen: what to touch, and the title that then stands there. */
const screens: readonly [name: string, way: readonly (string | RegExp)[], title: string][] = [
  ['home', [], 'Lighthouses'],
  ['story', [/^The first lights/], 'The first lights'],
  ['chapter', [/^The first lights/, 'Begin reading'], 'The oil lamp'],
  ['timeline', ['Timeline'], 'Timeline'],
  ['map', ['Map'], 'Map'],
  ['people', ['People'], 'People'],
  ['person', ['People', /^Henry Winstanley/], 'Henry Winstanley'],
  ['glossary', ['Glossary'], 'Glossary'],
  ['term', ['Glossary', 'Lens'], 'Lens'],
  ['sources', ['Sources'], 'Sources'],
  ['source', ['Sources', /Majáky světa/], 'Majáky světa'],
  ['about', ['About this exhibition'], 'Who made this'],
  ['search', ['Search'], 'Search'],
];

const nameless = (container: HTMLElement): readonly string[] =>
  [...container.querySelectorAll('button, a')]
    .filter((button) => !(button.getAttribute('aria-label') ?? button.textContent).trim())
    .map((button) => button.outerHTML);

describe.each(screens)('the screen %s', (name, way, title) => {
  it('has a title, names every button and link, and keeps the bar', async () => {
    await startVisit();
    for (const step of way) await touch(step);
    await seeTitle(title);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(nameless(document.body)).toEqual([]);
    const bar = within(screen.getByRole('navigation', { name: 'Controls' }));
    expect(bar.getAllByRole('button').map((button) => button.textContent.trim())).toEqual([
      'Back',
      'Home',
      'Search',
      'Language',
      'Settings',
      'Help',
    ]);
    if (name !== 'home') {
      await touch('Home');
      await seeTitle('Lighthouses');
    }
  });
});

describe.each(['Language', 'Settings', 'Help'])('the sheet %s', (name) => {
  it('names itself and every button and link, and closes', async () => {
    await startVisit();
    await touch(name);
    const sheet = await screen.findByRole('dialog', { name });
    expect(nameless(sheet)).toEqual([]);
    await touch('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the choice of a language', () => {
  it('names every language in its own words, and invites in every language of the interface', async () => {
    startStage();
    await touch('', { within: 'idle' });
    const names = (await screen.findAllByRole('listitem')).map((item) => item.textContent.trim());
    expect(names).toEqual(['English', 'Čeština', 'עברית']);
    expect(screen.getByText('Choose a language · Zvolte jazyk · בחירת שפה')).toBeTruthy();
  });
});

describe('Unavailable', () => {
  it('says in every language of the interface that there is nothing to show', () => {
    const { settings } = lighthouses;
    const { container } = render(Unavailable, { kiosk: createFakeKiosk(lighthouses), settings });
    const said = [...container.querySelectorAll<HTMLElement>('[lang]')];
    expect(said.map(({ lang }) => lang)).toEqual([...interfaceLanguages]);
    expect(said.filter(({ dir }) => dir === 'rtl').map(({ lang }) => lang)).toEqual(['he']);
    expect(said.every(({ textContent }) => textContent.trim().length > 20)).toBe(true);
    expect(container.querySelector('button')).toBeNull();
  });
});
