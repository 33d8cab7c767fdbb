import type { Session } from 'electron';
import type { RefusalReport } from './requests.ts';

/** A kiosk saves nothing for a visitor; a download would open a dialog of the operating system (checklist 5, 13). */
export function refuseDownloads(session: Session, report: RefusalReport): void {
  session.on('will-download', (event, item) => {
    report('download', item.getURL());
    event.preventDefault();
  });
}
