/**
 * The door to every command. It runs in a fresh clone with nothing but Node and npm, so it is plain JavaScript and
 * imports nothing but Node: it looks at the version of Node, brings the dependencies to what package-lock.json says,
 * and hands over to `cli.ts`.
 */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const oldestNode = [20, 19];

if (!isNodeNewEnough(process.versions.node)) {
  stop(
    `Vitrína needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}. Install a current Node.`,
  );
}
const wanted = readPackages('package-lock.json');
if (!wanted) stop('package-lock.json is missing. Restore it with `git checkout package-lock.json`.');
if (!areInstalled(wanted)) await installDependencies(wanted);
process.exitCode = await handOver(process.argv.slice(2));

/** @param {string} version such as "20.19.0" */
function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @param {string} lockName a lock file, relative to the project
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function readPackages(lockName) {
  const lockPath = join(projectDir, lockName);
  return existsSync(lockPath) ? JSON.parse(readFileSync(lockPath, 'utf8')).packages : undefined;
}

/**
 * npm writes what it has installed into a lock file inside node_modules, as the last thing it does. Whatever is in
 * our lock file must be in that one too, but for optional packages, which are for other systems.
 * @param {NonNullable<ReturnType<typeof readPackages>>} wantedPackages
 */
function areInstalled(wantedPackages) {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(wantedPackages).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === '') return true;
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/** @param {NonNullable<ReturnType<typeof readPackages>>} wantedPackages */
async function installDependencies(wantedPackages) {
  // npm would first empty the folder that the link points to, and someone else works with that.
  if (lstatSync(join(projectDir, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    stop(
      'node_modules is a link to packages that package-lock.json does not name. Remove the link and run this again.',
    );
  }
  const paths = Object.keys(wantedPackages).filter((path) => path !== '' && !wantedPackages[path]?.optional);
  say(`Installing ${paths.length} packages as package-lock.json names them`);
  const ticker = setInterval(() => showProgress(paths), process.stdout.isTTY ? 500 : 5_000);
  const code = await npm(['ci', '--loglevel=error']);
  clearInterval(ticker);
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
  if (code === 0) return;
  stop(
    'npm could not install the dependencies. Its message is above: mend that (often the network, or a proxy in `npm config list`) and run the same command again.',
  );
}

/** @param {readonly string[]} paths of packages, relative to the project */
function showProgress(paths) {
  const done = paths.filter((path) => existsSync(join(projectDir, path, 'package.json'))).length;
  const line = `  Dependencies: ${Math.floor((done / paths.length) * 100)} % of ${paths.length} packages`;
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}

/** @param {readonly string[]} args */
function npm(args) {
  const cliPath = process.env.npm_execpath;
  if (cliPath?.endsWith('npm-cli.js')) return run(process.execPath, [cliPath, ...args]);
  return run('npm', args, process.platform === 'win32');
}

/** @param {readonly string[]} args the command and its own arguments */
function handOver(args) {
  return run(process.execPath, ['--import', 'tsx', join('build', 'setup', 'cli.ts'), ...args]);
}

/**
 * Runs a program in the project's folder to its end. Ctrl-C reaches it by the terminal; we wait until it has tidied up.
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(file, args, shell = false) {
  return new Promise((resolveCode) => {
    const child = spawn(file, args, { cwd: projectDir, stdio: 'inherit', shell });
    const ignore = () => {};
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore).on('SIGTERM', forward);
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGINT', ignore).off('SIGTERM', forward);
      resolveCode(code);
    };
    child.once('error', (error) => {
      say(error.message);
      finish(1);
    });
    child.once('exit', (code) => finish(code ?? 1));
  });
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`  ${line}\n`);
}

/**
 * @param {string} sentence what is wrong and what to do
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}
