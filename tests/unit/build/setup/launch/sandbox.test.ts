import { describe, expect, it } from 'vitest';

import { electronArguments } from '../../../../../build/setup/launch/electron-arguments.ts';
import { judgeSandbox } from '../../../../../build/setup/launch/sandbox.ts';

describe('judgeSandbox', () => {
  it('is on for a normal user by either of the ways that Chromium knows', () => {
    expect(judgeSandbox({ isRoot: false, canMakeNamespaces: true, hasSetuidHelper: false })).toBe('on');
    expect(judgeSandbox({ isRoot: false, canMakeNamespaces: false, hasSetuidHelper: true })).toBe('on');
  });

  it('is never given up silently where neither way is open', () => {
    expect(judgeSandbox({ isRoot: false, canMakeNamespaces: false, hasSetuidHelper: false })).toBe(
      'impossible',
    );
  });

  it('is off as root, whatever else the machine allows', () => {
    expect(judgeSandbox({ isRoot: true, canMakeNamespaces: true, hasSetuidHelper: true })).toBe(
      'off-as-root',
    );
  });
});

describe('electronArguments', () => {
  it('weakens the sandbox for root only', () => {
    const situation = { isDisplayVirtual: true, extra: [] };
    expect(electronArguments({ ...situation, sandbox: 'off-as-root' })).toContain('--no-sandbox');
    expect(electronArguments({ ...situation, sandbox: 'on' })).not.toContain('--no-sandbox');
  });

  it("puts the person's own arguments last, where they win", () => {
    const args = electronArguments({ sandbox: 'on', isDisplayVirtual: false, extra: ['--store=/elsewhere'] });
    expect(args.filter((arg) => arg.startsWith('--store=')).at(-1)).toBe('--store=/elsewhere');
  });
});
