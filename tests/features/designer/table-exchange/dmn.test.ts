import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { RuleDocument } from '#domain/rule.ts';
import { readDmn } from '#features/designer/table-exchange/read-dmn.ts';
import { sheetWords } from '#features/designer/table-exchange/sheet-words.ts';
import { writeDmn } from '#features/designer/table-exchange/write-dmn.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { fromUnaryTests, toUnaryTests } from '#logic/exchange/feel.ts';
import { readTableSheet, type TableReading } from '#logic/exchange/read-table-sheet.ts';
import { holdsAbsent, holdsFor } from '#logic/table/cell.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import { HIT_POLICIES, withPolicy } from '#logic/table/hit-policies.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import { tableOfRule } from '#logic/table/table-of-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { smallFacts, smallTableWithMissing, smallVocabulary, valuesOf } from '../../../logic/table/small-tables.ts';
import { ruleOf, voiceOf } from './any-voice.ts';
import { saidBy } from './there-and-back.ts';

const require = createRequire(import.meta.url);
const schemas = join(dirname(require.resolve('dmn-moddle/package.json')), 'resources/dmn/xsd');
const schemaOf = (name: string): { fileName: string; contents: string } => ({ fileName: name, contents: readFileSync(join(schemas, name), 'utf8') });
const others = ['DMNDI13.xsd', 'DC.xsd', 'DI.xsd'].map(schemaOf);

