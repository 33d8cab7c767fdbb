import { hasDisplay } from '../display/has-display.ts';
import { startXvfb, type ScreenSize } from '../display/xvfb.ts';
import { demoPin } from '../launch/demo-pin.ts';
import { electronArguments } from '../launch/electron-arguments.ts';
import { photograph } from '../launch/photograph.ts';
import { runKiosk } from '../launch/run-kiosk.ts';
import { checkSandbox } from '../launch/sandbox.ts';
import { inOutput } from '../paths.ts';
import { electronExecutable, readRuntime } from '../runtime.ts';
import { kioskSteps, machineSteps, setUp } from './set-up.ts';

const picturePath = inOutput('screenshots/start.png');
const startTimeoutMs = 60_000;

/** The kiosk fills the screen it finds, so the virtual one is as large as a usual panel. */
const panel: ScreenSize = '1920x1080';

/** `npm start`: sets up what is missing and opens the kiosk; without a display it writes a picture of it. */
export async function start(extra: readonly string[]): Promise<number> {
  await setUp([...machineSteps(), ...kioskSteps()]);
  const sandbox = await checkSandbox(readRuntime().distPath);
  if (sandbox === 'off-as-root') {
    say('Running without the sandbox: you are root, and Chromium refuses its sandbox as root.');
  }
  const pin = await demoPin();
  if (pin !== undefined) {
    say(
      `Staff panel: hold the lower left corner for 2 s, then the lower right one (or Ctrl+Shift+F10); PIN ${pin}.`,
    );
  }
  if (!hasDisplay(process.env, process.platform)) return startWithoutDisplay(sandbox, extra);
  say('Opening the kiosk. Ctrl-C here ends it; `npm start -- --windowed` opens it in a window.');
  return runKiosk(electronExecutable(), electronArguments({ sandbox, isDisplayVirtual: false, extra })).ended;
}

async function startWithoutDisplay(sandbox: 'on' | 'off-as-root', extra: readonly string[]): Promise<number> {
  say('This machine has no display; the kiosk runs on a virtual one.');
  const display = await startXvfb(panel);
  const args = electronArguments({ sandbox, isDisplayVirtual: true, extra });
  const env = { ...process.env, DISPLAY: display.name };
  const kiosk = runKiosk(electronExecutable(), ['--remote-debugging-port=0', ...args], env);
  try {
    await photograph(await kiosk.debuggerUrl(startTimeoutMs), picturePath);
    say(`This is what it shows: ${picturePath}`);
    if (process.stdin.isTTY) {
      say('The kiosk goes on running. Ctrl-C ends it.');
      return await kiosk.ended;
    }
    say('Nobody is at this terminal, so the kiosk ends here.');
    return 0;
  } finally {
    kiosk.stop();
    await kiosk.ended;
    display.stop();
  }
}

function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
