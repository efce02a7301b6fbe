import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { readWorkbook } from '#files/read-workbook.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { writeCsv } from '#files/write/write-csv.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { readRosterFile as readRoster, type RosterFile } from '#features/home/roster/read-roster-file.ts';
import { rosterTemplate } from '#features/home/roster/roster-template.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { buildWorkbook } from '#tests/files/build-workbook.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

type Row = readonly OutCell[];
const UNIT_HEAD = ['编号', '单位名称', '英文名称', '类别', '第一责任人', '联络员'];
const OFFICER_HEAD = ['编号', '姓名', '所属单位', '岗位'];
const units: readonly Row[] = [
  ['ZS1', '直属一大队', 'First brigade', '队', 'O1', 'O2'],
  ['ZS2', '直属二大队', 'Second brigade', '队', 'O3', 'O4'],
];
const officers: readonly Row[] = [
  ['O1', '甲', '直属一大队', '大队长'],
  ['O2', '乙', '直属一大队', '民警'],
  ['O3', '丙', '直属二大队', '大队长'],
  ['O4', '丁', '直属二大队', '民警'],
];

const readRosterFile = (file: File, definition: CampaignDefinition): Promise<RosterFile> => readRoster({ file, definition, language: 'zh-CN' });
const table = (name: string, titles: readonly string[], rows: readonly Row[]): OutTable => ({ name, columns: titles.map((title) => ({ title })), rows });
const toFile = (blob: Blob, name = '名册.xlsx'): File => new File([blob], name);

async function write(...tables: readonly OutTable[]): Promise<File> {
  const written = await writeWorkbook(tables);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return toFile(written.value.blob);
}

async function read(unitRows: readonly Row[], officerRows: readonly Row[], definition: CampaignDefinition = tinyDefinition): Promise<RosterFile> {
  return readRosterFile(await write(table('单位', UNIT_HEAD, unitRows), table('民警', OFFICER_HEAD, officerRows)), definition);
}

/** `code path found` of every finding of a refusal. */
function refusedFor(roster: RosterFile): readonly string[] {
  return roster.kind === 'refused'
    ? roster.findings.map(({ code, path, detail }) => `${code} ${path} ${String(detail?.['found'] ?? '')}`.trim())
    : ['not refused'];
}

const replace = (rows: readonly Row[], row: number, ...[column, cell]: readonly [number, OutCell]): readonly Row[] =>
  rows.map((cells, index) => (index === row ? cells.map((each, at) => (at === column ? cell : each)) : cells));

