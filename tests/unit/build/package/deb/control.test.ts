import { describe, expect, it } from 'vitest';
import { controlFile } from '../../../../../build/package/deb/control.ts';
import type { DebRequest } from '../../../../../build/package/deb/fpm-arguments.ts';

const request: DebRequest = {
  name: 'Vitrina',
  version: '0.1.0',
  architecture: 'amd64',
  maintainer: 'The Vitrína authors <us@example.org>',
  description: 'Exhibition kiosk for museums\n A locked-down shell.\n\n No network.',
  section: 'education',
  priority: 'optional',
  depends: ['libnss3', 'libgbm1'],
  recommends: [],
  compression: 'xz',
  postinstPath: '',
  postrmPath: '',
  debPath: '',
  placements: [],
};

describe('controlFile', () => {
  it('says what Debian wants to know, and nothing of what is empty', () => {
    expect(controlFile(request, 1500)).toBe(
      [
        'Package: vitrina',
        'Version: 0.1.0',
        'Section: education',
        'Priority: optional',
        'Architecture: amd64',
        'Installed-Size: 2',
        'Maintainer: The Vitrína authors <us@example.org>',
        'Depends: libnss3, libgbm1',
        'Description: Exhibition kiosk for museums',
        ' A locked-down shell.',
        ' No network.',
        '',
      ].join('\n'),
    );
  });

  it('lets no value add a field of its own', () => {
    const control = controlFile({ ...request, maintainer: 'Us\nPre-Depends: evil' }, 0);
    expect(control).not.toMatch(/^Pre-Depends:/m);
  });
});
