import { expect, test } from '@playwright/test';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;

test.describe('a kiosk in a museum that is closed every day', () => {
  test.beforeAll(async () => {
    kiosk = await launchKiosk({ settings: { openingHours: {} } });
  });
  test.afterAll(() => kiosk.close());

  const readLights = (): Promise<string> =>
    kiosk.page.evaluate(async () => {
      const answer = await window.kiosk.readHours();
      return answer.ok ? answer.value.lights : answer.code;
    });

  test('is dark, wakes for whoever comes, and is dark again when they have left', async () => {
    expect(await readLights()).toBe('dark');
    const news = kiosk.page.evaluate(
      () => new Promise<string>((resolve) => window.kiosk.onHoursChanged(({ lights }) => resolve(lights))),
    );
    await kiosk.page.evaluate(() => window.kiosk.beginVisit());
    expect(await news).toBe('open');
    expect(await readLights()).toBe('open');
    await kiosk.page.evaluate(() => window.kiosk.endVisit());
    await expect.poll(readLights).toBe('dark');
  });

  test('knows which day it is', async () => {
    const today = await kiosk.page.evaluate(async () => {
      const answer = await window.kiosk.readHours();
      return answer.ok ? answer.value.today : undefined;
    });
    const wall = await kiosk.app.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    expect(today).toBe(wall);
  });
});
