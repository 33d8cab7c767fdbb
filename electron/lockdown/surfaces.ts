import type { Switches } from './switches.ts';

/**
 * What Chromium offers to pages and a stage never needs, taken out of the engine before the first page: it is not there
 * to be asked, in no frame and no version of our own code. Names that a Chromium does not know are passed over.
 */
const blinkFeatures: readonly string[] = [
  // Dialogs and choosers of the system.
  'FileSystemAccess',
  'FileSystemAccessLocal',
  'EyeDropperAPI',
  'PaymentRequest',
  'WebUSB',
  'WebHID',
  'Serial',
  'WebBluetooth',
  'Presentation',
  'RemotePlayback',
  'WebShare',
  'WebAuth',
  'FedCm',
  // Windows of the system's own, above ours.
  'PictureInPictureAPI',
  'PictureInPicture',
  'DocumentPictureInPictureAPI',
  'Notifications',
  'PushMessaging',
  'Badging',
  // Processes and stores that outlive a page.
  'SharedWorker',
  'BackgroundFetch',
  'SharedStorageAPI',
  'FencedFrames',
  'Fledge',
  // What tells of the machine, or reaches past the page.
  'IdleDetection',
  'WakeLock',
  'SystemWakeLock',
  'ScriptedSpeechRecognition',
  'ScriptedSpeechSynthesis',
  'WebXR',
  'GenericSensor',
  'Sensor',
  'WebNFC',
  'KeyboardMap',
  'KeyboardLock',
  'DeviceOrientation',
  'GetDisplayMedia',
  'InstalledApp',
];

export function closeSurfaces(commandLine: Switches): void {
  commandLine.appendSwitch('disable-blink-features', blinkFeatures.join(','));
}
