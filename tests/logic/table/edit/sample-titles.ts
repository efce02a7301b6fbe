import type { TableColumn } from '#logic/table/decision-table.ts';
import type { CellTitles } from '#logic/table/edit/cell-titles.ts';

/** What cells of a small campaign may be called. */
export const titles: CellTitles = {
  any: ['任意', 'any'],
  yes: ['是'],
  no: ['否'],
  present: ['有值'],
  missing: ['缺失', 'missing'],
  notMissing: ['不缺失', 'not missing'],
  codes: [
    { id: 'A', titles: ['轻微', 'Minor'] },
    { id: 'B', titles: ['严重', 'Serious'] },
    { id: 'C', titles: ['非常严重、急', 'Grave'] },
  ],
  parameters: [{ id: 'exam.pass', titles: ['合格线', 'Pass mark'], value: 70 }],
  units: ['分', '个工作日'],
  share: false,
  joints: { both: '且', either: '或', values: '、', except: '非' },
};

/** A column of a fact of a type. */
export const column = (type: Extract<TableColumn, { kind: 'fact' }>['type']): TableColumn => ({ kind: 'fact', key: 'x', fact: 'x', type });
