import type { DebRequest } from './fpm-arguments.ts';

/**
 * The control file of a Debian package (Debian Policy, chapter 5). A value must not begin a line of its own, so that no
 * name or description can add a field.
 *
 * @param installedBytes what the package takes on the disk.
 */
export function controlFile(request: DebRequest, installedBytes: number): string {
  const { depends, recommends } = request;
  const [synopsis = request.name, ...rest] = request.description
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['Package', request.name.toLowerCase()],
    ['Version', request.version],
    ['Section', request.section],
    ['Priority', request.priority],
    ['Architecture', request.architecture],
    ['Installed-Size', String(Math.ceil(installedBytes / 1024))],
    ['Maintainer', request.maintainer],
    ['Depends', depends.join(', ')],
    ['Recommends', recommends.join(', ')],
    ['Description', synopsis],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value.replaceAll(/\s+/g, ' ')}`);
  return [...lines, ...rest.map((line) => ` ${line}`), ''].join('\n');
}
