import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Pages that axe was brought into. The stage never loads anew, so it stays there. */
const prepared = new WeakSet<Page>();

/** What breaks a rule of axe on the screen as it is now, one line for each. No rule is switched off. */
export async function findAxeProblems(page: Page): Promise<readonly string[]> {
  const { violations } = prepared.has(page) ? await runAgain(page) : await runFirst(page);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function runFirst(page: Page): Promise<AxeResults> {
  const results = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  prepared.add(page);
  return results;
}

/** To bring axe again for every screen would take longer than to run it. */
function runAgain(page: Page): Promise<AxeResults> {
  return page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (context: Document) => Promise<AxeResults> } };
    return axe.run(document);
  });
}
