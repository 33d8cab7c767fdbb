import type { Session, WebContents } from 'electron';
import type { RefusalReport } from './requests.ts';

/** Checklist 5: no permission is ever given. Chromium asks in three ways, and each of them is answered no. */
export function refusePermissions(session: Session, report: RefusalReport): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    report('permission', permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Without a handler getDisplayMedia is refused; HID, serial and USB choosers are cancelled here, Bluetooth's below.
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
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** The one chooser that belongs to a page instead of its session. */
export function refuseBluetooth(contents: WebContents, report: RefusalReport): void {
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    report('permission', 'bluetooth');
    event.preventDefault();
    choose('');
  });
}
