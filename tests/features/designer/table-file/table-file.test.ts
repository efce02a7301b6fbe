import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '#domain/rule.ts';
import { createModel } from '#engine/model.ts';
import { readTable, type ReadTable, tableWithout } from '#features/designer/table-file/read-table.ts';
import { tableSheets } from '#features/designer/table-file/table-sheets.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';
import { readSheets } from '#files/read-sheets.ts';
import type { SheetTable } from '#files/sheet.ts';
import { writeCsv } from '#files/write/write-csv.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import type { Language } from '#i18n/language.ts';
import { toVoice } from '#i18n/voice.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';

const model = createModel(demoDefinition);
const campaignIn = (language: Language): OpenCampaign =>
  ({ model, ...toVoice(demoDefinition, language, toTranslate(createI18n(language).t)) }) as unknown as OpenCampaign;
const chinese = campaignIn('zh-CN');

function ruleOf(id: string): { readonly rule: RuleDocument; readonly present: DecisionTable } {
  const rule = model.rules.get(id);
  const present = rule === undefined ? undefined : tableOf(rule, model);
  if (rule === undefined || present === undefined) throw new Error(`${id} is no table`);
  return { rule, present };
}

const tables = demoDefinition.rules.flatMap((rule) => (tableOf(rule, model) === undefined ? [] : [rule.id]));
const grade = ruleOf('EXAM_GRADE');

