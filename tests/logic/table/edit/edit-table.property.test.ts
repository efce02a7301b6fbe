import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { applyTableEdit, type TableEdit } from '#logic/table/edit/apply-table-edit.ts';
import { fixesOf, type TableFix } from '#logic/table/edit/fix-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { tableFindings } from '#logic/table/verify-table.ts';
import { treeOf } from '../../strict-rule.ts';
import { smallFacts, smallTable, smallVocabulary, valuesOf } from '../small-tables.ts';
import { meaningOf } from '../strict-table.ts';

type Person = Readonly<Record<string, FactValue | undefined>>;

const somebody: fc.Arbitrary<Person> = fc.record(
  Object.fromEntries(smallFacts.map((fact) => [fact.id, fc.option(fc.constantFrom<FactValue>(...valuesOf(fact)), { nil: undefined, freq: 9 })])),
);
/** A table without rows decides nothing. */
const filledTable = smallTable.filter(({ rows }) => rows.length > 0);
const people = fc.array(somebody, { minLength: 12, maxLength: 12 });
const outcome = fc.constantFrom<Json>(1, 2, 3);

const evaluate = (logic: Json, person: Person): Verdict => compileRule<Person>(treeOf(logic), { bind: (name) => (source) => source[name] }).evaluate(person);

const decided = (table: DecisionTable, person: Person): unknown => {
  const read = (name: string): FactValue | undefined => person[name];
  const [row] = decidingRows(table, matchTable(table, read));
  const given = row === undefined ? undefined : table.rows[row]?.outcome;
  return given?.kind === 'literal' ? given.value : undefined;
};

/** Edits as people make them, at places that are mostly there; cells come from another table of the same columns. */
const edits: fc.Arbitrary<readonly TableEdit[]> = smallTable.chain((other) => {
  const at = fc.integer({ min: -1, max: 7 });
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 });
  const cells = other.rows.flatMap(({ cells: own }) => own.map((cell, column) => ({ cell, column })));
  const cell = cells.length === 0 ? fc.constant({ cell: { kind: 'any' } as const, column: 0 }) : fc.constantFrom(...cells);
  return fc.array(
    fc.oneof(
      fc.tuple(cell, at).map(([chosen, row]): TableEdit => ({ kind: 'setCell', row, ...chosen })),
      fc.tuple(at, outcome).map(([row, json]): TableEdit => ({ kind: 'setOutcome', row, json })),
      at.map((place): TableEdit => ({ kind: 'insertRow', at: place })),
      fc.tuple(fc.constantFrom<'removeRows' | 'cloneRows'>('removeRows', 'cloneRows'), rows).map(([kind, chosen]): TableEdit => ({ kind, rows: chosen })),
      fc.tuple(rows, at).map(([chosen, to]): TableEdit => ({ kind: 'moveRows', rows: chosen, to })),
      fc.tuple(at, at, at).map(([from, to, column]): TableEdit => ({ kind: 'fillDown', from, to, column })),
      at.map((column): TableEdit => ({ kind: 'removeColumn', column })),
      fc.tuple(at, at).map(([from, to]): TableEdit => ({ kind: 'moveColumn', from, to })),
    ),
    { maxLength: 12 },
  );
});

/** A cell goes into the column that it was made for, wherever that stands now. */
function atItsColumn(edit: TableEdit, begun: DecisionTable, now: DecisionTable): TableEdit {
  return edit.kind === 'setCell' ? { ...edit, column: now.columns.findIndex(({ key }) => key === begun.columns[edit.column]?.key) } : edit;
}

