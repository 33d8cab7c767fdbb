import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LanguageTag } from '../../../content/schema/language.ts';
import { inspectable } from '../../../build/package/flavour.ts';
import { mediaUrl, stageHost, stageScheme } from '../../../electron/contract/urls.ts';
import { Visitor } from '../../e2e/visitor.ts';
import { aHome, lookInto, startPackaged } from '../../package/kiosk.ts';
import { aScreen } from '../../package/screen.ts';

/** A visitor before the packaged kiosk that shows a release of the test's own. One for a whole file. */
export interface Reader {
  readonly page: Page;
  readonly visitor: Visitor;
  /** Addresses that the page has asked for, but for the kiosk's own. */
  readonly foreignRequests: readonly string[];
  /** What the kiosk has written to its log, line by line. */
  log(): readonly { readonly message: string }[];
  close(): Promise<void>;
}

export const czech = 'cs' as LanguageTag;
const ownAddresses: readonly string[] = [`${stageScheme}://${stageHost}/`, mediaUrl('')];

/** Starts the inspectable flavour with a store, and begins a visit in Czech. */
export async function aReader(storeDir: string): Promise<Reader> {
  const ends: (() => unknown)[] = [];
  const atEnd = (end: () => unknown) => void ends.unshift(end);
  const close = async () => {
    for (const end of ends) await end();
  };
  try {
    const screen = await aScreen(atEnd);
    const home = await aHome({ inactivitySeconds: 3600 }, storeDir, atEnd);
    const args = ['--disable-gpu', '--remote-debugging-port=0'];
    const kiosk = startPackaged(inspectable, home, { args, display: screen.name, atEnd });
    const page = await lookInto(kiosk, atEnd);
    const foreignRequests: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!ownAddresses.some((own) => url.startsWith(own))) foreignRequests.push(url);
    });
    const log = () =>
      readFileSync(join(home.profileDir, 'logs/kiosk.log'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly message: string });
    const visitor = new Visitor(page);
    await visitor.begin(czech);
    return { page, visitor, foreignRequests, log, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
