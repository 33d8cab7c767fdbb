import { describe, expect, it } from 'vitest';

import { knownToLdconfig, missingFromLdd } from '../../../../../build/setup/libraries/parse-ldd.ts';

describe('missingFromLdd', () => {
  it('names each library that was not found once, over several programs', () => {
    const output = [
      '/opt/electron/electron:',
      '\tlinux-vdso.so.1 (0x00007ffc3a5f2000)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f2f3c000000)',
      '\tlibnss3.so => not found',
      '\tlibgbm.so.1 => not found',
      '/opt/electron/libGLESv2.so:',
      '\tlibgbm.so.1 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f2f4b0d4000)',
    ].join('\n');
    expect(missingFromLdd(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('finds nothing missing on a complete system', () => {
    expect(missingFromLdd('\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n')).toEqual([]);
  });
});

describe('knownToLdconfig', () => {
  it('reads the names from the cache of the dynamic linker', () => {
    const output = [
      "2 libs found in cache `/etc/ld.so.cache'",
      '\tlibX11-xcb.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libX11-xcb.so.1',
      '\tlibc.so.6 (libc6,x86-64, OS ABI: Linux 3.2.0) => /lib/x86_64-linux-gnu/libc.so.6',
    ].join('\n');
    expect([...knownToLdconfig(output)]).toEqual(['libX11-xcb.so.1', 'libc.so.6']);
  });
});
