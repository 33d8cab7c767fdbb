import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** What axe puts into the page. */
interface Axe {
  getRules(): readonly { readonly ruleId: string; readonly tags: readonly string[] }[];
  run(context: Document, options: object): Promise<AxeResults>;
}

/** Pages that axe was brought into. The stage never loads anew, so it stays there. */
const prepared = new WeakSet<Page>();

/** What breaks a rule of axe on the screen as it is now, one line for each. No rule is switched off. */
export async function findAxeProblems(page: Page): Promise<readonly string[]> {
  if (!prepared.has(page)) await bringAxe(page);
  const { violations } = await page.evaluate(runEveryRule);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id} (${help}): ${html.slice(0, 120)} at ${target.join(' ')}`),
  );
}

/** The builder brings axe with the first rule that it is asked for; again for every screen it would take longer than to run. */
async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze();
  prepared.add(page);
}

/**
 * Axe leaves out what is new (the size of targets), what is AAA (contrast of 7:1) and what it calls experimental (words of
 * a label in its name) unless each is asked for by its id. Only rules that it has given up stay out. Runs in the page, so
 * it uses nothing from outside itself.
 */
function runEveryRule(): Promise<AxeResults> {
  const { axe } = window as unknown as { axe: Axe };
  const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
  const isEnabled = Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }]));
  return axe.run(document, { rules: isEnabled });
}
