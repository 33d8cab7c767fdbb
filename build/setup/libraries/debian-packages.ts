/**
 * Which Debian package brings a library. Most point to the package that pulls them in anyway, which keeps the command
 * short that a person may have to type: GTK alone brings some eighty packages.
 */
const packageOf: Readonly<Record<string, string>> = {
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libX11.so.6': 'libgtk-3-0',
  'libXcomposite.so.1': 'libgtk-3-0',
  'libXdamage.so.1': 'libgtk-3-0',
  'libXext.so.6': 'libgtk-3-0',
  'libXfixes.so.3': 'libgtk-3-0',
  'libXrandr.so.2': 'libgtk-3-0',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libgtk-3-0',
  'libatk-bridge-2.0.so.0': 'libgtk-3-0',
  'libatspi.so.0': 'libgtk-3-0',
  'libcairo.so.2': 'libgtk-3-0',
  'libcups.so.2': 'libgtk-3-0',
  'libdbus-1.so.3': 'libgtk-3-0',
  'libdrm.so.2': 'libgbm1',
  'libexpat.so.1': 'libgbm1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libgtk-3-0',
  'libglib-2.0.so.0': 'libgtk-3-0',
  'libgobject-2.0.so.0': 'libgtk-3-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnss3',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libgtk-3-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libgtk-3-0',
  'libxkbcommon.so.0': 'libgtk-3-0',
};

/** The packages that bring these libraries, each once and sorted, and the libraries that the table does not know. */
export function packagesFor(libraries: readonly string[]): { packages: string[]; unknown: string[] } {
  const packages = new Set<string>();
  const unknown: string[] = [];
  for (const library of libraries) {
    const name = packageOf[library];
    if (name) packages.add(name);
    else unknown.push(library);
  }
  return { packages: [...packages].sort(), unknown };
}
