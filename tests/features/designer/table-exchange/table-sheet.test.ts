import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '#domain/rule.ts';
import { tableSheets } from '#features/designer/table-exchange/export-table.ts';
import { buildWorkbook } from '../../../files/build-workbook.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { TableReading } from '#logic/exchange/read-table-sheet.ts';
import { takeTable } from '#logic/exchange/take-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { fileOf, readBack, saidBy, sheetVoice, thereAndBack } from './there-and-back.ts';

const chinese = sheetVoice('zh-CN');
const english = sheetVoice('en');
const tableOf = ({ logic }: RuleDocument): DecisionTable | undefined => {
  const tree = decodeRule(logic);
  return tree.ok ? toTable(tree.value, chinese.model) : undefined;
};
const tables = demoDefinition.rules.flatMap((rule) => {
  const table = tableOf(rule);
  return table === undefined ? [] : [{ rule, table }];
});
const grade = tables.find(({ rule }) => rule.id === 'EXAM_GRADE');
if (grade === undefined) throw new Error('the demo has no EXAM_GRADE');
const [sheet, about] = tableSheets(grade.rule, grade.table, chinese);
if (sheet === undefined || about === undefined) throw new Error('nothing was written');

/** The sheet of EXAM_GRADE with other cells; `with` by row and column of the table, both from 0, the number of the row left out. */
const changed = (cells: Readonly<Record<string, OutCell>>): OutTable => ({
  ...sheet,
  rows: sheet.rows.map((row, at) => row.map((cell, column) => cells[`${at - 1}.${column - 1}`] ?? cell)),
});
const read = async (sheets: readonly OutTable[]): Promise<TableReading> => readBack(await fileOf(sheets), { ...grade, voice: chinese });
const codesOf = (reading: TableReading): readonly string[] =>
  (reading.kind === 'refused' ? reading.findings : [...reading.rows.flatMap(({ wrong }) => wrong), ...reading.notices]).map(({ problem }) => problem.code);
const wrongOf = (reading: TableReading): readonly unknown[] =>
  reading.kind === 'refused' ? [] : reading.rows.flatMap(({ wrong }) => wrong.map(({ at, text }) => [at?.row, at?.column, text]));
const csv = (lines: readonly string[], name = '表.csv'): File => new File([lines.join('\r\n')], name);

describe('a decision table as a workbook', () => {
  it.each(tables.map(({ rule, table }) => [rule.id, rule, table] as const))('comes back as it went: %s', async (_, rule, table) => {
    for (const voice of [chinese, english]) {
      const reading = await thereAndBack(rule, table, voice);

      expect(reading.kind === 'read' ? saidBy(reading) : reading).toEqual(saidBy(table));
      expect(wrongOf(reading)).toEqual([]);
    }
  });

  it('has tables to show', () => {
    expect(tables.length).toBeGreaterThan(8);
  });

  it('keeps how its rows are used', async () => {
    for (const hit of ['unique', 'any'] as const) {
      const reading = await thereAndBack(grade.rule, { ...grade.table, hit }, chinese);

      expect(reading.kind === 'read' ? reading.hit : reading).toBe(hit);
    }
  });

  it('is read in the other language than it was written in, by its marks', async () => {
    const file = await fileOf(tableSheets(grade.rule, grade.table, chinese));
    const reading = await readBack(file, { ...grade, voice: english });

    expect(reading.kind === 'read' ? saidBy(reading) : reading).toEqual(saidBy(grade.table));
  });

  it('is read without its marks by titles, in either language, or ids', async () => {
    const columns = grade.table.columns.map((column) => (column.kind === 'fact' ? chinese.model.facts.get(column.fact) : undefined));
    const named = [columns.map((fact) => fact?.title.zh ?? ''), columns.map((fact) => fact?.title.en ?? ''), columns.map((fact) => fact?.id ?? '')];
    for (const titles of named) {
      const reading = await read([{ ...sheet, columns: ['行', ...titles, '结论'].map((title) => ({ title })), rows: sheet.rows.slice(1) }]);

      expect(reading.kind === 'read' ? saidBy(reading) : reading).toEqual(saidBy(grade.table));
    }
  });

  it('is read below a heading, and from values between commas', async () => {
    const titles = ['考试成绩', '结论'];
    const reading = await readBack(csv(['考核等次表', titles.join(','), '≥９０,EXCELLENT', '="x",不合格'].map((line) => line.replace('="x"', '<60'))), {
      ...grade,
      voice: chinese,
    });

    expect(reading.kind === 'read' ? reading.rows.map(({ cells }) => cells) : reading).toEqual([
      [{ kind: 'ranges', ranges: [{ from: { value: 90, closed: true }, to: null }] }],
      [{ kind: 'ranges', ranges: [{ from: null, to: { value: 60, closed: false } }] }],
    ]);
    expect(codesOf(reading)).toEqual(['table.sheet.cells.wide']);
  });

  it('keeps cells that a table program would take for a formula', async () => {
    const score = grade.table.columns.findIndex(({ key }) => key === 'exam.score');
    const reading = await read([changed({ [`1.${score}`]: '=60' }), about]);

    expect(wrongOf(reading)).toEqual([]);
    expect(reading.kind === 'read' ? reading.rows[1]?.cells[score] : reading).toEqual({
      kind: 'ranges',
      ranges: [{ from: { value: 60, closed: true }, to: { value: 60, closed: true } }],
    });
  });
});

