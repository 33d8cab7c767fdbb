import { describe, expect, it } from 'vitest';
import { parseFpmArguments } from '../../../../../build/package/deb/fpm-arguments.ts';

/** As electron-builder 26 writes them. */
const line = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0 | libgtk-3-0t64', '-d', 'libnss3'],
  ...['--deb-compression', 'xz', '--architecture', 'amd64'],
  ...['--after-install', '/tmp/postinst', '--after-remove', '/tmp/postrm'],
  ...['--description', 'Exhibition kiosk\n The long text.', '--version', '0.1.0', '--package', '/out/v.deb'],
  ...[
    '--name',
    'vitrina',
    '--maintainer',
    'Us <us@example.org>',
    '--vendor',
    'Us',
    '--url',
    'https://example.org',
  ],
  ...['--category', 'education', '--deb-priority', 'optional', '--license', 'MIT'],
  ...['/out/linux-unpacked/=/opt/Vitrina', '/tmp/a=b.desktop=/usr/share/applications/vitrina.desktop'],
];

describe('parseFpmArguments', () => {
  it('reads what electron-builder asks for', () => {
    expect(parseFpmArguments(line)).toEqual({
      name: 'vitrina',
      version: '0.1.0',
      architecture: 'amd64',
      maintainer: 'Us <us@example.org>',
      description: 'Exhibition kiosk\n The long text.',
      section: 'education',
      priority: 'optional',
      depends: ['libgtk-3-0 | libgtk-3-0t64', 'libnss3'],
      recommends: [],
      compression: 'xz',
      postinstPath: '/tmp/postinst',
      postrmPath: '/tmp/postrm',
      debPath: '/out/v.deb',
      placements: [
        { from: '/out/linux-unpacked/', to: '/opt/Vitrina' },
        { from: '/tmp/a=b.desktop', to: '/usr/share/applications/vitrina.desktop' },
      ],
    });
  });

  it('refuses what a package would silently go without', () => {
    expect(() => parseFpmArguments([...line, '--config-files', '/etc/x'])).toThrow('something new');
    expect(() => parseFpmArguments(line.filter((word) => word !== '--name' && word !== 'vitrina'))).toThrow(
      'did not say --name',
    );
    expect(() => parseFpmArguments([...line, '/tmp/file'])).toThrow('cannot place');
  });

  it('makes no other kind of package', () => {
    expect(() => parseFpmArguments(line.map((word) => (word === 'deb' ? 'rpm' : word)))).toThrow(
      'only making a deb',
    );
  });
});