describe('a table that is edited', () => {
  it('decides, as the rule that is written from it, what its rows say, and the table that is read from that rule says the same', () => {
    let done = 0;
    fc.assert(
      fc.property(filledTable, edits, people, (begun, list, everybody) => {
        let table = begun;
        for (const edit of list) {
          const edited = applyTableEdit(table, atItsColumn(edit, begun, table));
          if (!edited.ok) continue;
          done += 1;
          table = edited.value;
          expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
        }
        const logic = fromTable(table);
        const again = toTable(treeOf(logic), smallVocabulary);
        for (const person of everybody) {
          const verdict = evaluate(logic, person);
          const value = decided(table, person);
          if (value !== undefined) expect(verdict).toEqual({ status: 'ok', value });
          if (again !== undefined) expect(meaningOf(evaluate(fromTable(again), person))).toEqual(meaningOf(verdict));
        }
      }),
      { seed: 4, numRuns: 800 },
    );
    expect(done).toBeGreaterThan(1000);
  });

  it('keeps every row that an edit does not touch', () => {
    fc.assert(
      fc.property(smallTable, fc.nat(6), outcome, (table, row, json) => {
        const edited = applyTableEdit(table, { kind: 'setOutcome', row, json });
        if (!edited.ok) return;

        expect(edited.value.rows.filter((each, index) => index !== row && each !== table.rows[index])).toEqual([]);
      }),
    );
  });

  it('is refused a row or column that is not there, and is never left without rows', () => {
    const table = fc.sample(smallTable, { seed: 3, numRuns: 50 }).find(({ rows }) => rows.length === 3);
    if (table === undefined) throw new Error('no sample');
    const codeOf = (edit: TableEdit): string => {
      const edited = applyTableEdit(table, edit);
      return edited.ok ? 'done' : (edited.problems[0]?.code ?? '');
    };

    expect(codeOf({ kind: 'removeRows', rows: [0, 1, 2] })).toBe('rule.edit.row.last');
    expect(codeOf({ kind: 'removeRows', rows: [] })).toBe('rule.edit.absent');
    expect(codeOf({ kind: 'setCell', row: 3, column: 0, cell: { kind: 'any' } })).toBe('rule.edit.absent');
    expect(codeOf({ kind: 'moveRows', rows: [0, 1], to: 2 })).toBe('rule.edit.absent');
    expect(codeOf({ kind: 'fillDown', from: 0, to: 2, column: 5 })).toBe('rule.edit.absent');
    expect(codeOf({ kind: 'addColumn', at: 0, column: table.columns[0] ?? { kind: 'fact', key: '', fact: '', type: 'text' } })).toBe('rule.edit.column.twice');
    expect(codeOf({ kind: 'setOutcome', row: 0, json: { var: 'constructor' } })).toBe('rule.path.forbidden');
  });
});

describe('a fix', () => {
  const findingsOf = (table: DecisionTable): ReturnType<typeof tableFindings> => tableFindings(table, checkTable(table, smallVocabulary), 'officer');
  const fixed = (table: DecisionTable, { edits: list }: TableFix): DecisionTable =>
    list.reduce<DecisionTable>((present, edit) => {
      const edited = applyTableEdit(present, edit);
      if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
      return edited.value;
    }, table);

  const expectNarrower = (after: DecisionTable, before: DecisionTable, code: string): void => {
    const [now, then] = [checkTable(after, smallVocabulary), checkTable(before, smallVocabulary)];
    expect(now?.masked).toEqual(then?.masked);
    if (code === 'addDefault') expect(now?.gapSize).toBe(0n);
    else expect(now?.gapSize).toBeLessThan(then?.gapSize ?? 0n);
  };

  it('of a gap takes exactly those who were in it; of a row or column too many changes nobody’s outcome', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(filledTable, people, (table, everybody) => {
        for (const finding of findingsOf(table)) {
          for (const fix of fixesOf(table, finding)) {
            seen.set(fix.code, (seen.get(fix.code) ?? 0) + 1);
            const known = everybody.filter((person) => Object.values(person).every((value) => value !== undefined));
            const after = fixed(table, fix);
            const others = known.filter((person) => finding.code !== 'rule.table.gap' || decided(table, person) !== undefined);
            expect(others.map((person) => decided(after, person))).toEqual(others.map((person) => decided(table, person)));
            if (finding.code === 'rule.table.gap') expectNarrower(after, table, fix.code);
          }
        }
      }),
      { seed: 4, numRuns: 600 },
    );

    for (const code of ['addRow', 'addDefault', 'removeRow']) expect([code, (seen.get(code) ?? 0) > 5]).toEqual([code, true]);
  });

  it('of two rows that could be one makes them one, and of an idle column none', () => {
    const [share, , code] = fc.sample(filledTable, 1)[0]?.columns ?? [];
    if (share === undefined || code === undefined) throw new Error('no columns');
    const row = (codes: readonly string[], value: number): DecisionTable['rows'][number] => ({
      path: '',
      cells: [
        { kind: 'ranges', ranges: [{ from: { value: 0, closed: true }, to: null }] },
        { kind: 'set', values: codes, except: false },
      ],
      outcome: { kind: 'literal', path: '', value },
    });
    const table: DecisionTable = { hit: 'first', columns: [share, code], formulas: [], rows: [row(['A'], 1), row(['B'], 1), row(['C'], 2)] };

    const found = findingsOf(table).flatMap((finding) => fixesOf(table, finding));

    expect(found.map(({ code: name }) => name)).toEqual(['mergeRows', 'askPresent', 'removeColumn']);
    const merged = found.filter(({ code: name }) => name !== 'askPresent').reduce(fixed, table);
    expect(merged.columns).toEqual([code]);
    expect(merged.rows.map(({ cells }) => cells)).toEqual([
      [{ kind: 'set', values: ['A', 'B'], except: false }],
      [{ kind: 'set', values: ['C'], except: false }],
    ]);
    expect(findingsOf(merged)).toEqual([]);
  });
});
