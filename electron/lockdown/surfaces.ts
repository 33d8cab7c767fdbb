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

/**
 * Windows and macOS bring voices, which the stage reads aloud with: they open nothing, ask nothing and say nothing of the
 * visitor. On Linux the shell speaks (electron/speech), and Chromium would start a service of the desktop.
 */
const speechSynthesis = 'ScriptedSpeechSynthesis';

export function closeSurfaces(commandLine: Switches, platform: NodeJS.Platform): void {
  const closed = platform === 'linux' ? [...blinkFeatures, speechSynthesis] : blinkFeatures;
  commandLine.appendSwitch('disable-blink-features', closed.join(','));
}
