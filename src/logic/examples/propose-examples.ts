import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { runExamples } from '#logic/run-examples.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { peopleInGaps } from './people-in-gaps.ts';
import { type Person, representativesOf, somebodyIn } from './somebody-in.ts';

/** Why an example is proposed: a row (from 1) has none yet; a value on or next to a bound; somebody whom no row takes; a value that is missing. */
export type Why = { readonly code: 'row'; readonly row: number } | { readonly code: 'boundary' | 'missing'; readonly fact: string } | { readonly code: 'gap' };

/** An example that a rule could have, with what the rule says of it now. */
export interface Proposal {
  readonly facts: RuleExample['facts'];
  readonly verdict: Verdict;
  readonly why: Why;
}

/** More than these nobody reads. */
const MOST = 200;

/**
 * Examples that a table is missing, the most telling first: one for each row that no example decides, somebody in each gap, the values on both sides of
 * each bound and on it (59, 60, 61), and one for each fact without it. Never one that the rule has already. For tables of several hundred rows only as
 * many as can be read.
 */
export function proposeExamples(rule: RuleDocument, table: DecisionTable, vocabulary: Vocabulary): readonly Proposal[] {
  const decided = new Set(rule.examples.flatMap(({ facts }) => rowsDeciding(table, facts, vocabulary)));
  const values = representativesOf(table, vocabulary);
  const persons = table.rows.slice(0, MOST).map((_, row) => somebodyIn({ table, values, decides: (person) => rowsDeciding(table, person, vocabulary) }, row));
  const wanted: { readonly facts: Person; readonly why: Why }[] = [];
  for (const [row, person] of persons.entries())
    if (person !== undefined && !decided.has(row)) wanted.push({ facts: person, why: { code: 'row', row: row + 1 } });
  for (const facts of peopleInGaps(checkTable(table, vocabulary))) wanted.push({ facts, why: { code: 'gap' } });
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

function without(person: Person, fact: string): Person {
  return Object.fromEntries(Object.entries(person).filter(([name]) => name !== fact));
}

function judged(rule: RuleDocument, wanted: readonly { readonly facts: Person; readonly why: Why }[], vocabulary: Vocabulary): readonly Proposal[] {
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

/** Which rows decide about somebody, by the values that the vocabulary assumes for what is missing. */
export function rowsDeciding(table: DecisionTable, facts: Person, { facts: known, parameters }: Vocabulary): readonly number[] {
  const read = (name: string): FactValue | undefined => {
    if (name.startsWith('p.')) return parameters.get(name.slice(2))?.value;
    const missing = known.get(name)?.missing;
    return facts[name] ?? (missing?.kind === 'default' ? missing.value : undefined);
  };
  return decidingRows(table, matchTable(table, read));
}
