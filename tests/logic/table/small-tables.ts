import fc from 'fast-check';
import type { FactDefinition } from '#domain/fact.ts';
import { withAbsent } from '#logic/table/cell.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import type { Cell, Range } from '#logic/table/table-cell.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

const text = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const fact = (id: string, rest: Partial<FactDefinition> & Pick<FactDefinition, 'type'>): FactDefinition => ({
  id,
  subject: 'officer',
  title: text(id),
  source: { kind: 'recorded' },
  missing: { kind: 'undetermined' },
  ...rest,
});

const CODES = ['A', 'B', 'C'];

/** Facts with few values, so that every combination of them can be looked at one by one. */
export const smallFacts = [
  fact('share', { type: 'number', range: { min: 0, max: 1, decimals: 1 } }),
  fact('count', { type: 'number', range: { min: -2, max: 3, decimals: 0 } }),
  fact('code', { type: 'enum', enum: CODES.map((code) => ({ code, title: text(code) })) }),
  fact('flag', { type: 'boolean' }),
];

/** Nothing but the small facts. */
export const smallVocabulary: Vocabulary = { facts: new Map(smallFacts.map((each) => [each.id, each])), parameters: new Map() };

/** Every value that a small fact can have, as a rule reads it. */
export function valuesOf({ type, range }: FactDefinition): readonly (number | string | boolean)[] {
  if (type === 'boolean') return [true, false];
  if (type === 'enum') return CODES;
  const { min, max, decimals } = range ?? { min: 0, max: 0, decimals: 0 };
  const scale = 10 ** decimals;
  return Array.from({ length: (max - min) * scale + 1 }, (_, index) => (min * scale + index) / scale);
}

/** Bounds on the grid, between its steps, at its ends and outside. */
const BOUNDS: Readonly<Record<string, readonly number[]>> = { share: [0, 0.1, 0.3, 0.30001, 0.65, 0.7, 1, 2], count: [-3, -2, -1.5, 0, 1, 2, 3] };

const bound = (id: string): fc.Arbitrary<Range['from']> =>
  fc.option(fc.record({ value: fc.constantFrom(...(BOUNDS[id] ?? [])), closed: fc.boolean() }), { freq: 3 });

const isRange = ({ from, to }: Range): boolean =>
  from === null || to === null || from.value < to.value || (from.value === to.value && from.closed && to.closed);

function cellOf({ id, type }: FactDefinition): fc.Arbitrary<Cell> {
  const any: fc.Arbitrary<Cell> = fc.constant({ kind: 'any' });
  if (type === 'number') {
    const range = fc.record({ from: bound(id), to: bound(id) }).filter(isRange);
    return fc.oneof(
      any,
      range.map((one): Cell => ({ kind: 'ranges', ranges: [one] })),
    );
  }
  const values = type === 'boolean' ? fc.subarray([true, false]) : fc.subarray(CODES);
  return fc.oneof(
    any,
    fc.tuple(values, fc.boolean()).map(([chosen, except]): Cell => ({ kind: 'set', values: chosen, except })),
  );
}

const columns = smallFacts.map(({ id, type }): TableColumn => ({ kind: 'fact', key: id, fact: id, type: type === 'codes' ? 'text' : type }));

/** Cells of which some say what holds where there is no value; few of them never hold. */
function cellWithMissing(definition: FactDefinition): fc.Arbitrary<Cell> {
  const nothing: Cell = definition.type === 'number' ? { kind: 'ranges', ranges: [] } : { kind: 'set', values: [], except: false };
  const values = fc.tuple(cellOf(definition), fc.constantFrom(undefined, undefined, undefined, true, false));
  return fc.oneof(
    { weight: 4, arbitrary: values.map(([cell, absent]) => (cell.kind === 'any' ? cell : withAbsent(cell, absent))) },
    { weight: 3, arbitrary: fc.constant<Cell>({ kind: 'any' }) },
    { weight: 1, arbitrary: fc.constant(withAbsent(nothing, true)) },
  );
}

type Row = readonly [cells: readonly Cell[], value: number];

/** Rows, some of which are another row but for one cell or for the outcome, as people write them. */
function rowsOf(cell: (definition: FactDefinition) => fc.Arbitrary<Cell>): fc.Arbitrary<readonly Row[]> {
  const outcome = fc.constantFrom(1, 2);
  const own = fc.tuple(fc.tuple(...smallFacts.map(cell)), outcome);
  const change = fc.tuple(fc.nat(), fc.nat(smallFacts.length), fc.tuple(...smallFacts.map(cell)), outcome);
  return fc.array(fc.tuple(own, fc.option(change, { freq: 2 })), { maxLength: 7 }).map((drafts) =>
    drafts.reduce<readonly Row[]>((rows, [fresh, changed]) => {
      const [from, column, cells, value] = changed ?? [0, 0, [], 1];
      const base = changed === null ? undefined : rows[from % Math.max(rows.length, 1)];
      if (base === undefined) return [...rows, fresh];
      return [
        ...rows,
        column === smallFacts.length ? [base[0], value] : [base[0].map((each, index) => (index === column ? (cells[index] ?? each) : each)), base[1]],
      ];
    }, []),
  );
}

function tablesOf(cell: (definition: FactDefinition) => fc.Arbitrary<Cell>): fc.Arbitrary<DecisionTable> {
  return rowsOf(cell).map((rows) => ({
    hit: 'first',
    columns,
    formulas: [],
    rows: rows.map(([cells, value], index) => ({ path: `/${index}`, cells, outcome: { kind: 'literal', path: `/${index}`, value } })),
  }));
}

/** Tables over the small facts, with rows that overlap, mask each other and leave gaps. */
export const smallTable = tablesOf(cellOf);

/** The same, of which some rows ask whether there is a value. */
export const smallTableWithMissing = tablesOf(cellWithMissing);
