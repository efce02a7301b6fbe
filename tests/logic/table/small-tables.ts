import fc from 'fast-check';
import type { FactDefinition } from '#domain/fact.ts';
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

/** Tables over the small facts, with rows that overlap, mask each other and leave gaps. */
export const smallTable: fc.Arbitrary<DecisionTable> = fc
  .array(fc.tuple(fc.tuple(...smallFacts.map(cellOf)), fc.constantFrom(1, 2)), { maxLength: 7 })
  .map((rows) => ({
    hit: 'first',
    columns,
    formulas: [],
    rows: rows.map(([cells, value], index) => ({ path: `/${index}`, cells, outcome: { kind: 'literal', path: `/${index}`, value } })),
  }));
