import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { runCompile, runDemo } from '../../build/exhibit/commands.ts';
import { aTinyExhibit } from '../fixtures/tiny-exhibit.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';

let kiosk: Kiosk;

test.describe('another exhibit, in English and Hebrew', () => {
  test.beforeAll(async () => {
    const { dir } = await aTinyExhibit();
    const workDir = mkdtempSync(path.join(os.tmpdir(), 'vitrina-other-'));
    const [releaseDir, storeDir] = [path.join(workDir, 'release'), path.join(workDir, 'store')];
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    expect(
      await runCompile({ kind: 'compile', folder: dir, releaseDir, storeDir }, print),
      lines.join('\n'),
    ).toBe(0);
    const repositoryDir = path.join(workDir, 'repository');
    expect(
      await runDemo({ kind: 'demo', releaseDir, repositoryDir, storeDir }, print),
      lines.join('\n'),
    ).toBe(0);
    kiosk = await launchKiosk({ storeDir });
  });
  test.afterAll(() => kiosk.close());

  test('shows itself with the same stage, photograph included', async () => {
    const { page } = kiosk;
    await page.locator('button.idle').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.stories button').first().click();
    await expect(page.getByText('Before you go on')).toBeVisible();
    await page.getByRole('button', { name: 'Begin reading' }).click();
    const photograph = page.locator('article figure img');
    await expect(photograph).toBeVisible();
    expect(
      await photograph.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
    ).toBe(true);
  });

  test('turns the whole screen from right to left in Hebrew, but not the map', async () => {
    const { page } = kiosk;
    await page.getByRole('navigation').getByRole('button', { name: 'Language' }).click();
    await page.locator('button[lang="he"]').click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('article h1')).toHaveText('המנורה נדלקת');
    const bar = page.getByRole('navigation');
    const [back, help] = [bar.getByRole('button').first(), bar.getByRole('button').last()];
    expect((await back.boundingBox())?.x).toBeGreaterThan((await help.boundingBox())?.x ?? Infinity);

    await bar.getByRole('button').nth(1).click();
    await page.getByRole('button', { name: 'מפה', exact: true }).click();
    await expect(page.locator('.view ul')).toHaveCSS('direction', 'ltr');
  });

  test('plays its sounds and films to the end, by the decoders of the stage itself', async () => {
    const played = await kiosk.page.evaluate(async () => {
      const answer = await window.kiosk.openChapter('night-of-fog' as never, 'en' as never);
      const recordings = (answer.ok ? answer.value.media : []).filter(
        ({ kind }) => kind === 'audio' || kind === 'video',
      );
      const files = recordings.flatMap(({ files, signLanguages, described }) => [
        ...files,
        ...signLanguages.map(({ file }) => file),
        ...(described ? [described] : []),
      ]);
      const play = ({ sha256, mediaType }: { sha256: string; mediaType: string }): Promise<string> => {
        const player = document.createElement(mediaType.startsWith('audio') ? 'audio' : 'video');
        player.muted = true;
        player.src = `media://release/${sha256}`;
        return new Promise((resolve) => {
          player.onended = () => resolve(`${mediaType} ${Math.round(player.duration)} s`);
          player.onerror = () => resolve(`${mediaType}: ${player.error?.message ?? 'unknown'}`);
          void player.play();
        });
      };
      return Promise.all(files.map(play));
    });
    expect(played.sort()).toEqual(['audio/ogg 2 s', 'video/webm 2 s', 'video/webm 2 s', 'video/webm 3 s']);
  });
});
