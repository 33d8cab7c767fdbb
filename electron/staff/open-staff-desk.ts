import { StaffDesk, type StaffParts, type StaffSettings } from './desk.ts';
import { PinGate } from './pin-gate.ts';
import { Reports } from './report.ts';

export interface StaffOptions extends StaffSettings {
  /** Where the PIN, the attempts at it and the key of the reports are kept. */
  readonly staffDir: string;
  /** Where `kiosk.log` is; reports count what stands there. */
  readonly logDir: string;
  readonly now: () => Date;
}

/** Opens the staff desk, with the panel locked. Reads what is kept in the staff folder. */
export async function openStaffDesk(
  options: StaffOptions,
  ports: Omit<StaffParts, 'gate' | 'reports'>,
): Promise<StaffDesk> {
  const { staffDir, logDir, now, ...settings } = options;
  const gate = await PinGate.open(staffDir, ports.timing, ports.log);
  return new StaffDesk(settings, { ...ports, gate, reports: new Reports({ staffDir, logDir, now }) });
}
