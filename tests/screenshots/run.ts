import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { LanguageTag } from '../../content/schema/language.ts';
import { textSizes, type TextSize } from '../../src/lib/panel.ts';
import { themes, type Theme } from '../../src/state/display.svelte.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { launchKiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { writeContactSheet, type Shot } from './contact-sheet.ts';
import { writeHandbookPicture } from './handbook.ts';
import { photographLoop } from './idle.ts';
import { screens } from './screens.ts';
import { photographUpdate } from './update.ts';

/**
 * `npm run screenshots`: every screen × format × language × theme × text size, as PNGs with a contact sheet.
 * Options narrow it down and repeat: --screen home --format portrait --language cs --theme dark --size medium;
 * with --reach everything lies at the foot of the screen.
 * `--screen idle` takes every slide of the loop, in the colours that it has;
 * `--screen update` follows an update by stick through the staff panel, in the order in which it happens;
 * with `--handbook` its pictures go into the sheets for staff, too.
 */
const formats = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  '4k': { width: 3840, height: 2160 },
} as const;
type Format = keyof typeof formats;

const outputDir = path.resolve(import.meta.dirname, '../../.output/screenshots');
const option = { type: 'string', multiple: true } as const;
const { values } = parseArgs({
  options: {
    ...{ screen: option, format: option, language: option, theme: option, size: option },
    handbook: { type: 'boolean', default: false },
    reach: { type: 'boolean', default: false },
  },
});

function chosen<T extends string>(all: readonly T[], wanted: readonly string[] | undefined): readonly T[] {
  const unknown = wanted?.find((name) => !(all as readonly string[]).includes(name));
  if (unknown) throw new Error(`there is no "${unknown}"; choose from ${all.join(', ')}`);
  return wanted ? all.filter((name) => wanted.includes(name)) : all;
}

const chosenFormats = chosen(Object.keys(formats) as Format[], values.format);
const languages = chosen(interfaceLanguages, values.language);
const chosenThemes = chosen(themes, values.theme);
const sizes = chosen(textSizes, values.size);
const chosenScreens = chosen(
  ['idle', 'choose-language', ...screens.map(({ name }) => name), 'update'],
  values.screen,
);
const screenNames = chosenScreens.filter((name) => name !== 'idle' && name !== 'update');
const total =
  chosenFormats.length * languages.length * chosenThemes.length * sizes.length * screenNames.length;
let done = 0;

async function shootFormat(format: Format): Promise<Shot[]> {
  const kiosk = await launchKiosk({ ...formats[format], settings: { inactivitySeconds: 3600 } });
  const shots: Shot[] = [];
  const visitor = new Visitor(kiosk.page);

  async function shoot(screen: string, language: LanguageTag, theme: Theme, size: TextSize): Promise<void> {
    const shotPath = path.join(outputDir, format, language, theme, size, `${screen}.png`);
    await mkdir(path.dirname(shotPath), { recursive: true });
    await visitor.settle();
    await kiosk.page.screenshot({ path: shotPath, animations: 'disabled' });
    shots.push({ path: shotPath, label: [screen, language, theme, size].join(' · ') });
    if (++done % 20 === 0 || done === total) console.log(`${done} of ${total}`);
  }

  try {
    await kiosk.page.locator('button.idle').click();
    if (screenNames.includes('choose-language'))
      await shoot('choose-language', 'cs' as LanguageTag, 'dark', 'medium');
    await visitor.chooseLanguage(languages[0] as LanguageTag);
    await visitor.standStill();
    await visitor.changeReach(values.reach);
    for (const language of languages as readonly LanguageTag[]) {
      await visitor.home();
      await visitor.changeLanguage(language);
      for (const theme of chosenThemes) {
        for (const textSize of sizes) {
          await visitor.home();
          await visitor.changeDisplay({ theme, textSize });
          for (const screen of screens.filter(({ name }) => screenNames.includes(name))) {
            await screen.open(visitor);
            await shoot(screen.name, language, theme, textSize);
            await kiosk.page.keyboard.press('Escape');
            await visitor.home();
          }
        }
      }
    }
  } finally {
    await kiosk.close();
  }
  return shots;
}

async function shootUpdate(format: Format): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const language of chosenScreens.includes('update') ? languages : []) {
    const updateDir = path.join(outputDir, format, language, 'update');
    const taken = await photographUpdate({ ...formats[format], language, outputDir: updateDir });
    if (values.handbook) await writeHandbookPicture(taken, language);
    shots.push(...taken);
  }
  return shots;
}

for (const format of chosenFormats) {
  // Pictures of an earlier run would pass for those of this one.
  await rm(path.join(outputDir, format), { recursive: true, force: true });
  const size = formats[format];
  const shots = [
    ...(chosenScreens.includes('idle')
      ? await photographLoop({ ...size, languages, outputDir: path.join(outputDir, format) })
      : []),
    ...(screenNames.length > 0 ? await shootFormat(format) : []),
    ...(await shootUpdate(format)),
  ];
  const sheetPath = path.join(outputDir, `${format}.png`);
  await writeContactSheet(shots, sheetPath);
  console.log(`${shots.length} screens, contact sheet: ${path.relative(process.cwd(), sheetPath)}`);
}
