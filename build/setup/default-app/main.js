/**
 * Stands in for Electron's own default_app, which the fallback runtime lacks: it makes `electron <folder>` start the
 * app in that folder. Only for development; a packaged kiosk carries its app in its own resources.
 *
 * It must stay an ES module that awaits the app at top level: Electron holds back `ready` until then, and the app's
 * own main file has to register its schemes before `ready`.
 */
import { app } from 'electron/main';
import { existsSync, readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Splits `electron [-r module]... [switches] <app> [its arguments]`.
 * @param {readonly string[]} args
 */
function readArguments(args) {
  const required = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') required.push(args[(index += 1)]);
    else if (arg.startsWith('--app=')) return { required, appPath: arg.slice('--app='.length) };
    else if (!arg.startsWith('-')) return { required, appPath: arg };
    else if (arg === '-v' || arg === '--version')
      return { required, answer: `v${process.versions.electron}` };
    else if (arg === '-a' || arg === '--abi') return { required, answer: process.versions.modules };
  }
  return { required };
}

/**
 * Gives Electron the name and version of the app, as its own default_app does.
 * @param {string} packagePath
 */
function introduce(packagePath) {
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(packagePath, 'utf8'));
  app.name = productName || name || app.name;
  if (version) app.setVersion(version);
  app.setDesktopName(desktopName || `${app.name}.desktop`);
}

/** @param {string} appPath a folder with a package.json, or a script */
async function start(appPath) {
  const packagePath = join(appPath, 'package.json');
  const isFolder = existsSync(packagePath);
  if (isFolder) introduce(packagePath);
  const mainPath = Module._resolveFilename(appPath, null, true);
  app.setAppPath(isFolder ? appPath : dirname(mainPath));
  await import(pathToFileURL(mainPath).href);
}

const { required, appPath, answer } = readArguments(process.argv.slice(1));
if (answer) {
  console.log(answer);
  process.exit(0);
}
if (!appPath) {
  console.error('Usage: electron [-r module] [switches] <folder of the app>');
  process.exit(1);
}
// Playwright brings its own loader this way.
if (required.length > 0) Module._preloadModules(required);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
try {
  await start(resolve(appPath));
} catch (error) {
  console.error('The app threw an error while it was loading:', error);
  process.exit(1);
}