/** What the published schema of DMN 1.3 finds wrong in these documents, all of them in one go. */
async function faultsOf(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.dmn`, contents }));
  const { valid, errors } = await validateXML({ xml, schema: [schemaOf('DMN13.xsd')], preload: others });
  return valid ? [] : errors.map(({ message, loc }) => `${loc?.fileName ?? ''} ${message}`);
}

const template = voiceOf({
  facts: new Map(campaignTemplate.vocabulary.map((fact) => [fact.id, fact])),
  parameters: new Map(campaignTemplate.parameters.map((parameter) => [parameter.id, parameter])),
});

const write = (rule: RuleDocument, table: DecisionTable, voice: typeof template): ReturnType<typeof writeDmn> =>
  writeDmn(table, { rule, title: rule.title.zh, about: '说明', vocabulary: voice.model, words: sheetWords(rule, voice) });

async function readBack(
  xml: string,
  rule: RuleDocument,
  { table, voice }: { readonly table: DecisionTable; readonly voice: typeof template },
): Promise<TableReading> {
  const sheets = await readDmn(new Blob([xml]), () => undefined);
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.problems));
  return readTableSheet(sheets.value, { rule, table, vocabulary: voice.model, words: sheetWords(rule, voice) });
}

const tables = campaignTemplate.rules.flatMap((rule) => {
  const tree = decodeRule(rule.logic);
  const table = tree.ok ? tableOfRule(rule, tree.value, template.model) : undefined;
  return table === undefined ? [] : [{ rule, table }];
});

describe('a decision table as DMN 1.3', () => {
  it('is valid by the published schema and comes back as it was, for every shipped table that fits; the others say why', async () => {
    const written: string[] = [];
    let refused = 0;
    for (const { rule, table } of tables) {
      const dmn = write(rule, table, template);
      if (!dmn.ok) {
        refused += 1;
        expect(dmn.problems.every(({ code }) => code === 'table.dmn.formula' || code === 'table.dmn.outcome')).toBe(true);
        continue;
      }
      written.push(dmn.value);
      const reading = await readBack(dmn.value, rule, { table, voice: template });
      expect(reading.kind === 'read' ? [reading.hit, saidBy(reading), reading.notices.filter(({ problem }) => problem.severity !== 'note')] : reading).toEqual([
        table.hit,
        saidBy(table),
        [],
      ]);
    }
    expect(await faultsOf(written)).toEqual([]);
    expect(await faultsOf([written[0]?.replace('hitPolicy="FIRST"', 'hitPolicy="SECOND"') ?? ''])).not.toEqual([]);
    expect(written.length).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(0);
  }, 120_000);

  it('comes back from any table that fits, under every policy, with cells that ask for missing values', async () => {
    const voice = voiceOf(smallVocabulary);
    const written: string[] = [];
    await fc.assert(
      fc.asyncProperty(smallTableWithMissing, fc.constantFrom(...HIT_POLICIES), async (small, hit) => {
        fc.pre(small.rows.length > 0);
        const table = withPolicy({ ...small, hit }, hit, 0);
        const rule = ruleOf(table);
        const dmn = write(rule, table, voice);
        if (!dmn.ok) return;
        written.push(dmn.value);
        const reading = await readBack(dmn.value, rule, { table, voice });
        expect(reading.kind === 'read' ? [reading.hit, saidBy(reading)] : reading).toEqual([hit, saidBy(table)]);
      }),
      { seed: 27, numRuns: 150, endOnFailure: true },
    );
    expect(await faultsOf(written)).toEqual([]);
    expect(written.length).toBeGreaterThan(50);
  }, 120_000);

  it('says in FEEL what its cells say of every value that is there, and of none', () => {
    const voice = voiceOf(smallVocabulary);
    let cells = 0;
    fc.assert(
      fc.property(smallTableWithMissing, (table) => {
        const words = sheetWords(ruleOf(table), voice);
        for (const [index, column] of table.columns.entries()) {
          const fact = smallFacts[index];
          for (const cell of table.rows.flatMap((row) => row.cells[index] ?? []).filter((each) => isSayable(each, fact?.id ?? ''))) {
            const feel = toUnaryTests(cell) ?? '';
            const read = parseCell(fromUnaryTests(feel), column, words.titlesOf(column));
            const again: Cell = read.ok ? read.value : { kind: 'any' };
            cells += 1;
            expect([feel, read.ok, holdsAbsent(again) === true]).toEqual([feel, true, holdsAbsent(cell) === true]);
            for (const value of fact === undefined ? [] : valuesOf(fact))
              expect([feel, value, holdsFor(again, value)]).toEqual([feel, value, holdsFor(cell, value)]);
          }
        }
      }),
      { seed: 27, numRuns: 200, endOnFailure: true },
    );
    expect(cells).toBeGreaterThan(1000);
  });
});

/** Is it a cell that FEEL has words for, and a person could type? Beyond the whole of a share he would mean per cent. */
function isSayable(cell: Cell, fact: string): boolean {
  if (toUnaryTests(cell) === undefined) return false;
  if (cell.kind === 'ranges') return fact !== 'share' || !JSON.stringify(cell).includes(':2,');
  return cell.kind === 'any' || fact !== 'flag' || (cell.values.length === 1 && !cell.except);
}

const foreign = (body: string, policy = 'hitPolicy="FIRST"'): string =>
  `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="d" namespace="n"><decision id="x" name="评定">
   <decisionTable ${policy}>${body}</decisionTable></decision></definitions>`;
const input = (label: string): string => `<input label="${label}"><inputExpression typeRef="number"><text>score</text></inputExpression></input>`;
const row = (cell: string, outcome: string): string =>
  `<rule><description>附注</description><inputEntry><text>${cell}</text></inputEntry><outputEntry><text>${outcome}</text></outputEntry></rule>`;

describe('DMN of another program', () => {
  const found = tables.find(({ rule }) => rule.id === 'EXAM_GRADE');
  if (found === undefined) throw new Error('no EXAM_GRADE');

  it('is read by the titles of its columns, row by row; what no cell can say is marked where it stands', async () => {
    const xml = foreign(
      `${input('考试成绩')}<output name="grade" typeRef="string"/>${row('[90..100]', '"EXCELLENT"')}${row(']60..90[, null', '"PASS"')}${row('&lt; 60', '"FAIL"')}${row('score * 2 &gt; 3', '"FAIL"')}${row('"a\\d"', 'NaN')}`,
    );

    const reading = await readBack(xml, found.rule, { table: found.table, voice: template });

    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
    expect(reading.hit).toBe('first');
    expect(reading.rows.map(({ cells }) => cells[0])).toMatchObject([
      { kind: 'ranges', ranges: [{ from: { value: 90, closed: true }, to: { value: 100, closed: true } }] },
      { kind: 'ranges', absent: true, ranges: [{ from: { value: 60, closed: false }, to: { value: 90, closed: false } }] },
      { kind: 'ranges', ranges: [{ from: null, to: { value: 60, closed: false } }] },
      { kind: 'any' },
      { kind: 'any' },
    ]);
    expect(reading.rows.map(({ wrong }) => wrong.length)).toEqual([0, 0, 0, 1, 2]);
  });

  it.each([
    ['no table', '<definitions xmlns="x"/>', 'table.dmn.none'],
    ['no XML', 'PK', 'xml.text.malformed'],
    ['two outcomes', foreign(`${input('考试成绩')}<output name="a"/><output name="b"/>`), 'table.dmn.outputs'],
    ['a policy that is not here', foreign(`${input('考试成绩')}<output name="a"/>`, 'hitPolicy="PRIORITY"'), 'table.dmn.policy'],
    ['a document type', '<!DOCTYPE d [<!ENTITY e "x">]><definitions/>', 'xml.doctype.present'],
  ])('with %s is refused', async (_, xml, code) => {
    const read = await readDmn(new Blob([xml]), () => undefined);

    expect(read).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
