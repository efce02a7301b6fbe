import type { RuleDocument } from '#domain/rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { type Condition, conditionsOf, pairedConditions, placeOf } from './condition-pairs.ts';
import { type Pair, pairFor, type PairFinder } from './pair-for.ts';
import { judgeOf, rowsDeciding } from './judge-people.ts';
import { type Person, representativesOf, somebodyIn } from './somebody-in.ts';

/** How much is looked at: combinations of values for one row, and cells in all, which is what takes the time. */
interface Effort {
  readonly tries: number;
  readonly cells: number;
}

/** `live` is over before a person notices, `asked` may take a second. */
const EFFORTS: Readonly<Record<'live' | 'asked', Effort>> = { live: { tries: 100, cells: 1e6 }, asked: { tries: 2000, cells: 2e7 } };

/** Somebody about whom a row decides. `isSure`: where there is none, none can be found. */
interface Found {
  readonly person: Person | undefined;
  readonly isSure: boolean;
}

/** What is needed to tell which conditions of a table are shown to matter; `somebody` is looked for in a row when he is asked for, once. */
export interface ConditionSearch extends PairFinder {
  readonly somebody: (row: number) => Found;
}

/**
 * A condition that no two persons show to matter, with two who would. Without them it is implied by the rows before it, for all that the values that are
 * worth trying can tell; or, where not `isLooked`, looking was given up.
 */
export interface OpenCondition extends Condition {
  readonly pair: Pair | undefined;
  readonly isLooked: boolean;
}

/** Prepares looking for pairs in the table of a rule. */
export function conditionSearch(rule: RuleDocument, table: DecisionTable, { vocabulary, effort }: SearchOptions): ConditionSearch {
  const values = representativesOf(table, vocabulary);
  const { tries, cells } = EFFORTS[effort];
  const budget = { left: Math.ceil(cells / Math.max(1, table.rows.length * table.columns.length)) };
  const decides = (person: Person): readonly number[] => rowsDeciding(table, person, vocabulary);
  const known = new Map<number, Found>();
  const somebody = (row: number): Found => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const given = Math.min(tries, budget.left);
    const own = { left: given };
    const person = somebodyIn({ table, values, decides }, row, own);
    budget.left -= given - own.left;
    const found = { person, isSure: person !== undefined || own.left > 0 };
    known.set(row, found);
    return found;
  };
  return { table, values, budget, somebody, judge: judgeOf(rule, table, vocabulary) };
}

interface SearchOptions {
  readonly vocabulary: Vocabulary;
  readonly effort: keyof typeof EFFORTS;
}

/** The conditions that no two of these persons show to matter, row by row. */
export function openConditions(search: ConditionSearch, people: readonly Person[]): readonly OpenCondition[] {
  const { table, somebody, judge, budget } = search;
  const paired = pairedConditions(search, people);
  const byRow = new Map<number, Person[]>();
  for (const person of people) for (const row of judge(person).deciding) byRow.set(row, [...(byRow.get(row) ?? []), person]);
  return conditionsOf(table)
    .filter((condition) => !paired.has(placeOf(condition)))
    .map((condition) => {
      const { person, isSure } = somebody(condition.row);
      const bases = [...(byRow.get(condition.row) ?? []).slice(0, 4), person].filter((each) => each !== undefined);
      const pair = pairFor(search, condition, bases);
      return { ...condition, pair, isLooked: pair !== undefined || (isSure && budget.left > 0) };
    });
}
