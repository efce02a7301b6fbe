import type { RuleDocument } from '#domain/rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { type Condition, conditionsOf, pairedConditions, placeOf } from './condition-pairs.ts';
import { type Pair, pairFor, type PairFinder } from './pair-for.ts';
import { judgeOf, rowsDeciding } from './judge-people.ts';
import { type Person, representativesOf, somebodyIn } from './somebody-in.ts';

/** What is needed to tell which conditions of a table are shown to matter; `persons` has somebody for each row, where one was found. */
export interface ConditionSearch extends Omit<PairFinder, 'budget'> {
  readonly persons: readonly (Person | undefined)[];
}

/** A condition that no two persons show to matter, with two who would; none where it is implied by the rows before it, or looking took too long. */
export interface OpenCondition extends Condition {
  readonly pair: Pair | undefined;
}

/** For the rows behind these nobody is looked for. */
const MOST_ROWS = 200;
/** So many persons are held against a table to find pairs for its conditions. */
const MOST_TRIES = 20_000;

/** Prepares looking for pairs in the table of a rule. */
export function conditionSearch(rule: RuleDocument, table: DecisionTable, vocabulary: Vocabulary): ConditionSearch {
  const values = representativesOf(table, vocabulary);
  const decides = (person: Person): readonly number[] => rowsDeciding(table, person, vocabulary);
  const persons = table.rows.slice(0, MOST_ROWS).map((_, row) => somebodyIn({ table, values, decides }, row));
  return { table, values, persons, judge: judgeOf(rule, table, vocabulary) };
}

/** The conditions that no two of these persons show to matter, row by row. */
export function openConditions(search: ConditionSearch, people: readonly Person[]): readonly OpenCondition[] {
  const { table, persons, judge } = search;
  const paired = pairedConditions(search, people);
  const byRow = new Map<number, Person[]>();
  for (const person of people) for (const row of judge(person).deciding) byRow.set(row, [...(byRow.get(row) ?? []), person]);
  const budget = { left: MOST_TRIES };
  return conditionsOf(table)
    .filter((condition) => !paired.has(placeOf(condition)))
    .map((condition) => {
      const bases = [...(byRow.get(condition.row) ?? []).slice(0, 4), persons[condition.row]].filter((person) => person !== undefined);
      return { ...condition, pair: pairFor({ ...search, budget }, condition, bases) };
    });
}
