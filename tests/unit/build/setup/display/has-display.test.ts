import { describe, expect, it } from 'vitest';

import { hasDisplay } from '../../../../../build/setup/display/has-display.ts';

describe('hasDisplay', () => {
  it('is true under X11, under Wayland, and off Linux', () => {
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('takes an empty variable for none', () => {
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({}, 'linux')).toBe(false);
  });
});
