// What the scripts of this folder share. Node's own modules only: they run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How long the journeys may take on a slow machine, in seconds; a quick one needs a quarter of it. */
export const JOURNEY_SECONDS = 2400;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The script behind a package's command, to be run with this very Node: no shell, no PATH, the same on every system. */
export function commandOf(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a program with its output shown, and answers its exit code (124 when the time limit ended it, 127 when it could not start). */
export function run(program, args, { seconds = 1200, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, timeout: seconds * 1000 });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(127);
    });
    child.on('exit', (code, signal) => {
      if (signal !== null) console.error(`${program} was ended by ${signal} (limit ${seconds} s)`);
      done(code ?? 124);
    });
  });
}

/** Runs an installed tool. */
export function runTool(packageName, args, { command = packageName, ...rest } = {}) {
  return run(process.execPath, [commandOf(packageName, command), ...args], rest);
}

/** Builds the page into dist; answers the exit code. Of a build that failed nothing stays, or it would pass for a finished one. */
export async function build() {
  const code = await runTool('vite', ['build']);
  if (code !== 0) rmSync(join(root, 'dist'), { recursive: true, force: true });
  return code;
}

/** True when every package that the lock file names is in node_modules in that version. Packages for other systems may be absent. */
function isInstalled() {
  const kept = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(kept)) return false;
  const installed = readJson(kept).packages;
  const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  return wanted.every(
    ([path, entry]) =>
      path === '' || entry.link === true || installed[path]?.version === entry.version || (entry.optional === true && installed[path] === undefined),
  );
}

/** How npm is called: the one that called us, where it did. */
export function npm() {
  return process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
}

/** Installs what the lock file names, when something of it is missing. Answers whether everything is there. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
    return false;
  }
  if (isInstalled()) return true;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [program, ...before] = npm();
  for (const attempt of [1, 2]) {
    console.log(`Installing the packages of package-lock.json${attempt === 1 ? '' : ' (second attempt)'} …`);
    if ((await run(program, [...before, ...args])) === 0) return true;
  }
  console.error('The packages could not be installed.');
  return false;
}

/** The output of a program that answers at once, or null when it is missing or fails. */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : null;
}

/** True when this user may install system packages with apt. */
export function canApt() {
  return process.getuid?.() === 0 && ask('apt-get', ['--version']) !== null;
}

let listsAreFresh = false;

/** Installs Debian packages; answers whether it worked. */
export async function apt(...names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) await run('apt-get', ['update', '-q'], { seconds: 180, env });
  listsAreFresh = true;
  return (await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { seconds: 600, env })) === 0;
}
