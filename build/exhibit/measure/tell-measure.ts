import type { Place, Report } from '../problems.ts';

/** A size and the most that a kiosk takes, in the same unit. */
export interface Measured {
  readonly size: number;
  readonly most: number;
}

/** Of its limit, from where a curator is told that there is little room left. */
const nearShare = 0.8;

/** true for what a kiosk refuses, and for what comes near it. */
export function isNotable({ size, most }: Measured): boolean {
  return size > most * nearShare;
}

/** What a curator is told of something measured: where it stands, what it is with its size, how to mend it. */
export interface Told extends Measured {
  readonly place: Place;
  /** Such as `"caption" in "cs" has 9000 bytes`. */
  readonly measure: string;
  readonly mend: string;
}

/** Refuses what a kiosk would refuse, and warns of what comes near it. Says nothing of the rest. */
export function tellMeasure({ size, most, place, measure, mend }: Told, report: Report): void {
  if (size > most) report.error(place, 'too-large', `${measure}, and a kiosk takes ${most}`, mend);
  else if (isNotable({ size, most })) {
    const message = `${measure}, and a kiosk takes no more than ${most}`;
    report.warn(place, 'too-large', message, 'let it grow little more');
  }
}
