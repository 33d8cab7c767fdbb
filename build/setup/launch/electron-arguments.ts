import { inOutput, projectDir } from '../paths.ts';
import { demoProfileDir } from './demo-pin.ts';
import type { Sandbox } from './sandbox.ts';

export interface LaunchSituation {
  readonly sandbox: Sandbox;
  readonly isDisplayVirtual: boolean;
  /** What the person put after `--`. They come last, so they win. */
  readonly extra: readonly string[];
}

/** The command line of the kiosk from these sources: switches of Chromium, the app's folder, the shell's settings. */
export function electronArguments({ sandbox, isDisplayVirtual, extra }: LaunchSituation): string[] {
  return [
    ...(sandbox === 'off-as-root' ? ['--no-sandbox'] : []),
    // A virtual display has no graphics card; these draw on the processor, WebGL included.
    ...(isDisplayVirtual ? ['--disable-gpu', '--enable-unsafe-swiftshader'] : []),
    projectDir,
    `--user-data-dir=${demoProfileDir}`,
    `--store=${inOutput('store')}`,
    ...extra,
  ];
}
