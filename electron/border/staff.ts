import type { Calls, Channel } from '../contract/calls.ts';
import { ok, type Result } from '../contract/result.ts';
import type { PinState } from '../contract/staff.ts';
import type { Handle } from './handle.ts';
import {
  parseDriveId,
  parseNewPin,
  parseNothing,
  parseOfferId,
  parsePin,
  parseReleaseNumber,
} from './parsers.ts';

type Answered<C extends Channel> = Result<Calls[C]['value'], Calls[C]['code']>;

/** What the border asks of the staff desk, which alone knows whether the panel is open. */
export interface StaffCalls {
  ask(): PinState;
  choosePin(pin: string, current: string | null): Promise<Answered<'staff:choose-pin'>>;
  unlock(pin: string): Promise<Answered<'staff:unlock'>>;
  lock(): void;
  state(): Answered<'staff:state'>;
  install(offerId: string): Answered<'staff:install'>;
  cancel(): Answered<'staff:cancel'>;
  show(): Answered<'staff:show'>;
  rollBack(release: number): Promise<Answered<'staff:roll-back'>>;
  health(): Promise<Answered<'staff:health'>>;
  scrub(): Answered<'staff:scrub'>;
  exportReport(driveId: string): Promise<Answered<'staff:export-report'>>;
  restart(): Answered<'staff:restart'>;
  quit(): Answered<'staff:quit'>;
}

export function handleStaff(handle: Handle, staff: StaffCalls): void {
  handleDoor(handle, staff);
  handle('staff:state', { parse: parseNothing, run: () => staff.state() });
  handle('staff:install', { parse: parseOfferId, run: (offerId) => staff.install(offerId) });
  handle('staff:cancel', { parse: parseNothing, run: () => staff.cancel() });
  handle('staff:show', { parse: parseNothing, run: () => staff.show() });
  handle('staff:roll-back', { parse: parseReleaseNumber, run: (release) => staff.rollBack(release) });
  handle('staff:health', { parse: parseNothing, run: () => staff.health() });
  handle('staff:scrub', { parse: parseNothing, run: () => staff.scrub() });
  handle('staff:export-report', { parse: parseDriveId, run: (driveId) => staff.exportReport(driveId) });
  handle('staff:restart', { parse: parseNothing, run: () => staff.restart() });
  handle('staff:quit', { parse: parseNothing, run: () => staff.quit() });
}

/** The calls that are answered before the PIN. */
function handleDoor(handle: Handle, staff: StaffCalls): void {
  handle('staff:ask', { parse: parseNothing, run: () => ok(staff.ask()) });
  handle('staff:choose-pin', { parse: parseNewPin, run: (pin, current) => staff.choosePin(pin, current) });
  handle('staff:unlock', { parse: parsePin, run: (pin) => staff.unlock(pin) });
  handle('staff:lock', { parse: parseNothing, run: () => ok(staff.lock()) });
}
