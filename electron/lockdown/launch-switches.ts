/**
 * With what the packaged kiosk may be started. A list of what is allowed, exact to the letter; everything else stops the
 * start. Chromium knows more than a thousand switches, every version brings new ones, and no fuse covers them: debugging
 * ports, sandboxes left out, proxies, extensions, programs put in front of its processes. (Beyond the 20 points of the
 * checklist.)
 *
 * What this cannot stop: whoever may choose the command line of a process may start any other program as well. Chromium
 * also reads a few switches before the first line of ours runs. Who starts the kiosk, and with what, is the operating
 * system's to guard; this keeps a slip of the pen, a borrowed start script or a desktop entry from opening a door.
 */
export interface Launch {
  /** The command line, without the program's own name. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Switches with a value, and what the value may be. Our own are explained in electron/settings/README.md. */
const valuesOf: Readonly<Record<string, RegExp>> = {
  '--settings': /^.+$/s,
  '--store': /^.+$/s,
  '--root': /^.+$/s,
  // A session of cage or another Wayland compositor, or one of X.
  '--ozone-platform': /^(?:x11|wayland)$/,
  '--force-device-scale-factor': /^[1-4](?:\.\d{1,2})?$/,
};

/** Switches without one. A machine whose graphics driver is broken still shows the exhibit. */
const flags: ReadonlySet<string> = new Set(['--disable-gpu']);

/**
 * Only in the inspectable flavour, which no museum gets (build/package/README.md): a port of the system's choice on the
 * loopback, or a pipe.
 */
const inspectionFlags: ReadonlySet<string> = new Set([
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
]);

/** Families of variables that change what Electron, Node or Chromium do. */
const deniedPrefixes: readonly string[] = ['ELECTRON_', 'NODE_', 'CHROME_'];
/** Set by Electron itself, before our first line: the name for the window manager, and where a crash is told. */
const ownVariables: ReadonlySet<string> = new Set(['CHROME_DESKTOP', 'CHROME_CRASHPAD_PIPE_NAME']);
/** Code that is loaded into every process of ours, and the keys of encrypted lines written to a file. */
const deniedVariables: ReadonlySet<string> = new Set(['LD_PRELOAD', 'LD_AUDIT', 'SSLKEYLOGFILE']);

const maxShownLetters = 60;

/** Why the packaged kiosk does not start, in one sentence; undefined where it may. */
export function findRefusal(launch: Launch, isInspectable: boolean): string | undefined {
  const arg = launch.args.find((given) => !isAllowedArgument(given, isInspectable));
  if (arg !== undefined)
    return `refused to start, because this kiosk does not take the argument ${shown(arg)}`;
  // An empty variable is one too: Electron and Node ask of several only whether they are there.
  const variable = Object.keys(launch.environment).find(isDeniedVariable);
  if (variable !== undefined) {
    return `refused to start, because ${shown(variable)} is set in the environment`;
  }
  return undefined;
}

/**
 * Compares whole arguments and parses nothing: `-switch`, ` --switch`, `--SWITCH`, `/switch` and `--` mean something to
 * Chromium on one system or the other, and stand on no list.
 */
function isAllowedArgument(arg: string, isInspectable: boolean): boolean {
  if (flags.has(arg) || (isInspectable && inspectionFlags.has(arg))) return true;
  const equals = arg.indexOf('=');
  const name = arg.slice(0, equals);
  return equals > 0 && Object.hasOwn(valuesOf, name) && valuesOf[name]?.test(arg.slice(equals + 1)) === true;
}

function isDeniedVariable(name: string): boolean {
  // Windows does not tell one case from another.
  const upper = name.toUpperCase();
  if (ownVariables.has(upper)) return false;
  return deniedVariables.has(upper) || deniedPrefixes.some((prefix) => upper.startsWith(prefix));
}

/** One short line, whatever was in the argument: it goes to a terminal or to the system's journal. */
function shown(text: string): string {
  const printable = text.replace(/[^\x20-\x7e]/g, '?');
  return printable.length > maxShownLetters ? `${printable.slice(0, maxShownLetters)}…` : printable;
}
