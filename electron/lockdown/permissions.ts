import type { Session } from 'electron';
import type { RefusalReport } from './requests.ts';

/** Checklist 5: no permission is ever given. Chromium asks in three ways, and each of them is answered no. */
export function refusePermissions(session: Session, report: RefusalReport): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    report('permission', permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Without a handler getDisplayMedia is refused; Bluetooth, HID, serial and USB choosers are cancelled here.
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}
