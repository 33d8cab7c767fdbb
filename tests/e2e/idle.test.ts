import { expect, test } from '@playwright/test';
import { launchKiosk, type Kiosk } from './kiosk.ts';

/** Movement that begins by itself rests within five seconds, or could be stopped (WCAG 2.2.2). */
const longestMovementMs = 5000;
/** A frame carries the time of another process than the page. */
const clockSlackMs = 500;
let kiosk: Kiosk;

/** Resolves in the page when the loop turns to the next slide. */
const untilTurned = (): Promise<void> =>
  kiosk.page.evaluate(
    () =>
      new Promise<void>((turned) => {
        const slides = new MutationObserver((changes) => {
          const isNew = changes.some(({ addedNodes }) =>
            [...addedNodes].some((node) => node instanceof Element && node.matches('.words')),
          );
          if (!isNew) return;
          slides.disconnect();
          turned();
        });
        slides.observe(document.body, { childList: true, subtree: true });
      }),
  );

/** When the last of all movements of the page ends, in milliseconds of its own time. */
const movementEnds = (): Promise<number> =>
  kiosk.page.evaluate(() =>
    Math.max(
      ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
    ),
  );

const untilAtRest = (): Promise<void> =>
  kiosk.page.evaluate(async () => {
    // One that has ended, and keeps what it did, is listed too.
    const running = (): Animation[] =>
      document.getAnimations().filter(({ playState }) => playState === 'running');
    for (let moving = running(); moving.length > 0; moving = running()) {
      await Promise.allSettled(moving.map((animation) => animation.finished));
    }
  });

test.describe('the idle loop', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk();
  });
  test.afterAll(() => kiosk.close());

  test('moves for less than five seconds at a turn', async () => {
    await untilTurned();
    const ends = await movementEnds();
    expect(ends).toBeGreaterThan(0);
    expect(ends).toBeLessThanOrEqual(longestMovementMs);
  });

  test('draws nothing while a slide stands', async () => {
    await untilTurned();
    await untilAtRest();
    const session = await kiosk.page.context().newCDPSession(kiosk.page);
    const drawnAt: number[] = [];
    session.on('Page.screencastFrame', ({ sessionId, metadata }) => {
      drawnAt.push((metadata.timestamp ?? 0) * 1000);
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'jpeg', quality: 1 });
    // The picture as it stands comes first, on a busy machine more than once.
    let first = 0;
    const hasCome = (): boolean => {
      const before = first;
      first = drawnAt.length;
      return first > 0 && first === before;
    };
    await expect.poll(hasCome, { intervals: [1000] }).toBe(true);
    const { chained, turnedAt } = await watchFrames();
    await session.send('Page.stopScreencast');
    expect(chained).toBe(0);
    expect(drawnAt.slice(first).filter((at) => at < turnedAt - clockSlackMs)).toEqual([]);
  });
});

/** The names that the map of a slide shows, and those of them that cover another or leave the screen. */
function namesOnMap(): { readonly shown: number; readonly hidden: readonly string[] } {
  const texts = [...document.querySelectorAll('.place.shown text')];
  const boxes = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
  const cover = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const hidden = boxes.filter(
    ({ box }, index) =>
      box.left < 0 ||
      box.right > innerWidth ||
      boxes.some((other, place) => place < index && cover(box, other.box)),
  );
  return { shown: texts.length, hidden: hidden.map(({ name }) => name) };
}

for (const [format, size] of Object.entries({
  upright: { width: 1080, height: 1920 },
  wide: { width: 1920, height: 1080 },
})) {
  test(`no name on the ${format} map covers another, in any language`, async () => {
    const preview = await launchKiosk({ ...size, idlePreview: '2026-02-01' });
    try {
      const { page } = preview;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const answer = await page.evaluate(() => window.kiosk.openExhibit());
      if (!answer.ok) throw new Error(answer.code);
      const { idleSlides, languages } = answer.value;
      for (const slide of idleSlides) {
        for (const { tag } of languages) {
          await expect
            .poll(() => page.evaluate(namesOnMap), { message: `${slide.kind} in ${tag}` })
            .toEqual({ shown: slide.places.length, hidden: [] });
          await page.keyboard.press('ArrowDown');
        }
        await page.keyboard.press('ArrowRight');
      }
    } finally {
      await preview.close();
    }
  });
}

/** Until the next slide: how many frames the page asked for in answer to a frame, which is what a movement does. */
function watchFrames(): Promise<{ chained: number; turnedAt: number }> {
  return kiosk.page.evaluate(
    () =>
      new Promise<{ chained: number; turnedAt: number }>((turned) => {
        const ask = window.requestAnimationFrame.bind(window);
        let isInFrame = false;
        let chained = 0;
        window.requestAnimationFrame = (answer) => {
          if (isInFrame) chained += 1;
          return ask((now) => {
            isInFrame = true;
            answer(now);
            isInFrame = false;
          });
        };
        const slides = new MutationObserver(() => {
          slides.disconnect();
          window.requestAnimationFrame = ask;
          turned({ chained, turnedAt: Date.now() });
        });
        slides.observe(document.querySelector('button.idle') ?? document.body, {
          childList: true,
          subtree: true,
        });
      }),
  );
}

test.describe('the idle loop that a curator watches', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ idlePreview: '2026-01-27' });
  });
  test.afterAll(() => kiosk.close());

  const said = (): Promise<string> => kiosk.page.locator('.words .heading').last().innerText();

  test('begins with what its day remembers, and turns by the arrows', async () => {
    const first = await said();
    await kiosk.page.keyboard.press('ArrowDown');
    await expect.poll(said).not.toBe(first);
    await kiosk.page.keyboard.press('ArrowUp');
    await expect.poll(said).toBe(first);
    await kiosk.page.keyboard.press('ArrowRight');
    await expect(kiosk.page.locator('.words .title')).toBeVisible();
    await kiosk.page.keyboard.press('ArrowLeft');
    await expect.poll(said).toBe(first);
  });

  test('begins a visit at any other key, as ever', async () => {
    await kiosk.page.keyboard.press('a');
    await expect(kiosk.page.locator('button.idle')).toBeHidden();
  });
});