describe('a workbook that was changed by hand', () => {
  const score = grade.table.columns.findIndex(({ key }) => key === 'exam.score');

  it('names every cell that cannot be read, and is taken only without its row', async () => {
    const reading = await read([changed({ [`1.${score}`]: '很高', '2.-1': 99, [`0.${grade.table.columns.length}`]: '不存在' }), about]);

    expect(wrongOf(reading)).toEqual([
      [3, grade.table.columns.length + 2, '不存在'],
      [4, score + 2, '很高'],
    ]);
    if (reading.kind === 'refused') throw new Error('refused');
    expect(takeTable(reading, { withoutHidden: false, withoutWrong: false }).ok).toBe(false);
    const taken = takeTable(reading, { withoutHidden: false, withoutWrong: true });
    expect(taken.ok ? saidBy(taken.value) : taken).toEqual(saidBy({ ...grade.table, rows: grade.table.rows.slice(2) }));
  });

  it('does not take an outcome that the rule does not have for being written in quotation marks', async () => {
    const outcome = grade.table.columns.length;
    const reading = await read([changed({ [`0.${outcome}`]: '"NOTHING"', [`1.${outcome}`]: '"GOOD"' }), about]);

    expect(wrongOf(reading)).toEqual([[3, outcome + 2, '"NOTHING"']]);
  });

  it('says that a range became a day', async () => {
    const reading = await read([changed({ [`1.${score}`]: { date: '2024-01-02' } }), about]);

    expect(codesOf(reading)).toEqual(['table.sheet.cell.day']);
  });

  it('reads numbers and numbers kept as texts', async () => {
    const reading = await read([changed({ [`1.${score}`]: 60, [`2.${score}`]: '60' }), about]);

    expect(wrongOf(reading)).toEqual([]);
    expect(codesOf(reading)).toContain('table.sheet.cells.numbersAsTexts');
    expect(reading.kind === 'read' ? reading.rows[1]?.cells[score] : 1).toEqual(reading.kind === 'read' ? reading.rows[2]?.cells[score] : 2);
  });

  it('tells columns that nobody knows, and refuses one that is there twice', async () => {
    const more = (title: string): OutTable => ({ ...sheet, columns: [...sheet.columns, { title }], rows: sheet.rows.map((row) => [...row, null]) });

    expect(codesOf(await read([more('领导批示'), about]))).toEqual(['table.sheet.column.unknown']);
    expect(codesOf(await read([more('考试成绩'), about]))).toEqual(['table.sheet.column.twice']);
    expect(codesOf(await read([{ ...sheet, rows: sheet.rows.map((row, at) => (at === 0 ? row : [...row, '另见文件'])) }, about]))).toEqual([
      'table.sheet.cells.outside',
    ]);
  });

  it('refuses more rows than a table has, no rows, no table, and two of them', async () => {
    const row = sheet.rows[1] ?? [];
    const many = { ...sheet, rows: [sheet.rows[0] ?? [], ...Array.from({ length: 5001 }, () => row)] };

    const reading = await read([many, about]);
    expect(reading.kind === 'refused' ? reading.findings[0]?.problem.detail : reading).toEqual({ rows: 5001, limit: 5000 });
    expect(codesOf(await read([{ ...sheet, rows: sheet.rows.slice(0, 1) }, about]))).toEqual(['table.sheet.empty']);
    expect(codesOf(await read([about]))).toEqual(['table.sheet.missing']);
    expect(codesOf(await read([sheet, { ...sheet, name: '又一张' }]))).toEqual(['table.sheet.several']);
  });

  it.each([
    ['schemaVersion', '2', 'table.sheet.form.other'],
    ['rule', 'OTHER', 'table.sheet.rule.other'],
    ['output', 'number', 'table.sheet.output.other'],
    ['hit', 'collect', 'table.sheet.hit.sum'],
    ['hit', 'ruleOrder', 'table.sheet.hit.unknown'],
  ])('is held against what stands beside the table: %s %s', async (key, value, code) => {
    const other = { ...about, rows: about.rows.map((row) => (row[1] === key ? [row[0] ?? null, key, value] : row)) };

    expect(codesOf(await read([sheet, other]))).toEqual([code]);
  });

  it.each([
    '{"kind":"ranges"}',
    '{"kind":"set","values":[1],"except":false}',
    '{"kind":',
    '{"kind":"ranges","ranges":[{"from":{"value":"x","closed":true},"to":null}]}',
  ])('refuses a held cell that was spoilt: %s', async (text) => {
    expect(codesOf(await read([changed({ [`1.${score}`]: text }), about]))).toEqual(['table.sheet.cell.held']);
  });
});

