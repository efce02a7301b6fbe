// What this run's tests have written into their book of faults. Alone: puts it as tables between the markers of both READMEs. `--reset`:
// begins a new book. `--check`: every fault that is named was tried in this run, and nothing that was acknowledged was lost.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './toolbox.mjs';

const book = join(root, 'node_modules/.cache/faults.jsonl');
const { faults, speeds } = JSON.parse(readFileSync(join(root, '.ci/faults.json'), 'utf8'));

const words = {
  en: {
    file: 'README.md',
    faults: ['fault', 'where', 'runs', 'acknowledged', 'found afterwards', 'result'],
    speeds: ['what', 'measured', 'peer, in the same run', 'ratio', 'to hold', 'held'],
    held: 'nothing lost',
    yes: 'yes',
    no: 'no',
    most: (hold, peer) => (peer === undefined ? `at most ${hold.toLocaleString('en')} ms` : `at most ${hold} ×`),
  },
  zh: {
    file: 'README.zh-CN.md',
    faults: ['故障', '何处验证', '次数', '已告知保存', '事后找到', '结果'],
    speeds: ['项目', '实测', '同次运行的对照', '比值', '要求', '达到'],
    held: '无一丢失',
    yes: '是',
    no: '否',
    most: (hold, peer) => (peer === undefined ? `至多 ${hold.toLocaleString('en')} ms` : `至多 ${hold} 倍`),
  },
};

function readBook() {
  if (!existsSync(book)) return [];
  return readFileSync(book, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The entries of one fault, summed up; undefined where it was not tried. */
function sumOf(entries, id) {
  const own = entries.filter(({ fault }) => fault === id);
  if (own.length === 0) return undefined;
  const sum = (name) => own.reduce((total, entry) => total + entry[name], 0);
  return { runs: sum('runs'), acknowledged: sum('acknowledged'), found: sum('found') };
}

/** What the book says against this run; empty where nothing does. */
function objections(entries) {
  const known = new Set([...faults, ...speeds].map(({ id }) => id));
  const strangers = entries.map(({ fault, what }) => fault ?? what).filter((id) => !known.has(id));
  return [
    ...faults.filter(({ id }) => sumOf(entries, id) === undefined).map(({ id }) => `${id} was not tried in this run`),
    ...faults.filter(({ id }) => lost(sumOf(entries, id))).map(({ id }) => `${id}: less was found than was acknowledged`),
    ...[...new Set(strangers)].map((id) => `${id} is not named in .ci/faults.json`),
  ];
}

const lost = (sum) => sum !== undefined && sum.found < sum.acknowledged;
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const count = (number) => number.toLocaleString('en');
const time = (milliseconds) => `${milliseconds < 10 ? milliseconds.toFixed(2) : Math.round(milliseconds).toLocaleString('en')} ms`;

function faultTable(entries, language) {
  const rows = faults.flatMap((fault) => {
    const sum = sumOf(entries, fault.id);
    if (sum === undefined) return [];
    return [[fault[language], `\`${fault.where}\``, count(sum.runs), count(sum.acknowledged), count(sum.found), lost(sum) ? '–' : words[language].held]];
  });
  return table(words[language].faults, rows);
}

/** The last measurement of each. */
function speedTable(entries, language) {
  const { yes, no, most } = words[language];
  const rows = speeds.flatMap((speed) => {
    const found = entries.findLast(({ what }) => what === speed.id);
    if (found === undefined) return [];
    const { milliseconds, peer, hold } = found;
    const ratio = peer === undefined ? undefined : milliseconds / peer;
    const held = hold === undefined ? '–' : (ratio ?? milliseconds) <= hold ? yes : no;
    return [
      [
        speed[language],
        time(milliseconds),
        peer === undefined ? '–' : time(peer),
        ratio === undefined ? '–' : ratio.toFixed(2),
        hold === undefined ? '–' : most(hold, peer),
        held,
      ],
    ];
  });
  return table(words[language].speeds, rows);
}

/** Puts both tables into a README, between the markers. */
function writeInto(entries, language) {
  const path = join(root, words[language].file);
  const text = readFileSync(path, 'utf8');
  const marked = /<!-- faults -->[\s\S]*<!-- \/faults -->/;
  if (!marked.test(text)) throw new Error(`${words[language].file} has no place for the table`);
  const tables = `<!-- faults -->\n\n${faultTable(entries, language)}\n\n${speedTable(entries, language)}\n\n<!-- /faults -->`;
  writeFileSync(
    path,
    text.replace(marked, () => tables),
  );
}

const entries = readBook();
if (process.argv.includes('--reset')) rmSync(book, { force: true });
else if (process.argv.includes('--check')) {
  for (const objection of objections(entries)) console.error(objection);
  process.exitCode = objections(entries).length === 0 ? 0 : 1;
} else for (const language of ['en', 'zh']) writeInto(entries, language);
