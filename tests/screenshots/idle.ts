import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Exhibit } from '../../content/schema/model.ts';
import { remembranceDaysOn } from '../../content/schema/remembrance.ts';
import { launchKiosk, type Kiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import type { Shot } from './contact-sheet.ts';

export interface LoopPictures {
  readonly width: number;
  readonly height: number;
  readonly languages: readonly string[];
  readonly outputDir: string;
}

/** Every day of one year. */
const year = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 'YYYY-MM-DD'.length),
);

/** Every slide of the idle loop in every language, and those of every day of remembrance, as a curator's arrows show them. */
export async function photographLoop(wanted: LoopPictures): Promise<Shot[]> {
  const { remembranceDays, idleSlides } = await watchLoop(wanted, year[0] ?? '', readExhibit);
  const slidesOf = (today: string): number =>
    remembranceDaysOn(remembranceDays, today).flatMap(({ slides }) => slides).length;
  const plainDay = year.find((today) => slidesOf(today) === 0) ?? '';
  const shots = await watchLoop(wanted, plainDay, (kiosk) =>
    photographSlides(kiosk, wanted, { name: 'slide', count: idleSlides.length }),
  );
  for (const today of year.filter((day) => slidesOf(day) > 0)) {
    const slides = { name: today.slice('YYYY-'.length), count: slidesOf(today) };
    shots.push(...(await watchLoop(wanted, today, (kiosk) => photographSlides(kiosk, wanted, slides))));
  }
  return shots;
}

async function watchLoop<Seen>(
  { width, height }: LoopPictures,
  idlePreview: string,
  watch: (kiosk: Kiosk) => Promise<Seen>,
): Promise<Seen> {
  const kiosk = await launchKiosk({ width, height, idlePreview });
  try {
    await kiosk.page.emulateMedia({ reducedMotion: 'reduce' });
    return await watch(kiosk);
  } finally {
    await kiosk.close();
  }
}

/** The first `count` slides in the languages that are wanted. */
async function photographSlides(
  kiosk: Kiosk,
  { languages, outputDir }: LoopPictures,
  { name, count }: { readonly name: string; readonly count: number },
): Promise<Shot[]> {
  const { page } = kiosk;
  const { languages: ofExhibit } = await readExhibit(kiosk);
  const shots: Shot[] = [];
  const visitor = new Visitor(page);
  for (let slide = 1; slide <= count; slide += 1) {
    for (const { tag } of ofExhibit) {
      if (languages.includes(tag)) {
        const label = `${name}-${String(slide).padStart(2, '0')}`;
        const shotPath = path.join(outputDir, tag, 'idle', `${label}.png`);
        await mkdir(path.dirname(shotPath), { recursive: true });
        await visitor.settle();
        await page.screenshot({ path: shotPath, animations: 'disabled' });
        shots.push({ path: shotPath, label: `${label} · ${tag}` });
      }
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('ArrowRight');
  }
  return shots;
}

async function readExhibit({ page }: Kiosk): Promise<Exhibit> {
  const answer = await page.evaluate(() => window.kiosk.openExhibit());
  if (!answer.ok) throw new Error(`the exhibit could not be read: ${answer.code}`);
  return answer.value;
}
