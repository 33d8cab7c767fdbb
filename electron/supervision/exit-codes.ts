/**
 * What the shell ends with, so that a supervisor knows what to do. The first three are those of sysexits.h.
 * `build/resources/linux/vitrina.service` names those that are not simply started again.
 */
export const exitCodes = {
  /** Started with an argument or a variable that is refused. Not started again: it would be refused again. */
  refused: 64,
  /** A broken promise of the program. Started again. */
  crashed: 70,
  /** Settings that cannot be understood. Started again: the next start may find them mended. */
  badSettings: 78,
  /** Staff have left the kiosk for the desktop. Not started again. */
  quitByStaff: 80,
  /** Staff have asked for a new start. Started again at once. */
  restartAsked: 81,
} as const;
