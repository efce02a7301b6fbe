import type { Problem } from '#domain/problem.ts';
import type { GridRow, GridSheet, SheetFinding } from './grid-sheet.ts';
import type { SheetHead } from './sheet-head.ts';

const NUMBER = /^\s*[-+]?\d+(?:\.\d+)?\s*$/;
const WIDE = /[\uff01-\uff5e]/;

/** What is taken from a sheet although a reader of it would not see it, or not expect it: what is hidden, merged, worked out, written in full width. */
export function noticesOf(sheet: GridSheet, body: readonly GridRow[], { slots, row: head, findings }: SheetHead): readonly SheetFinding[] {
  const cells = body.flatMap((row) => row.cells.filter(({ column }) => slots.get(column) !== undefined && slots.get(column)?.kind !== 'row'));
  const told = new Set(findings.map(({ at }) => at?.column));
  const outside = body.flatMap((row) => row.cells.filter(({ column }) => !slots.has(column) && !told.has(column)));
  const isNumbers = (column: number): boolean => {
    const slot = slots.get(column);
    return slot?.kind === 'asked' && slot.column.kind === 'fact' && slot.column.type === 'number';
  };
  const texts = cells.filter(({ content }) => content.kind === 'text');
  const hidden = body.filter(({ isHidden }) => isHidden);
  const count = (severity: Problem['severity'], code: string, number: number): readonly SheetFinding[] =>
    number === 0 ? [] : [{ problem: { severity, code, path: '', detail: { number } } }];
  return [
    ...count('warning', 'table.sheet.hidden', sheet.isHidden ? 1 : 0),
    ...hidden.slice(0, 1).map(({ number }): SheetFinding => ({
      problem: { severity: 'warning', code: 'table.sheet.rows.hidden', path: '', detail: { number: hidden.length, first: number } },
    })),
    ...count('warning', 'table.sheet.columns.hidden', sheet.hiddenColumns.filter((column) => slots.has(column)).length),
    ...count('warning', 'table.sheet.cells.merged', sheet.merged.filter(({ bottom, left, right }) => bottom > head && left === right).length),
    ...count('warning', 'table.sheet.cells.outside', outside.length),
    ...count('note', 'table.sheet.cells.formula', cells.filter(({ isFormula }) => isFormula === true).length),
    ...count('note', 'table.sheet.cells.numbersAsTexts', texts.filter(({ column, content }) => isNumbers(column) && NUMBER.test(String(content.value))).length),
    ...count('note', 'table.sheet.cells.wide', texts.filter(({ content }) => WIDE.test(String(content.value))).length),
  ];
}
