import { describe, expect, it } from 'vitest';
import { parseOptions, usualTargets } from '../../../../build/package/options.ts';

describe('parseOptions', () => {
  it('makes the product with everything that the machine can build, and from no stand-in of a runtime', () => {
    const { flavour, targets, allowsFallbackRuntime } = parseOptions([]);
    expect(flavour.name).toBe('vitrina');
    expect(flavour.isInspectable).toBe(false);
    expect(targets).toBeUndefined();
    expect(allowsFallbackRuntime).toBe(false);
  });

  it('makes the inspectable flavour only when asked for it by name', () => {
    expect(parseOptions(['--inspectable']).flavour.name).toBe('vitrina-inspectable');
  });

  it('takes targets by name', () => {
    expect(parseOptions(['--target=deb', '--target=AppImage']).targets).toEqual(['deb', 'AppImage']);
  });

  it('refuses a target and an option that do not exist', () => {
    expect(() => parseOptions(['--target=rpm'])).toThrow('There is no target "rpm"');
    expect(() => parseOptions(['--allow-fallback'])).toThrow('--allow-fallback-runtime');
  });
});

describe('usualTargets', () => {
  it('leaves out what needs a program that is not there, or a download', () => {
    expect(usualTargets('linux', true)).toEqual(['dir', 'tar.gz', 'deb']);
    expect(usualTargets('linux', false)).toEqual(['dir', 'tar.gz']);
    expect(usualTargets('win32', false)).toEqual(['nsis']);
  });

  it('refuses a system that no kiosk runs on', () => {
    expect(() => usualTargets('darwin', false)).toThrow('Linux or Windows');
  });
});
