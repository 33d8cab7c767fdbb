import { describe, expect, it } from 'vitest';

import { packagesFor } from '../../../../../build/setup/libraries/debian-packages.ts';

describe('packagesFor', () => {
  it('names each package once, however many of its libraries are missing', () => {
    expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libnspr4.so', 'libasound.so.2']).packages).toEqual([
      'libasound2',
      'libnss3',
    ]);
  });

  it('installs the library without which Electron dies in silence', () => {
    expect(packagesFor(['libX11-xcb.so.1']).packages).toEqual(['libx11-xcb1']);
  });

  it('does not guess a package for a library it does not know', () => {
    expect(packagesFor(['libnew.so.7'])).toEqual({ packages: [], unknown: ['libnew.so.7'] });
  });
});
