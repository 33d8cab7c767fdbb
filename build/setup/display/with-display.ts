import { isOnPath } from '../libraries/apt.ts';
import { startXvfb, type ScreenSize } from './xvfb.ts';

/** Larger than any window a test opens: a window as large as the screen would lose a pixel. */
export const testScreen: ScreenSize = '4000x2400';

/**
 * Runs something that opens windows with the environment for it. Tests run on a virtual display wherever there is one,
 * even on a desktop: its size is known, and no window jumps into anyone's face.
 */
export async function withTestDisplay<T>(run: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux' || !isOnPath('Xvfb')) return run(process.env);
  const display = await startXvfb(testScreen);
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: display.name };
  delete env['WAYLAND_DISPLAY'];
  try {
    return await run(env);
  } finally {
    display.stop();
  }
}
