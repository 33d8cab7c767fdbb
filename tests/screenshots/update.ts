import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { InterfaceLanguage } from '../../src/i18n/define.ts';
import { staffDriveMessages, staffJobMessages } from '../../src/i18n/messages/staff-drives.ts';
import { launchKiosk, type Kiosk } from '../e2e/kiosk.ts';
import { Staff } from '../e2e/staff.ts';
import type { Shot } from './contact-sheet.ts';
import { museumWithNews } from './museum-with-news.ts';

export interface UpdatePictures {
  readonly width: number;
  readonly height: number;
  readonly language: InterfaceLanguage;
  readonly outputDir: string;
}

/** The exhibit's rehearsal, on a busy machine. */
const patience = { timeout: 180_000 };

/**
 * How an update by stick goes, as numbered pictures: from the idle loop through the panel to the new release, past every
 * section of the panel and a stick that is refused.
 */
export async function photographUpdate(pictures: UpdatePictures): Promise<Shot[]> {
  const { width, height, language, outputDir } = pictures;
  await mkdir(outputDir, { recursive: true });
  const museum = await museumWithNews();
  const kiosk = await launchKiosk({
    width,
    height,
    storeDir: museum.storeDir,
    settings: { watchedFolders: [museum.stickDir], kioskName: 'Foyer 1', staffSeconds: 300 },
  });
  const staff = new Staff(() => kiosk);
  const shots: Shot[] = [];
  const shoot = async (name: string): Promise<void> => {
    await settle(kiosk);
    const number = String(shots.length + 1).padStart(2, '0');
    const shotPath = path.join(outputDir, `${number}-${name}.png`);
    await kiosk.page.screenshot({ path: shotPath });
    shots.push({ path: shotPath, label: `${number} · ${name} · ${language}` });
  };
  try {
    await enter(staff, language, shoot);
    await museum.publishNext();
    await install(staff, shoot);
    for (const section of ['releases', 'health', 'test', 'report', 'kiosk'] as const) {
      await staff.openSection(section);
      await shoot(section);
    }
    await staff.openSection('now');
    await museum.forge();
    await kiosk.page.getByText('signature-invalid').first().waitFor(patience);
    await shoot('refused');
    await staff.close();
    await shoot('new-release');
  } finally {
    await kiosk.close();
  }
  return shots;
}

type Shoot = (name: string) => Promise<void>;

async function enter(staff: Staff, language: InterfaceLanguage, shoot: Shoot): Promise<void> {
  await shoot('idle');
  await staff.pressKeys();
  await staff.page.getByRole('dialog').waitFor();
  await staff.chooseLanguage(language);
  await shoot('pin');
  await staff.enterPin();
  await staff.sections.waitFor();
  await shoot('nothing-plugged-in');
}

async function install(staff: Staff, shoot: Shoot): Promise<void> {
  const { page } = staff;
  const release = 2;
  const installButton = staff.button(staffDriveMessages.install, { release });
  await installButton.waitFor(patience);
  await shoot('offer');
  await staff.button(staffDriveMessages.whatChanges).click();
  await shoot('what-will-change');
  await staff.openSection('now');
  await installButton.click();
  await page.getByText(staff.say(staffJobMessages.installing, { release })).waitFor();
  await shoot('installing');
  await page.getByText(staff.say(staffJobMessages.ready, { release })).waitFor(patience);
  await shoot('ready');
  await staff.button(staffJobMessages.showNow).click();
  await page.getByText(staff.say(staffJobMessages.done, { release })).waitFor();
  await shoot('done');
}

async function settle({ page }: Kiosk): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
