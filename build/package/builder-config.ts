import type { Configuration } from 'electron-builder';
import { join } from 'node:path';
import type { Flavour } from './flavour.ts';

export interface BuilderPaths {
  /** Exactly what ships. */
  readonly appDir: string;
  readonly runtimeDir: string;
  readonly outDir: string;
  /** Pictures of the mark, one for each size. */
  readonly iconsDir: string;
  readonly largestIconPath: string;
  /** Our own licence, and those of what is bundled. */
  readonly licencePath: string;
  readonly noticesPath: string;
  /** Systemd units, and what makes a kiosk of an operating system. */
  readonly resourcesDir: string;
}

/** Where a Debian keeps units that came with a package. They are there, and nobody has enabled them. */
const unitDir = '/usr/lib/systemd/system';
export const unitNames = ['vitrina-display.service', 'vitrina.service'] as const;

/** What `electron-builder.yml` leaves open: names, runtime and folders of this one package. */
export function builderConfig(
  { name, productName, title, isInspectable }: Flavour,
  paths: BuilderPaths,
  electronVersion: string,
): Configuration {
  return {
    ...(isInspectable ? { appId: 'org.vitrina.kiosk.inspectable' } : {}),
    productName,
    executableName: name,
    directories: { app: paths.appDir, output: paths.outDir },
    electronDist: paths.runtimeDir,
    electronVersion,
    extraFiles: [
      { from: paths.licencePath, to: 'LICENSE.txt' },
      { from: paths.noticesPath, to: 'LICENSES.third-party.txt' },
    ],
    linux: {
      icon: paths.iconsDir,
      desktop: { entry: { Name: title } },
      // Side by side as in the project, so that the scripts find the units.
      extraFiles: ['linux', 'os'].map((name) => ({
        from: join(paths.resourcesDir, name),
        to: `set-up/${name}`,
      })),
    },
    // Two packages must not bring the same file, and the units start the product.
    deb: isInspectable ? {} : { fpm: unitNames.map((name) => unitPlacement(paths, name)) },
    win: {
      icon: paths.largestIconPath,
      extraFiles: [{ from: join(paths.resourcesDir, 'os'), to: 'set-up/os' }],
    },
  };
}

/** What fpm takes for one more file and its place. */
function unitPlacement({ resourcesDir }: BuilderPaths, name: string): string {
  return `${join(resourcesDir, 'linux', name)}=${unitDir}/${name}`;
}
