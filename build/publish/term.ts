import type { ReadAnchor } from './keys/public-folder.ts';
import { PublishError } from './publish-error.ts';

const dayMs = 24 * 60 * 60 * 1000;
const warnDays = 365;

/** Until when the anchor is valid: nothing that is published is valid for longer. */
export function anchorExpiry({ root, delegations }: ReadAnchor): Date {
  const ends = [root.signed.expires, delegations.signed.expires].map((end) => new Date(end).getTime());
  return new Date(Math.min(...ends));
}

/**
 * What to say of a term that ends soon; nothing where it does not.
 *
 * @throws PublishError where it has ended: kiosks would refuse what is published.
 */
export function warnOfTerm(anchor: ReadAnchor, now: Date): string | undefined {
  const end = anchorExpiry(anchor);
  const date = end.toISOString().slice(0, 10);
  const renew = 'take the root keys from the safe and run `npm run exhibit renew -- --keys <folder>`';
  if (end <= now) {
    throw new PublishError(
      `What the root keys have signed was valid until ${date}, or the clock of this machine is wrong. Nothing was ` +
        `published. Look at the clock first; if it is right, ${renew}.`,
    );
  }
  if (end.getTime() - now.getTime() > warnDays * dayMs) return undefined;
  return `What the root keys have signed is valid until ${date}; before that, ${renew}.`;
}
