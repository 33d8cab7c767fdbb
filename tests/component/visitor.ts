import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { StageSettings } from '../../electron/contract/settings.ts';
import App from '../../src/App.svelte';
import { createFakeKiosk } from '../../src/bridge/fake-kiosk.ts';
import type { FakeStaffOptions } from '../../src/bridge/fake-staff.ts';
import { lighthouses } from './fixtures/lighthouses.ts';

/** Starts the stage on a shell in memory; `overrides` answer some questions in their own way. */
export function startStage(
  overrides: Partial<KioskApi> = {},
  staff: FakeStaffOptions = {},
  settings: StageSettings = lighthouses.settings,
) {
  const kiosk = createFakeKiosk(lighthouses, staff);
  const { exhibit } = lighthouses;
  render(App, { props: { kiosk: { ...kiosk, ...overrides }, exhibit, settings } });
  return kiosk;
}

/** The same, with a visitor who has touched the screen and chosen a language. */
export async function startVisit(language = 'English', overrides: Partial<KioskApi> = {}) {
  const kiosk = startStage(overrides);
  await touch('Lighthouses', { within: 'idle' });
  await touch(language);
  await screen.findByRole('navigation');
  return kiosk;
}

interface TouchOptions {
  /** Only look inside the open dialog, inside the bar, or at the idle loop, whose one button holds all its words. */
  readonly within?: 'dialog' | 'bar' | 'idle';
}

/** Touches the button or link of that name, as soon as it is there. A whole name, or a part given as an expression. */
export async function touch(name: string | RegExp, options: TouchOptions = {}): Promise<void> {
  if (options.within === 'idle') await fireEvent.click(await screen.findByRole('button'));
  else await fireEvent.click(await waitFor(() => findTarget(name, options)));
}

/** Asking every ancestor's style whether a target is hidden takes most of a test's time; our two ways to hide suffice. */
function findTarget(name: string | RegExp, options: TouchOptions): HTMLElement {
  const place = placeOf(options);
  const found = ['button', 'link'].flatMap((role) => place.queryAllByRole(role, { name, hidden: true }));
  const [target, ...others] = found.filter(
    (element) => !element.closest('[aria-hidden="true"], dialog:not([open])'),
  );
  if (!target || others.length > 0) throw new Error(`${found.length} buttons and links are named ${name}`);
  return target;
}

function placeOf({ within: place }: TouchOptions): Pick<typeof screen, 'queryAllByRole'> {
  if (place === 'dialog') return within(screen.getByRole('dialog'));
  if (place === 'bar') return within(screen.getByRole('navigation'));
  return within(document.body);
}

/** Waits until the page with this title is open. */
export const seeTitle = (name: string): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name });
