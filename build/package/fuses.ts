import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** A fuse is one byte of the executable: the digit 0 or 1, or a sign that Electron knows it no more. */
const off = 0x30;
const on = 0x31;

/** Electron's names of the switches inside its executable. */
const fuseNames = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
] as const;
export type FuseName = (typeof fuseNames)[number];

/** How the product's fuses stand: what lets anyone in is off, what locks is on. */
const wanted: Readonly<Record<FuseName, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The fuses of an executable that do not stand as the product's must. One that Electron has removed is among them. */
export async function findWrongFuses(executablePath: string): Promise<FuseName[]> {
  const wire = await getCurrentFuseWire(executablePath);
  return fuseNames.filter((name) => Number(wire[FuseV1Options[name]]) !== (wanted[name] ? on : off));
}
