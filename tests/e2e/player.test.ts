import { expect, test, type Locator } from '@playwright/test';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { aTinyStore } from './tiny-store.ts';

let kiosk: Kiosk;

/** Goes on from choice to choice until one has the focus; fails where no way leads there. */
async function goTo(choice: Locator): Promise<void> {
  await choice.waitFor();
  for (let steps = 0; steps < 80; steps++) {
    if (await choice.evaluate((element) => element === document.activeElement)) return;
    await kiosk.page.keyboard.press('ArrowRight');
  }
  throw new Error(`no key leads to ${String(choice)}`);
}

async function press(choice: Locator): Promise<void> {
  await goTo(choice);
  await kiosk.page.keyboard.press('Enter');
}

const button = (name: string | RegExp, within: Locator = kiosk.page.locator('main')): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const film = (): Locator => kiosk.page.locator('section.player').filter({ has: kiosk.page.locator('video') });

/** Writes down every caption from now on, so that none is missed on a busy machine. */
async function watchCaptions(): Promise<() => Promise<readonly string[]>> {
  const shown = await film()
    .locator('.caption')
    .evaluateHandle((caption) => {
      const texts = [caption.textContent];
      new MutationObserver(() => texts.push(caption.textContent)).observe(caption, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      return texts;
    });
  return () => shown.evaluate((texts) => [...texts]);
}

test.describe('a film, by keys alone', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ storeDir: await aTinyStore() });
    await kiosk.page.keyboard.press('ArrowDown');
    await press(kiosk.page.getByRole('button', { name: 'English' }));
    await press(button(/^The keepers of Skell/));
    await press(button('Begin reading'));
    await press(button(/^Next chapter/));
    await expect(kiosk.page.locator('h1')).toHaveText('A night of fog');
  });
  test.afterAll(() => kiosk.close());

  test('is played to its end, and what is said stands below it, in reading size', async () => {
    const captions = await watchCaptions();
    await press(button('Play', film()));
    await expect(button('Pause', film())).toBeVisible();
    await expect(button('Play', film())).toBeVisible({ timeout: 30_000 });
    expect(await captions()).toEqual(['The boat is late.', 'It has the flour\nand the post.', '']);

    const [captionPx, readingPx] = await film()
      .locator('.caption')
      .evaluate((caption) =>
        [caption, document.documentElement].map((each) => parseFloat(getComputedStyle(each).fontSize)),
      );
    expect(captionPx).toBeGreaterThanOrEqual(readingPx ?? Infinity);
  });

  test('goes back to its beginning, where its first words are', async () => {
    await press(button(/10.s back/, film()));
    await expect(film().locator('.caption')).toHaveText('The boat is late.');
  });

  test('is signed at the same time', async () => {
    await press(button('Sign language', film()));
    await expect(film().locator('video')).toHaveCount(2);
    await press(button('Play', film()));
    await expect(button('Play', film())).toBeVisible({ timeout: 30_000 });
    const places = await film()
      .locator('video')
      .evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).currentTime));
    expect(Math.min(...places)).toBeGreaterThan(1);
  });

  test('is described in its pauses, from where it is', async () => {
    await press(button(/10.s back/, film()));
    await press(button('Audio description', film()));
    await press(button('Play', film()));
    await expect(button('Pause', film())).toBeVisible();
    await expect(button('Play', film())).toBeVisible({ timeout: 30_000 });
  });

  test('is shown without captions by the next press, and with its transcript by another', async () => {
    await press(button('Captions', film()));
    await expect(film().locator('.caption')).toHaveCount(0);
    await press(button('Transcript', film()));
    await expect(film().getByText('A keeper, on the pier: The boat is late.')).toBeVisible();
  });
});
