import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellUnder, compareTables } from '#logic/table/compare-tables.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { smallTable } from './small-tables.ts';

const RUNS = { numRuns: 300, seed: 20_261_126 };
const changed = (before: DecisionTable, after: DecisionTable) =>
  compareTables(before, after).pairs.filter(({ before: from, after: to, cells, outcome }) => from !== to || cells.length > 0 || outcome);
const text = (value: unknown): string => JSON.stringify(value);

describe('a table beside what it became', () => {
  it('is told to be the same where nothing was changed', () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        expect(changed(table, table)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has every row of both tables once, and what is not told to be otherwise is the same', () => {
    fc.assert(
      fc.property(smallTable, smallTable, (before, after) => {
        const { pairs, columnsAdded, columnsRemoved } = compareTables(before, after);

        expect(pairs.flatMap((pair) => (pair.after === null ? [] : [pair.after]))).toEqual([...after.rows.keys()]);
        expect(pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before])).toSorted((left, right) => left - right)).toEqual([...before.rows.keys()]);
        const keys = new Set([...before.columns, ...after.columns].map(({ key }) => key));
        expect(keys.size).toBe(before.columns.length + columnsAdded.length);
        expect(keys.size).toBe(after.columns.length + columnsRemoved.length);
        for (const { before: from, after: to, cells, outcome } of pairs) {
          if (from === null || to === null) continue;
          for (const key of keys) expect(text(cellUnder(before, from, key)) === text(cellUnder(after, to, key))).toBe(!cells.includes(key));
          expect(text(before.rows[from]?.outcome.kind) === text(after.rows[to]?.outcome.kind) || outcome).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is told by one row where one row was taken out, put in, or moved', () => {
    fc.assert(
      fc.property(smallTable, fc.nat(), fc.nat(), (table, some, other) => {
        fc.pre(table.rows.length > 1);
        const at = some % table.rows.length;
        const row = table.rows[at];
        const without = table.rows.filter((_, index) => index !== at);
        const fewer = { ...table, rows: without };

        const out = compareTables(table, fewer).pairs;
        expect(out.filter(({ after }) => after === null)).toHaveLength(1);
        expect(out.some(({ before, after, cells, outcome }) => before !== null && after !== null && (cells.length > 0 || outcome))).toBe(false);
        expect(compareTables(fewer, table).pairs.filter(({ before }) => before === null)).toHaveLength(1);
        const shifted = { ...table, rows: row === undefined ? without : without.toSpliced(other % table.rows.length, 0, row) };
        expect(
          compareTables(table, shifted).pairs.every(({ before, after, cells, outcome }) => before !== null && after !== null && cells.length === 0 && !outcome),
        ).toBe(true);
        expect(compareTables(table, shifted).pairs.filter(({ moved }) => moved).length).toBeLessThanOrEqual(1);
        expect(compareTables(fewer, table).pairs.some(({ moved }) => moved)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is told by one cell where one cell was changed', () => {
    fc.assert(
      fc.property(smallTable, fc.nat(), fc.nat(), (table, some, other) => {
        fc.pre(table.rows.length > 0 && table.columns.length > 1);
        const at = some % table.rows.length;
        const column = other % table.columns.length;
        const row = table.rows[at];
        fc.pre(row !== undefined && row.cells[column]?.kind !== 'any');
        const cells = (row?.cells ?? []).with(column, { kind: 'set', values: ['another'], except: true });
        const edited = { ...table, rows: row === undefined ? table.rows : table.rows.with(at, { ...row, cells }) };

        // A row like it may stand beside it; then the same is told of that one.
        const told = changed(table, edited).filter(({ cells: keys, outcome }) => keys.length > 0 || outcome);
        expect(told.length).toBeLessThanOrEqual(1);
        for (const { cells: keys, outcome } of told) {
          expect(keys).toEqual([table.columns[column]?.key]);
          expect(outcome).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('is not told to be otherwise where only the value of a parameter in it is', () => {
    const table = (value: number): DecisionTable => ({
      hit: 'first',
      columns: [{ kind: 'fact', key: 'count', fact: 'count', type: 'number' }],
      formulas: [],
      rows: [
        {
          path: '',
          cells: [{ kind: 'ranges', ranges: [{ from: { value, closed: true, parameter: 'exam.pass' }, to: null }] }],
          outcome: { kind: 'literal', path: '', value: 1 },
        },
      ],
    });

    expect(changed(table(70), table(75))).toEqual([]);
  });
});
