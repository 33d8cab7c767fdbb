import type { Configuration } from 'electron-builder';
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
}

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
    linux: { icon: paths.iconsDir, desktop: { entry: { Name: title } } },
    win: { icon: paths.largestIconPath },
  };
}
