function tokenMs(name: string): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0;
}

/** How long a calm movement takes now, in milliseconds: 0 where the visitor or the system asks for no motion. */
export const calmMs = (): number => tokenMs('--motion-calm');

/** The same for the slow changes of the idle loop. */
export const slowMs = (): number => tokenMs('--motion-slow');