/** The bytes of a workbook, read again. */
async function through(sheets: readonly OutTable[]): Promise<readonly SheetTable[]> {
  const written = await writeWorkbook(sheets);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const read = await readSheets(new File([written.value.blob], 'table.xlsx'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A sheet as somebody typed it, without marks. */
async function typed(rows: readonly (readonly OutCell[])[], change: (sheet: SheetTable) => SheetTable = (sheet) => sheet) {
  const [head = [], ...body] = rows;
  const [sheet] = await through([{ name: '表', columns: head.map((title) => ({ title: String(title) })), rows: body }]);
  if (sheet === undefined) throw new Error('no sheet');
  return readTable([change(sheet)], { ...grade, campaign: chinese });
}

function readOf(read: Awaited<ReturnType<typeof typed>>): ReadTable {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('a decision table that goes out as a workbook', () => {
  it.each(tables.flatMap((id) => [[id, 'zh-CN'] as const, [id, 'en'] as const]))('%s comes back as it was, in %s', async (id, language) => {
    const { rule, present } = ruleOf(id);
    const campaign = campaignIn(language);

    const read = readTable(await through(tableSheets(rule, present, campaign)), { rule, present, campaign });

    const back = tableWithout(readOf(read), new Set());
    expect(readOf(read).notices).toEqual([]);
    expect(JSON.stringify(fromTable(back))).toBe(JSON.stringify(fromTable(present)));
    expect({ hit: back.hit, columns: back.columns.map(({ key }) => key) }).toEqual({ hit: present.hit, columns: present.columns.map(({ key }) => key) });
  });

  it('comes back by its titles, as a text with separators, and when the columns stand otherwise', async () => {
    const [sheet] = tableSheets(grade.rule, grade.present, chinese);
    if (sheet === undefined) throw new Error('no sheet');
    const turned: OutTable = { ...sheet, columns: sheet.columns.toReversed(), rows: sheet.rows.slice(1).map((cells) => cells.toReversed()) };
    const sheets = await readSheets(new File([writeCsv(turned).blob], 'table.csv'));

    const read = sheets.ok ? readTable(sheets.value, { ...grade, campaign: chinese }) : sheets;

    expect(readOf(read).columns.map(({ key }) => key)).toEqual(grade.present.columns.map(({ key }) => key).toReversed());
    expect(readOf(read).rows.map(({ problems }) => problems)).toEqual(grade.present.rows.map(() => []));
  });
});

describe('a table that somebody typed', () => {
  it('may have full-width signs and digits, numbers as texts, units, and new columns', async () => {
    const read = readOf(
      await typed([
        ['到考', '考试成绩', '已考场次（含无故缺考）', '结论'],
        ['是', '≥６０', '1-2', '合格'],
        ['是', '60分', 3, 'PASS'],
        ['否', '', '任意', '缺考'],
      ]),
    );

    expect(read.rows.map(({ problems }) => problems)).toEqual([[], [], []]);
  });

  it('tells of every cell that cannot be read where it is and what stands there, and keeps the other rows', async () => {
    const read = readOf(
      await typed([
        ['到考', '考试成绩', '结论'],
        ['是', '八十', '良好'],
        ['是', '≥ 60', '合格'],
        ['也许', '', '从未'],
      ]),
    );

    expect(read.rows.map(({ problems }) => problems.map(({ path }) => path))).toEqual([['表!B2'], [], ['表!A4', '表!C4']]);
    expect(read.rows[0]?.problems[0]?.detail?.['text']).toBe('八十');
    expect(tableWithout(read, new Set()).rows).toHaveLength(1);
  });

  it('tells of hidden rows, merged cells, formulas and errors', async () => {
    const read = readOf(
      await typed(
        [
          ['到考', '考试成绩', '结论'],
          ['是', '≥ 80', '良好'],
          [null, '≥ 60', '合格'],
          ['否', '', '缺考'],
        ],
        (sheet) => ({
          ...sheet,
          merged: [{ top: 2, left: 1, bottom: 3, right: 1 }],
          rows: sheet.rows.map((row) =>
            row.number === 4
              ? {
                  ...row,
                  isHidden: true,
                  cells: [...row.cells.filter(({ column }) => column !== 2), { column: 2, content: { kind: 'error', value: '#REF!' }, isFormula: true }],
                }
              : row,
          ),
        }),
      ),
    );

    expect(read.notices.map(({ code }) => code)).toEqual(['tableFile.rows.hidden', 'tableFile.cells.merged', 'tableFile.cells.formula']);
    expect(read.rows.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
    expect(read.rows[1]?.row?.cells[0]).toEqual(read.rows[0]?.row?.cells[0]);
    expect(read.rows[2]?.problems.map(({ code }) => code)).toEqual(['tableFile.cell.failed']);
    expect(tableWithout(read, new Set([4])).rows).toHaveLength(2);
  });

  it('is refused without a head, with a column that nobody knows or that stands twice, without rows, and with too many', async () => {
    const codes = async (rows: readonly (readonly OutCell[])[]): Promise<readonly (string | undefined)[]> => {
      const read = await typed(rows);
      return read.ok ? ['read'] : read.problems.map(({ code }) => code);
    };

    expect(
      await codes([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toEqual(['tableFile.head.missing']);
    expect(
      await codes([
        ['星座', '结论'],
        ['白羊', '合格'],
      ]),
    ).toEqual(['tableFile.column.unknown']);
    expect(
      await codes([
        ['到考', '到考', '结论'],
        ['是', '是', '合格'],
      ]),
    ).toEqual(['tableFile.column.twice']);
    expect(await codes([['到考', '结论']])).toEqual(['tableFile.rows.missing']);
    expect(await codes([['到考', '结论'], ...Array.from({ length: 5000 }, () => ['是', '合格'])])).toEqual(['rule.edit.rows.tooMany']);
  });

  it('for another rule, or with a policy that does not fit, is told so', async () => {
    const [sheet, about] = tableSheets({ ...grade.rule, id: 'OTHER' }, { ...grade.present, hit: 'collect' }, chinese);
    if (sheet === undefined || about === undefined) throw new Error('no sheets');

    const read = readOf(readTable(await through([sheet, about]), { ...grade, campaign: chinese }));

    expect(read.notices.map(({ code }) => code)).toEqual(['tableFile.hit.kept', 'tableFile.rule.other']);
    expect(read.hit).toBe('first');
  });
});
