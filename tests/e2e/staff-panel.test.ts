import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type {} from '../../src/bridge/kiosk.ts';
import { staffDriveMessages, staffJobMessages } from '../../src/i18n/messages/staff-drives.ts';
import { staffReleasesMessages } from '../../src/i18n/messages/staff-kiosk.ts';
import { staffPinMessages, staffPinProblems } from '../../src/i18n/messages/staff-pin.ts';
import { twoReleases, type TwoReleases } from '../fixtures/two-releases.ts';
import { launchKiosk, type Kiosk } from './kiosk.ts';
import { StaffCalls } from './staff-calls.ts';
import { Staff } from './staff.ts';

let kiosk: Kiosk;
let museum: TwoReleases;
const staff = new Staff(() => kiosk);
const patience = { timeout: 120_000 };
/** The idle loop comes back to the exhibit's title after every other slide. */
const oneRound = { timeout: 60_000 };

test.describe('the staff panel', () => {
  test.beforeEach(async () => {
    museum = await twoReleases();
    staff.language = 'en';
    kiosk = await launchKiosk({ storeDir: museum.storeDir, settings: { watchedFolders: [museum.stickDir] } });
  });
  test.afterEach(() => kiosk.close());

  test('opens by two held corners and a PIN, and leaves nothing of itself in the document before', async () => {
    const { page } = kiosk;
    await staff.holdCorners();
    await expect(page.getByRole('heading', { name: staff.say(staffPinMessages.enter) })).toBeVisible();
    await expect(staff.sections).toHaveCount(0);
    await staff.enterPin('918273');
    await expect(page.getByText(staff.say(staffPinProblems['wrong-pin']))).toBeVisible();
    await expect(staff.sections).toHaveCount(0);
    await staff.enterPin();
    await expect(staff.sections).toBeVisible();
    await staff.close();
    await expect(page.locator('button.idle')).toBeVisible();
  });

  test('leads a release from a drive to the visitors, and back again', async () => {
    const { page } = kiosk;
    museum.exhibit.edit('exhibit.yaml', 'en: Two Lights', 'en: Three Lights');
    await museum.publish(2);
    museum.carry();
    await staff.open();
    await staff.button(staffDriveMessages.install, { release: 2 }).click(patience);
    await expect(page.getByText(staff.say(staffJobMessages.ready, { release: 2 }))).toBeVisible(patience);
    await staff.button(staffJobMessages.showNow).click();
    await expect(page.getByText(staff.say(staffJobMessages.done, { release: 2 }))).toBeVisible();
    await staff.close();
    await expect(page.locator('button.idle')).toContainText('Three Lights', oneRound);

    await staff.open();
    await staff.openSection('releases');
    const bringBack = staff.say(staffReleasesMessages.bringBack, { release: 1 });
    await page.getByRole('button', { name: bringBack }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: bringBack }).click();
    await staff.close();
    await expect(page.locator('button.idle')).toContainText('Two Lights', oneRound);
  });

  test('writes nothing into a folder that is fed from elsewhere', async () => {
    museum.carry();
    const calls = new StaffCalls(() => kiosk.page);
    await calls.unlock();
    await calls.waitForDrive('same');
    const [drive] = (await calls.state()).drives;
    const answer = await kiosk.page.evaluate((id) => window.kiosk.exportReport(id), drive?.id ?? '');
    expect(answer).toEqual({ ok: false, code: 'not-writable' });
    expect(readdirSync(museum.stickDir)).toEqual(['vitrina']);
  });
});

test.describe('a kiosk that nobody has given a PIN', () => {
  test('asks for one before it shows anything, and shows the exhibit then', async () => {
    staff.language = 'en';
    museum = await twoReleases();
    kiosk = await launchKiosk({ storeDir: museum.storeDir, hasPin: false });
    const { page } = kiosk;
    await expect(page.getByRole('heading', { name: staff.say(staffPinMessages.choose) })).toBeVisible();
    await staff.type('123456');
    await staff.button(staffPinMessages.next).click();
    await staff.type('123456');
    await staff.button(staffPinMessages.save).click();
    await expect(page.getByText(staff.say(staffPinProblems['too-easy']))).toBeVisible();
    await staff.type('850417');
    await staff.button(staffPinMessages.next).click();
    await staff.type('850417');
    await staff.button(staffPinMessages.save).click();
    await expect(staff.sections).toBeVisible();
    await staff.close();
    await expect(page.locator('button.idle')).toContainText('Two Lights', oneRound);
    await kiosk.close();
  });
});
