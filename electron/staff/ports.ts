import type { Result } from '../contract/result.ts';
import type { Health, StaffState } from '../contract/staff.ts';

/** What the panel shows of updates. */
export type UpdatesState = Pick<StaffState, 'shown' | 'kept' | 'drives' | 'job' | 'history' | 'scrub'>;

/** What the desk asks of whoever leads releases from drives to visitors. */
export interface UpdatesPort {
  state(): UpdatesState;
  install(offerId: string): Result<void, 'busy' | 'gone'>;
  cancel(): void;
  show(): Result<void, 'busy' | 'gone'>;
  rollBack(release: number): Promise<Result<void, 'busy' | 'gone'>>;
  scrub(): Result<void, 'busy'>;
  /** Lends a drive to be written to. `write` gets its folder, makes its files durable and closes them. */
  writeTo<T>(
    driveId: string,
    write: (drivePath: string) => Promise<T>,
  ): Promise<Result<T, 'gone' | 'not-writable'>>;
}

/** What the desk tells the stage. */
export interface StaffNews {
  /** Staff are in. */
  opened(): void;
  changed(state: StaffState): void;
  warned(secondsLeft: number): void;
  closed(reason: 'inactivity' | 'asked'): void;
}

/** What the desk does to the kiosk. */
export interface KioskPort {
  readHealth(): Promise<Health>;
  /** Ends the shell so that a supervisor, or the shell itself, starts it again. */
  restart(): void;
  /** Ends the shell and leaves the desktop. */
  quit(): void;
}