describe('a roster', () => {
  it('that was downloaded and not changed changes nothing, in either language', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const file = await write(...rosterTemplate(tinyDefinition, toTranslate(createI18n(language).t, language), language));

      const roster = await readRosterFile(file, tinyDefinition);

      expect(roster).toMatchObject({ kind: 'read', definition: tinyDefinition, notices: [] });
      expect(roster.kind === 'read' && roster.changes.officers).toEqual({ added: [], removed: [], changed: [], same: 4 });
    }
  });

  it('brings, takes away and changes units and officers, which is told before anything is done', async () => {
    const people: readonly Row[] = [...replace(officers.slice(0, 3), 1, 1, '乙乙'), ['O5', '戊', 'ZS3', '民警'], ['O6', '己', null, 'leader']];

    const roster = await read([...replace(units, 1, 5, '丙'), ['ZS3', '直属三大队', null, '队', '戊', '戊']], people);

    expect(roster).toMatchObject({
      kind: 'read',
      changes: {
        units: { added: [{ id: 'ZS3', name: '直属三大队' }], removed: [], changed: [{ id: 'ZS2' }], same: 1 },
        officers: { added: [{ id: 'O5', name: '戊' }, { id: 'O6' }], removed: [{ id: 'O4', name: '丁' }], changed: [{ id: 'O2', name: '乙乙' }], same: 2 },
      },
    });
    expect(roster.kind === 'read' && roster.definition.organisation.units[2]).toEqual({
      id: 'ZS3',
      name: { zh: '直属三大队', en: '直属三大队' },
      kind: 'brigade',
      firstResponsible: 'O5',
      liaison: 'O5',
    });
  });

  it('is refused with every wrong cell by row and column, what stands there, and what is wanted', async () => {
    const roster = await read(replace(replace(units, 0, 3, '连'), 1, 4, '无此人'), [
      ...replace(replace(officers, 1, 2, '三大队'), 3, 3, '厨师'),
      ['7号', '数', 'ZS1', '民警'],
      ['O1', '重', 'ZS1', '民警'],
      ['O8', '长'.repeat(10_000), 'ZS1', '民警'],
      [null, '无号', 'ZS1', '民警'],
    ]);

    expect(refusedFor(roster)).toEqual([
      'roster.choice.unknown 单位!D2 连',
      'roster.officer.unknown 单位!E3 无此人',
      'roster.unit.unknown 民警!C3 三大队',
      'roster.post.unknown 民警!D5 厨师',
      'roster.code.malformed 民警!A6 7号',
      'roster.code.repeated 民警!A7 O1',
      `roster.text.exceeded 民警!B8 ${'长'.repeat(60)}…`,
      'roster.cell.empty 民警!A9',
    ]);
    expect(roster.kind === 'refused' && roster.findings[0]).toMatchObject({
      detail: { sheet: '单位', row: 2, column: 'D', options: ['室', '科', '所', '中心', '队'] },
    });
  });

  it('is read through full-width signs, blanks, marks that are not drawn, and numbers that were typed as texts', async () => {
    const withField: CampaignDefinition = {
      ...tinyDefinition,
      vocabulary: [
        ...tinyDefinition.vocabulary,
        {
          id: 'officer.isLeader',
          subject: 'officer',
          title: { zh: '是领导干部', en: 'Is a leader' },
          type: 'boolean',
          source: { kind: 'roster', field: 'isLeader' },
          missing: { kind: 'undetermined' },
        },
        {
          id: 'officer.age',
          subject: 'officer',
          title: { zh: '年龄', en: 'Age' },
          type: 'number',
          source: { kind: 'roster', field: 'age' },
          missing: { kind: 'undetermined' },
        },
      ],
    };
    const rows: readonly Row[] = [
      ['Ｏ１ ', ' 甲\u200b', '　直属一大队', '大队长 ', '是', '４２'],
      ['O2', '乙', 'ｚｓ１', '民警', 'Ｎ', 41],
      ['O3', '丙', '直属二大队', '大队长', '√', '40'],
      ['O4', '丁', '直属二大队', '民警', null, null],
    ];
    const roster = await readRosterFile(
      await write(table('单位', UNIT_HEAD, units), table('民警', [...OFFICER_HEAD, '是领导干部', '年龄（岁）'], rows)),
      withField,
    );

    expect(roster.kind === 'read' && roster.definition.organisation.officers).toEqual([
      { id: 'O1', name: '甲', unit: 'ZS1', post: 'leader', fields: { isLeader: true, age: 42 } },
      { id: 'O2', name: '乙', unit: 'ZS1', post: 'officer', fields: { isLeader: false, age: 41 } },
      { id: 'O3', name: '丙', unit: 'ZS2', post: 'leader', fields: { isLeader: true, age: 40 } },
      { id: 'O4', name: '丁', unit: 'ZS2', post: 'officer' },
    ]);
    expect(roster.kind === 'read' && roster.notices.map(({ code, detail }) => [code, detail?.['number']])).toEqual([
      ['roster.cells.marks', 1],
      ['roster.cells.wide', 4],
    ]);
  });

  it('may have a title above its head, merged units, hidden rows and formulas, which is told', async () => {
    const cell = (at: string, value: string): string => `<c r="${at}" t="str"><v>${value}</v></c>`;
    const row = (number: number, values: readonly string[], more = ''): string =>
      `<row r="${number}"${more}>${values.map((value, index) => (value === '' ? '' : cell(`${'ABCD'[index] ?? ''}${number}`, value))).join('')}</row>`;
    const sheet = [
      '<sheetData>',
      row(1, ['安澜支队民警名册']),
      row(3, ['编号', '姓名', '所属单位', '岗 位*']),
      row(4, ['O1', '甲', '直属一大队', '大队长']),
      row(5, ['O2', '乙', '', '民警'], ' hidden="1"'),
      row(6, ['O3', '丙', '直属二大队', '大队长']),
      '<row r="7"><c r="A7" t="str"><f>"O"&amp;4</f><v>O4</v></c><c r="D7" t="str"><v>民警</v></c></row>',
      '</sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="C4:C5"/><mergeCell ref="C6:C7"/></mergeCells>',
    ].join('');

    const roster = await readRosterFile(toFile(buildWorkbook({ sheets: [sheet] })), tinyDefinition);

    expect(roster.kind === 'read' && roster.definition.organisation.officers.map(({ unit }) => unit)).toEqual(['ZS1', 'ZS1', 'ZS2', 'ZS2']);
    expect(roster.kind === 'read' && roster.notices.map(({ code, detail }) => [code, detail?.['number'] ?? null, detail?.['first'] ?? null])).toEqual([
      ['roster.units.kept', null, null],
      ['roster.rows.hidden', 1, 5],
      ['roster.cells.merged', 2, null],
      ['roster.cells.formula', 1, null],
    ]);
  });

  it('may be a csv with one of the two tables', async () => {
    const { blob } = writeCsv(table('', OFFICER_HEAD, officers));

    const roster = await readRosterFile(toFile(blob, '民警.csv'), tinyDefinition);

    expect(roster).toMatchObject({ kind: 'read', definition: tinyDefinition, notices: [{ code: 'roster.units.kept' }] });
  });

  it('is refused where it is no roster, or two of a kind', async () => {
    const none = await readRosterFile(await write(table('别的', ['甲', '乙'], [['1', '2']])), tinyDefinition);
    const two = await readRosterFile(await write(table('民警', OFFICER_HEAD, officers), table('民警2', OFFICER_HEAD, officers)), tinyDefinition);

    expect(refusedFor(none)).toEqual(['roster.table.missing']);
    expect(refusedFor(two)).toEqual(['roster.table.repeated 民警2']);
  });

  it('is refused where the definition without those who left would be broken', async () => {
    const roster = await read([units[1] ?? []], officers.slice(2));

    expect(refusedFor(roster)).toEqual(['organisation.officer.unknown /organisation/leadingGroup/0/officer']);
  });

  it('is refused with a workbook that cannot be read, by that one finding', async () => {
    expect(refusedFor(await readRosterFile(toFile(new Blob(['no workbook'])), tinyDefinition))).toEqual(['zip.end.missing']);
  });

  it('tells what may be chosen in the language of whoever reads', async () => {
    const file = await write(table('民警', OFFICER_HEAD, replace(officers, 0, 3, '厨师')));

    const roster = await readRoster({ file, definition: tinyDefinition, language: 'en' });

    expect(roster).toMatchObject({ kind: 'refused', findings: [{ code: 'roster.post.unknown', detail: { options: ['Brigade leader', 'Officer'] } }] });
  });

  it('keeps hostile names as texts, and writes them so that they stay texts', async () => {
    const names = ['<img src=x onerror=alert(1)>', '=cmd|"/c calc"!A1', '@SUM(1)', '{{name}} $t(x)'];
    const roster = await read(
      units,
      officers.map((row, index) => [row[0] ?? null, names[index] ?? null, ...row.slice(2)]),
    );
    if (roster.kind !== 'read') throw new Error(JSON.stringify(roster));

    const again = await write(...rosterTemplate(roster.definition, toTranslate(createI18n('zh-CN').t, 'zh-CN'), 'zh-CN'));
    const sheets = await readWorkbook(again);
    const back = await readRosterFile(again, tinyDefinition);

    expect(roster.definition.organisation.officers.map(({ name }) => name)).toEqual(names);
    expect(sheets.ok && sheets.value[1]?.rows.slice(1, 3).map(({ cells }) => cells[1]?.content.value)).toEqual([names[0], `'${names[1]}`]);
    expect(back.kind === 'read' && back.definition.organisation.officers).toEqual(roster.definition.organisation.officers);
  });
});
