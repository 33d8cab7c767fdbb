import { describe, expect, it } from 'vitest';
import { findRefusal } from '../../../../electron/lockdown/launch-switches.ts';

const refusalOf = (args: readonly string[], environment: Record<string, string> = {}) =>
  findRefusal({ args, environment }, false);

describe('findRefusal', () => {
  it('lets a kiosk start with nothing, and with what a technician needs', () => {
    expect(refusalOf([])).toBeUndefined();
    const args = [
      '--settings=/etc/vitrina/settings.json',
      '--store=/srv/store',
      '--root=/media/usb/root.json',
    ];
    expect(refusalOf([...args, '--disable-gpu', '--ozone-platform=wayland'])).toBeUndefined();
    expect(refusalOf(['--force-device-scale-factor=1.25'])).toBeUndefined();
  });

  it('lets the environment of a desktop, a service and an installed package be', () => {
    const environment = {
      PATH: '/usr/bin',
      HOME: '/home/kiosk',
      DISPLAY: ':0',
      WAYLAND_DISPLAY: 'wayland-0',
      XDG_RUNTIME_DIR: '/run/user/1000',
      NOTIFY_SOCKET: '/run/systemd/notify',
      WATCHDOG_USEC: '10000000',
      LANG: 'cs_CZ.UTF-8',
      CHROME_DESKTOP: 'vitrina.desktop',
      LD_LIBRARY_PATH: '/tmp/.mount_vitrina/usr/lib',
    };
    expect(refusalOf([], environment)).toBeUndefined();
  });

  it.each([
    '--no-sandbox',
    '--windowed',
    '--preview-idle=2026-01-27',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--a-switch-of-tomorrow',
    'https://example.org/',
    '',
  ])('refuses %j, because it is not on the list', (arg) => {
    expect(refusalOf([arg])).toContain('does not take the argument');
  });

  it.each([
    '-disable-gpu',
    '--Disable-GPU',
    ' --disable-gpu',
    '--disable-gpu ',
    '/disable-gpu',
    '--disable-gpu=1',
  ])('refuses %j, which only looks like an argument that it takes', (arg) => {
    expect(refusalOf([arg])).toContain('does not take the argument');
  });

  it.each([
    '--store',
    '--store=',
    '--ozone-platform=headless',
    '--ozone-platform=wayland,x',
    '--force-device-scale-factor=0',
    '--force-device-scale-factor=2 --no-sandbox',
    '=--store',
    '--__proto__=1',
    '--constructor=1',
  ])('refuses %j, whose value it does not take', (arg) => {
    expect(refusalOf([arg])).toContain('does not take the argument');
  });

  it('finds the bad argument among good ones, wherever it stands', () => {
    expect(refusalOf(['--disable-gpu', '--store=/srv/store', '--inspect'])).toContain('--inspect');
    expect(refusalOf(['--inspect', '--disable-gpu'])).toContain('--inspect');
  });

  it.each([
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_DISABLE_SANDBOX',
    'electron_enable_logging',
    'NODE_OPTIONS',
    'CHROME_DEVEL_SANDBOX',
    'LD_PRELOAD',
    'LD_AUDIT',
    'SSLKEYLOGFILE',
  ])('refuses to start where %s is set, even to nothing', (name) => {
    expect(refusalOf([], { [name]: '' })).toBe(`refused to start, because ${name} is set in the environment`);
  });

  it('lets only the inspectable flavour be inspected, and only by a port of the system’s choice or a pipe', () => {
    const inspectable = (arg: string) => findRefusal({ args: [arg], environment: {} }, true);
    expect(inspectable('--remote-debugging-port=0')).toBeUndefined();
    expect(inspectable('--remote-debugging-pipe')).toBeUndefined();
    for (const arg of ['--remote-debugging-port=9222', '--remote-debugging-address=0.0.0.0', '--inspect'])
      expect(inspectable(arg)).toContain(arg);
  });

  it('says why in one short line, whatever was in the argument', () => {
    const refusal = refusalOf([`--x=\u001b[2J\n\u202e${'a'.repeat(5000)}`]) ?? '';
    expect(refusal).toMatch(/^[\x20-\x7e…]+$/);
    expect(refusal.length).toBeLessThan(150);
  });
});
