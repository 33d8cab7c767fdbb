import type { Visitor } from '../../e2e/visitor.ts';
import { nameOf, type Look } from './looks.ts';

/** Sets what differs from the look before, and opens its screen. */
export async function show(visitor: Visitor, look: Look, before: Look | undefined): Promise<void> {
  if (look.language !== visitor.language) await visitor.changeLanguage(look.language);
  if (look.isReach !== (before?.isReach ?? false)) await visitor.changeReach(look.isReach);
  const textSize = look.textSize === before?.textSize ? undefined : look.textSize;
  const theme = look.theme === before?.theme ? undefined : look.theme;
  if (textSize || theme)
    await visitor.changeDisplay({ ...(textSize && { textSize }), ...(theme && { theme }) });
  try {
    await look.screen.open(visitor);
  } catch (cause) {
    throw new Error(`cannot open ${nameOf(look)}`, { cause });
  }
  await visitor.settle();
}

/** Leaves a dialog, and goes home. */
export async function leave(visitor: Visitor): Promise<void> {
  await visitor.page.keyboard.press('Escape');
  await visitor.home();
}
