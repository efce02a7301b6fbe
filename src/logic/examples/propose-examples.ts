import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { runExamples } from '#logic/run-examples.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { peopleInGaps } from './people-in-gaps.ts';
import { type ConditionSearch, conditionSearch, openConditions } from './condition-coverage.ts';
import { rowsDeciding } from './judge-people.ts';
import type { Person } from './somebody-in.ts';

/** Why an example is proposed: a row (from 1) has none yet; no two examples show that a condition of a row matters; a value on or next to a bound; somebody whom no row takes; a value that is missing. */
export type Why =
  | { readonly code: 'row'; readonly row: number }
  | { readonly code: 'condition'; readonly row: number; readonly fact: string }
  | { readonly code: 'boundary' | 'missing'; readonly fact: string }
  | { readonly code: 'gap' };

/** An example that a rule could have, with what the rule says of it now. */
export interface Proposal {
  readonly facts: RuleExample['facts'];
  readonly verdict: Verdict;
  readonly why: Why;
}

/** More than these nobody reads. */
const MOST = 200;

/**
 * Examples that a table is missing, the most telling first: one for each row that no example decides, somebody in each gap, two for each condition that
 * none show to matter, the values on both sides of each bound and on it (59, 60, 61), and one for each fact without it. Never one that the rule has
 * already. For long tables only as many as can be read, and found in a second or so.
 */
export function proposeExamples(rule: RuleDocument, table: DecisionTable, vocabulary: Vocabulary): readonly Proposal[] {
  const decided = new Set(rule.examples.flatMap(({ facts }) => rowsDeciding(table, facts, vocabulary)));
  const search = conditionSearch(rule, table, { vocabulary, effort: 'asked' });
  const { values } = search;
  const persons = table.rows.slice(0, MOST).map((_, row) => search.somebody(row).person);
  const wanted: Wanted[] = [];
  for (const [row, person] of persons.entries())
    if (person !== undefined && !decided.has(row)) wanted.push({ facts: person, why: { code: 'row', row: row + 1 } });
  for (const facts of peopleInGaps(checkTable(table, vocabulary))) wanted.push({ facts, why: { code: 'gap' } });
  wanted.push(...pairsWanted(rule, wanted, search));
  const known = persons.filter((person) => person !== undefined);
  for (const { fact, value, near } of values.bounds) {
    // Somebody for whom it matters on which side of the bound he is.
    const base = known.find((person) => new Set(near.map((each) => rowsDeciding(table, { ...person, [fact]: each }, vocabulary).join())).size > 1);
    if (base !== undefined) wanted.push({ facts: { ...base, [fact]: value }, why: { code: 'boundary', fact } });
  }
  for (const fact of values.facts) {
    const base = known.find((person) => Object.keys(person).length > 1 && person[fact] !== undefined);
    if (base !== undefined) wanted.push({ facts: without(base, fact), why: { code: 'missing', fact } });
  }
  return judged(rule, wanted, vocabulary);
}

interface Wanted {
  readonly facts: Person;
  readonly why: Why;
}

/** What the conditions are missing that neither the examples nor what is wanted already show to matter. */
function pairsWanted(rule: RuleDocument, wanted: readonly Wanted[], search: ConditionSearch): readonly Wanted[] {
  const people = [...rule.examples.map(({ facts }) => facts as Person), ...wanted.map(({ facts }) => facts)];
  return openConditions(search, people).flatMap(({ row, column, pair }) => {
    const asked = search.table.columns[column];
    if (pair === undefined || asked === undefined || asked.kind === 'formula') return [];
    return pair.map((facts) => ({ facts, why: { code: 'condition' as const, row: row + 1, fact: asked.fact } }));
  });
}

function without(person: Person, fact: string): Person {
  return Object.fromEntries(Object.entries(person).filter(([name]) => name !== fact));
}

function judged(rule: RuleDocument, wanted: readonly Wanted[], vocabulary: Vocabulary): readonly Proposal[] {
  const seen = new Set(rule.examples.map(({ facts }) => keyOf(facts)));
  const fresh = wanted.filter(({ facts }) => {
    const key = keyOf(facts);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const asked = fresh.slice(0, MOST);
  const results = runExamples({ ...rule, examples: asked.map(({ facts }) => ({ facts: facts as RuleExample['facts'], expect: { value: '' } })) }, vocabulary);
  return asked.flatMap(({ facts, why }, index): readonly Proposal[] => {
    const verdict = results[index]?.verdict;
    return verdict === undefined ? [] : [{ facts: facts as RuleExample['facts'], verdict, why }];
  });
}

function keyOf(facts: Person): string {
  return JSON.stringify(Object.entries(facts).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
