import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * true where systemd looks after this process as a service, and so can start it again. A terminal hands its own
 * service's variables on, so they alone prove nothing: the control group says to whom the process belongs.
 */
export async function isSupervised(rootDir: string, environment: Environment): Promise<boolean> {
  if (environment['NOTIFY_SOCKET'] === undefined && environment['INVOCATION_ID'] === undefined) return false;
  const text = await readText(join(rootDir, 'proc/self/cgroup'));
  const group = /^(?:0:|\d+:name=systemd):(.*)$/m.exec(text)?.[1] ?? '';
  const unit = basename(group);
  // What the desktop starts at log-in is a service by name only: nobody starts it a second time.
  return unit.endsWith('.service') && !unit.startsWith('user@') && !unit.includes('@autostart');
}

/**
 * true where Ctrl+Alt+F2 leads to a log-in. Closed where there are no consoles, where X refuses to switch, or where
 * nothing listens on any console but the kiosk's own.
 */
export async function hasVirtualConsoles(rootDir: string, environment: Environment): Promise<boolean> {
  const ownConsole = (await readText(join(rootDir, 'sys/class/tty/tty0/active'))).trim();
  if (ownConsole === '') return false;
  if (environment['WAYLAND_DISPLAY'] === undefined && (await isSwitchRefusedByX(rootDir))) return false;
  return (await areConsolesOffered(rootDir)) || (await hasOtherGetty(rootDir, ownConsole));
}

/** true where a stick is mounted by a desktop so that it can be written to. */
export async function hasWritableAutoMount(rootDir: string): Promise<boolean> {
  const text = await readText(join(rootDir, 'proc/self/mountinfo'));
  return text.split('\n').some((line) => {
    const [own = '', common = ''] = line.split(' - ');
    const [, , , , mountPoint = '', options = ''] = own.split(' ');
    const [, source = ''] = common.split(' ');
    const isRemovable = /^\/(?:run\/)?media\//.test(mountPoint) && source.startsWith('/dev/');
    return isRemovable && options.split(',').includes('rw');
  });
}

/** true where Alt+SysRq does anything. The kernel holds the sum of what it allows; 0 is nothing. */
export async function hasSysRqKeys(rootDir: string): Promise<boolean> {
  return Number(await readText(join(rootDir, 'proc/sys/kernel/sysrq'))) !== 0;
}

/**
 * true where usbguard is installed, as the set-up does, and does not run: then every device is taken. A machine without
 * it is not told of: its ports may be covered instead, which cannot be seen from here.
 */
export async function isUsbUnguarded(rootDir: string): Promise<boolean> {
  if (!(await list(join(rootDir, 'usr/sbin'))).includes('usbguard-daemon')) return false;
  // systemd makes a control group for a service while it runs; the second path is that of the older kind.
  const groups = ['sys/fs/cgroup', 'sys/fs/cgroup/systemd'].map((dir) =>
    list(join(rootDir, dir, 'system.slice/usbguard.service')),
  );
  return (await Promise.all(groups)).flat().length === 0;
}

async function isSwitchRefusedByX(rootDir: string): Promise<boolean> {
  const dirs = ['usr/share/X11/xorg.conf.d', 'etc/X11/xorg.conf.d'];
  const texts = await readConfigs(rootDir, ['etc/X11/xorg.conf'], dirs);
  const setting = /^\s*Option\s+"DontVTSwitch"(?:\s+"(?:true|on|yes|1)")?\s*(?:#.*)?$/im;
  return texts.some((text) => setting.test(text));
}

/** logind starts a log-in on a console as soon as somebody switches to it, unless both numbers are 0. */
async function areConsolesOffered(rootDir: string): Promise<boolean> {
  const files = ['usr/lib/systemd/logind.conf', 'etc/systemd/logind.conf'];
  const dirs = ['usr/lib', 'run', 'etc'].map((dir) => `${dir}/systemd/logind.conf.d`);
  const text = (await readConfigs(rootDir, files, dirs)).join('\n');
  return ['NAutoVTs', 'ReserveVT'].some((name) => {
    const values = [...text.matchAll(new RegExp(`^\\s*${name}\\s*=\\s*(\\d+)`, 'gm'))];
    return values.at(-1)?.[1] !== '0';
  });
}

async function hasOtherGetty(rootDir: string, ownConsole: string): Promise<boolean> {
  const units = await list(join(rootDir, 'etc/systemd/system/getty.target.wants'));
  return units.some((unit) => unit.startsWith('getty@') && unit !== `getty@${ownConsole}.service`);
}

/** Configuration files, then the drop-ins of all folders by name: later ones replace earlier ones. */
async function readConfigs(
  rootDir: string,
  files: readonly string[],
  dirs: readonly string[],
): Promise<readonly string[]> {
  const dropIns = await Promise.all(
    dirs.map(async (dir) => (await list(join(rootDir, dir))).map((name) => join(dir, name))),
  );
  const byName = dropIns.flat().sort((a, b) => basename(a).localeCompare(basename(b), 'en'));
  const configs = [...files, ...byName.filter((path) => path.endsWith('.conf'))];
  return Promise.all(configs.map((path) => readText(join(rootDir, path))));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // What is not there, or not for us to read, sets nothing: the default of the system holds.
    return '';
  }
}

async function list(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch {
    // As with files.
    return [];
  }
}
