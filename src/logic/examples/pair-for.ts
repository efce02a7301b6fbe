import { holdsFor } from '#logic/table/cell.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { Condition, PairSearch } from './condition-pairs.ts';
import { type Judged, saysOtherwise } from './judge-people.ts';
import { type Person, type Representatives, withValue } from './somebody-in.ts';

/** Two persons who are alike but for the fact that a condition asks: about the one its row decides, about the other it does not, and something else comes out. */
export type Pair = readonly [Person, Person];

/** `budget`: so many persons may still be judged, for all conditions together. */
export interface PairFinder extends PairSearch {
  readonly values: Representatives;
  readonly budget: { left: number };
}

/** So many ways to fill in what a person does not have are tried. */
const FILLINGS = 64;

/**
 * A pair that shows that a condition matters, out of one of `bases` (persons about whom its row decides), the two as near to each other as the values
 * that are worth trying allow; undefined where none was found, as for a condition that is implied by the rows before it.
 */
export function pairFor(finder: PairFinder, at: Condition, bases: readonly Person[]): Pair | undefined {
  const { table, judge, values, budget } = finder;
  for (const base of bases) {
    for (const person of filled(base, table.columns, values)) {
      if (budget.left <= 0) return undefined;
      budget.left -= 1;
      const one = judge(person);
      const other = one.deciding.includes(at.row) ? counterpart(finder, at, { ...one, person }) : undefined;
      if (other !== undefined) return [person, other];
    }
  }
  return undefined;
}

/** Somebody who differs in the fact of a condition alone, fails it, and of whom something else is said. */
function counterpart({ table, judge, values, budget }: PairFinder, { row, column }: Condition, one: Judged & { readonly person: Person }): Person | undefined {
  const asked = table.columns[column];
  const cell = table.rows[row]?.cells[column];
  if (asked === undefined || asked.kind === 'formula' || cell === undefined) return undefined;
  const failing = (values.columns[column] ?? []).filter((value) => !holdsFor(cell, value));
  for (const value of nearest(failing, one.person[asked.fact])) {
    const other = withValue(one.person, asked, value);
    budget.left -= 1;
    const judged = judge(other);
    if (judged.matches[row]?.cells[column] === 'fails' && saysOtherwise(one, judged)) return other;
  }
  return undefined;
}

/** A person as he is, and with what he does not have filled in, in some ways. */
function* filled(person: Person, columns: readonly TableColumn[], values: Representatives): Generator<Person> {
  yield person;
  let people: readonly Person[] = [person];
  for (const [index, column] of columns.entries()) {
    if (column.kind === 'formula') continue;
    people = people.flatMap((each) =>
      each[column.fact] === undefined || each[column.fact] === null ? (values.columns[index] ?? []).map((value) => withValue(each, column, value)) : [each],
    );
    people = people.slice(0, FILLINGS);
  }
  yield* people;
}

function nearest<T extends string | number | boolean>(values: readonly T[], to: unknown): readonly T[] {
  if (typeof to !== 'number') return values;
  return values.toSorted((left, right) => Math.abs(Number(left) - to) - Math.abs(Number(right) - to));
}
