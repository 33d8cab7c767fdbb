import { expect, test } from '@playwright/test';
import type { LanguageTag } from '../../content/schema/language.ts';
import { commonMessages } from '../../src/i18n/messages/common.ts';
import { launchKiosk, type Kiosk } from '../e2e/kiosk.ts';
import { Visitor } from '../e2e/visitor.ts';
import { sampleOf } from '../fixtures/effort.ts';
import type { CheckName } from './report/checks.ts';
import { settle } from './report/verdict.ts';
import { keyboardHand, keypadHand, keypadKeys, switchHand, type Hand } from './tours/hands.ts';
import { readDestinations, type Destination } from './tours/itinerary.ts';

const scanSeconds = 1;
/** Of each kind, where only a sample is taken: the first, and the last, which is farthest. */
const sampledOfKind = 2;
const patienceMs = 60_000;

interface Tour {
  readonly check: CheckName;
  readonly language: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly hand: (kiosk: Kiosk, visitor: Visitor) => Promise<Hand>;
}

const tours: readonly Tour[] = [
  {
    check: 'keyboard tour',
    language: 'en',
    settings: {},
    hand: ({ page }, visitor) => Promise.resolve(keyboardHand(page, visitor.bar(commonMessages.home))),
  },
  {
    check: 'keypad tour',
    language: 'he',
    settings: {
      keypad: Object.fromEntries(Object.entries(keypadKeys).map(([action, key]) => [action, [key]])),
    },
    hand: (kiosk) => Promise.resolve(keypadHand(kiosk)),
  },
  {
    check: 'switch tour',
    language: 'cs',
    settings: { scanSeconds },
    async hand({ page }, visitor) {
      await page.clock.install();
      return switchHand(page, visitor.bar(commonMessages.home), scanSeconds * 1000);
    },
  },
];

function chosen(all: readonly Destination[]): readonly Destination[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    sampleOf(
      all.filter((each) => each.kind === kind),
      sampledOfKind,
    ),
  );
}

async function visit(hand: Hand, visitor: Visitor, { way, title }: Destination): Promise<void> {
  for (const target of way(visitor)) await hand.press(target);
  await expect(visitor.page.locator('main article h1')).toHaveText(title);
  await hand.home();
  await visitor.page.locator('.stories').waitFor();
}

/** By touch, so that one entry out of reach does not hide what is wrong with the next. */
async function comeHome(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('Escape');
  await visitor.home();
}

test.describe.configure({ mode: 'parallel' });

for (const { check, language, settings, hand: handOf } of tours) {
  test(`a ${check} leads from the idle loop to every kind of entry, and home again`, async () => {
    const kiosk = await launchKiosk({ settings: { inactivitySeconds: 3600, ...settings } });
    const visitor = new Visitor(kiosk.page, language as LanguageTag);
    try {
      const all = await readDestinations(kiosk.page, language as LanguageTag);
      const destinations = chosen(all);
      test.setTimeout(120_000 + destinations.length * patienceMs);
      const hand = await handOf(kiosk, visitor);
      await hand.wake();
      await hand.press(kiosk.page.locator(`button[lang="${language}"]`).last());
      await visitor.bar(commonMessages.home).waitFor();
      const problems: string[] = [];
      for (const [index, destination] of destinations.entries()) {
        try {
          await visit(hand, visitor, destination);
        } catch (cause) {
          problems.push(`${destination.kind} “${destination.title}”: ${String(cause)}`);
          if (!hand.isKeptByTouch) break;
          try {
            await comeHome(visitor);
          } catch (stuck) {
            problems.push(`and from there not even a touch leads home: ${String(stuck)}`);
            break;
          }
        }
        if ((index + 1) % 25 === 0) console.log(`${check}: ${index + 1} of ${destinations.length} entries`);
      }
      settle(check, destinations.length, problems);
    } finally {
      await kiosk.close();
    }
  });
}