describe('a workbook of one’s own', () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row r="1">${cell('A1', '到考')}${cell('B1', '考试成绩')}${cell('C1', '结论')}</row>`;
  const rows = (inside: string, merged = ''): File =>
    new File([buildWorkbook({ sheets: [`<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${head}${inside}</sheetData>${merged}`] })], '表.xlsx');
  const readOwn = async (file: File): Promise<TableReading> => readBack(file, { ...grade, voice: chinese });

  it('is read with what is hidden and merged down, which is told; hidden rows are left out where that is asked', async () => {
    const body = `<row r="2">${cell('A2', '是')}${cell('B2', '≥60')}${cell('C2', '合格')}</row><row r="3" hidden="1">${cell('B3', '&lt;60')}${cell('C3', '不合格')}</row>`;
    const reading = await readOwn(rows(body, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'));

    expect(codesOf(reading)).toEqual(['table.sheet.rows.hidden', 'table.sheet.columns.hidden', 'table.sheet.cells.merged']);
    if (reading.kind === 'refused') throw new Error('refused');
    expect(reading.rows.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 2 }, () => ({ kind: 'set', values: [true], except: false })));
    const taken = [false, true].map((withoutHidden) => takeTable(reading, { withoutHidden, withoutWrong: false }));
    expect(taken.map((each) => (each.ok ? each.value.rows.length : each))).toEqual([2, 1]);
  });

  it('cannot be read where cells are merged across, and where formulas failed or were never worked out', async () => {
    const body = [
      `<row r="2">${cell('A2', '是')}${cell('C2', '合格')}</row>`,
      `<row r="3"><c r="B3"><f>A1*2</f></c>${cell('C3', '合格')}</row>`,
      `<row r="4"><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>${cell('C4', '合格')}</row>`,
      '<row r="5"><c r="C5"><f>C4</f><v></v></c></row>',
      `<row r="6"><c r="B6"><f>30*2</f><v>60</v></c>${cell('C6', '合格')}</row>`,
    ].join('');
    const reading = await readOwn(rows(body, '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'));

    expect(codesOf(reading)).toEqual([
      'table.sheet.cell.wide',
      'table.sheet.cell.wide',
      'table.sheet.cell.unvalued',
      'table.sheet.cell.error',
      'table.sheet.cell.unvalued',
      'table.sheet.columns.hidden',
      'table.sheet.cells.formula',
    ]);
    expect(wrongOf(reading)).toEqual([
      [2, 1, '是'],
      [2, 2, ''],
      [3, 2, ''],
      [4, 2, '#DIV/0!'],
      [5, 3, ''],
    ]);
  });
});
