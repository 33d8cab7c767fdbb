import { startXvfb } from '../../build/setup/display/xvfb.ts';
import { testScreen } from '../../build/setup/display/with-display.ts';

let own: Promise<string> | undefined;

/**
 * The display for this worker's kiosks, as the environment names it. Kiosks of two workers on one display would cover each
 * other, and what is covered is not drawn; so each worker but the first has a display of its own, which ends with it.
 */
export async function displayOfWorker(): Promise<Readonly<Record<string, string>>> {
  const isFirst = (process.env['TEST_PARALLEL_INDEX'] ?? '0') === '0';
  if (isFirst || process.platform !== 'linux') return {};
  own ??= startXvfb(testScreen).then(({ name }) => name);
  return { DISPLAY: await own };
}
