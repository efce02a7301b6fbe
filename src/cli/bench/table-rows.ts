import type { FactDefinition } from '#domain/fact.ts';
import type { Json } from '#domain/json.ts';
import { sameJson, toJsonText } from '#domain/settled-json.ts';
import { judgeRule } from '#logic/decode-rule.ts';
import { checkTable, type TableCheck } from '#logic/table/check-table.ts';
import type { DecisionTable, TableColumn, TableRow } from '#logic/table/decision-table.ts';
import { applyTableEdit } from '#logic/table/edit/apply-table-edit.ts';
import { fromTable } from '#logic/table/from-table.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { measure } from './measure.ts';
import { type Row, rowOfOurs } from './row.ts';

const HOLD_MS = 150;

/** How finely each of the seven facts is cut: 10 x 5 x 6 x 5 = 1,500 rows over four of them, the others by bands of their own. */
const CUTS = [10, 5, 6, 5] as const;
const COLUMNS = 7;

const text = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

/** Seven numbers from 0 to 99.9, to one decimal. */
const facts: readonly FactDefinition[] = Array.from({ length: COLUMNS }, (_, index) => ({
  id: `f${index}`,
  subject: 'officer',
  title: text(`f${index}`),
  type: 'number',
  range: { min: 0, max: 99.9, decimals: 1 },
  source: { kind: 'recorded' },
  missing: { kind: 'undetermined' },
}));

/** The exact check of a table of 1,500 rows and 7 columns: one cut into disjoint rows with holes, and one whose rows overlap by chance. */
export function tableRows(): readonly Row[] {
  const vocabulary: Vocabulary = { facts: new Map(facts.map((fact) => [fact.id, fact])), parameters: new Map() };
  const tables = { disjoint: disjointTable(), overlapping: overlappingTable() };
  const times = measure([
    { name: 'disjoint', run: () => checkTable(tables.disjoint, vocabulary) },
    { name: 'overlapping', run: () => checkTable(tables.overlapping, vocabulary) },
  ]);
  const checks = (['disjoint', 'overlapping'] as const).map((name): Row => {
    const check = checkTable(tables[name], vocabulary);
    const what = `exact check of a table, 1,500 rows x ${COLUMNS} columns, ${name} rows: ${told(check)}`;
    const row = rowOfOurs(what, times[name] / 1e6, HOLD_MS);
    return { ...row, ok: check !== undefined && row.ok };
  });
  return [...checks, editRow()];
}

const FRAME_MS = 16;
const LONG = 5000;

/** One cell of a table of 5,000 rows: changed, written as JSON Logic, judged, held against the edition in force, and written as the text that is kept. */
function editRow(): Row {
  const published = JSON.parse(JSON.stringify(fromTable(disjointTable(LONG)))) as Json;
  let table = disjointTable(LONG);
  let edits = 0;
  const edit = (): number => {
    edits += 1;
    const edited = applyTableEdit(table, { kind: 'setCell', row: (edits * 997) % LONG, column: 1, cell: span(edits % 90, 95) });
    if (edited.ok) table = edited.value;
    const logic = fromTable(table);
    return judgeRule(logic).length + Number(sameJson(logic, published)) + toJsonText(logic).length;
  };
  const { edit: nanoseconds } = measure([{ name: 'edit', run: edit }]);
  return rowOfOurs(`a cell of a table of 5,000 rows x ${COLUMNS} columns changed, written, judged, compared and written as text`, nanoseconds / 1e6, FRAME_MS);
}

function told(check: TableCheck | undefined): string {
  if (check === undefined) return 'given up';
  const percent = Number((check.gapSize * 1_000_000n) / check.size) / 10_000;
  return `${percent}% uncovered, ${check.masked.length} masked, ${check.overlaps.count} overlaps`;
}

/** Every combination of four bands, some rows with bounds in the three other columns too, which leaves holes. */
function disjointTable(length = 1500): DecisionTable {
  const chance = createChance(1);
  const rows = Array.from({ length }, (_, number) => {
    let rest = number;
    const bands = CUTS.map((cuts) => {
      const at = rest % cuts;
      rest = Math.floor(rest / cuts);
      return span((100 / cuts) * at, (100 / cuts) * (at + 1));
    });
    const others = Array.from({ length: COLUMNS - CUTS.length }, (): Cell => (chance() < 0.6 ? { kind: 'any' } : span(Math.floor(chance() * 10), 100)));
    return rowOf(number, [...bands, ...others]);
  });
  return tableOf(rows);
}

/** Rows with three to five bounds at random places, and a last one that takes the rest. */
function overlappingTable(): DecisionTable {
  const chance = createChance(2);
  const rows = Array.from({ length: 1500 }, (_, number) => {
    const cells = Array.from({ length: COLUMNS }, (): Cell => {
      const from = Math.floor(chance() * 20) * 5;
      return chance() < 0.4 || number === 1499 ? { kind: 'any' } : span(from, from + 5 + Math.floor(chance() * 4) * 5);
    });
    return rowOf(number, cells);
  });
  return tableOf(rows);
}

function span(from: number, to: number): Cell {
  return { kind: 'ranges', ranges: [{ from: { value: from, closed: true }, to: { value: to, closed: false } }] };
}

function rowOf(number: number, cells: readonly Cell[]): TableRow {
  return { path: `/${number}`, cells, outcome: { kind: 'literal', path: `/${number}`, value: number % 7 } };
}

function tableOf(rows: readonly TableRow[]): DecisionTable {
  const columns = facts.map(({ id }): TableColumn => ({ kind: 'fact', key: id, fact: id, type: 'number' }));
  return { hit: 'first', columns, rows, formulas: [] };
}

/** The same chance every time. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
