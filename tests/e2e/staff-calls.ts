import { expect, type Page } from '@playwright/test';
import type { DriveContent, Job, StaffState } from '../../electron/contract/staff.ts';
import type {} from '../../src/bridge/kiosk.ts';
import { testPin } from './kiosk.ts';

/** A copy, a rehearsal and a debounced look at a folder, on a busy machine. */
const patience = { timeout: 120_000 };

/** The staff panel without its screens: its questions to the shell, as its buttons ask them. */
export class StaffCalls {
  readonly #page: () => Page;

  constructor(page: () => Page) {
    this.#page = page;
  }

  async unlock(): Promise<void> {
    const answer = await this.#page().evaluate((pin) => window.kiosk.unlockStaff(pin), testPin);
    expect(answer.ok).toBe(true);
  }

  async lock(): Promise<void> {
    await this.#page().evaluate(() => window.kiosk.lockStaff());
  }

  async state(): Promise<StaffState> {
    const answer = await this.#page().evaluate(() => window.kiosk.readStaffState());
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  }

  /** Waits until the one drive has been looked at. */
  async waitForDrive(kind: DriveContent['kind']): Promise<void> {
    await expect
      .poll(async () => (await this.state()).drives.map(({ content }) => content.kind), patience)
      .toEqual([kind]);
  }

  /** Waits for the offer of the one drive; answers its id. */
  async offer(): Promise<string> {
    await this.waitForDrive('offer');
    const content = (await this.state()).drives[0]?.content;
    return content?.kind === 'offer' ? content.offer.id : '';
  }

  async install(): Promise<void> {
    const answer = await this.#page().evaluate((id) => window.kiosk.installOffer(id), await this.offer());
    expect(answer).toEqual({ ok: true });
  }

  async waitForJob(kind: Job['kind']): Promise<Job> {
    await expect.poll(async () => (await this.state()).job.kind, patience).toBe(kind);
    return (await this.state()).job;
  }
}
