// Draws the arrows between the folders, as dependency-cruiser finds them, into the READMEs between the markers
// `<!-- house -->` and `<!-- /house -->`. With `--check` it writes nothing and fails when a picture is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, root } from './toolbox.mjs';

const readmes = ['README.md', 'README.zh-CN.md'];
const folders = ['src', 'machines', 'rules'];
const markers = /(<!-- house -->\n)[\s\S]*?(<!-- \/house -->)/;

/** The part of the house that a file stands in, or null for what stands outside. */
const partOf = (path) => /^(?:src\/[^/]+(?=\/)|machines(?=\/)|rules(?=\/))/.exec(path)?.[0] ?? null;

/** Every file with the files it imports, by the same tool and settings that check the arrows. */
function cruise() {
  const args = [
    '--config',
    '.ci/dependency-cruiser.cjs',
    '--no-progress',
    '--output-type',
    'json',
    ...folders.filter((folder) => existsSync(join(root, folder))),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [commandOf('dependency-cruiser', 'depcruise'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no picture: ${stderr}`);
  return JSON.parse(stdout).modules;
}

/** The arrows between the parts; `typesOnly` when nothing but types goes along one. */
function arrowsOf(modules) {
  const arrows = new Map();
  for (const { source, dependencies } of modules) {
    for (const { resolved, dependencyTypes } of dependencies) {
      const [from, to] = [partOf(source), partOf(resolved)];
      if (from === null || to === null || from === to) continue;
      const key = `${from} ${to}`;
      arrows.set(key, { from, to, typesOnly: dependencyTypes.includes('type-only') && (arrows.get(key)?.typesOnly ?? true) });
    }
  }
  return [...arrows.keys()].toSorted().map((key) => arrows.get(key));
}

/** The picture in Mermaid's words: an arrow reads "imports", a dotted one "imports types only". */
function draw(modules) {
  const parts = [...new Set(modules.map(({ source }) => partOf(source)).filter((part) => part !== null))].toSorted();
  const id = (part) => part.replace('src/', '');
  const nodes = parts.map((part) => `  ${id(part)}["${part.startsWith('src/') ? id(part) : `${part}/ (data)`}"]`);
  const lines = arrowsOf(modules).map(({ from, to, typesOnly }) => `  ${id(from)} ${typesOnly ? '-.->' : '-->'} ${id(to)}`);
  return ['```mermaid', 'graph TD', ...nodes, ...lines, '```', ''].join('\n');
}

const check = process.argv.includes('--check');
const marked = readmes.filter((name) => existsSync(join(root, name)) && markers.test(readFileSync(join(root, name), 'utf8')));
if (marked.length === 0) {
  console.log('No README has a place for the picture of the house yet.');
  process.exit(0);
}
const picture = draw(cruise());
for (const name of marked) {
  const before = readFileSync(join(root, name), 'utf8');
  const after = before.replace(markers, (_, open, close) => `${open}${picture}${close}`);
  if (after === before) console.log(`${name}: the picture of the house is up to date.`);
  else if (check) {
    console.error(`${name}: the picture of the house is out of date; run \`npm run house\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, name), after);
    console.log(`${name}: picture of the house drawn anew.`);
  }
}
