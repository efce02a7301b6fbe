import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { evaluatorOf } from '#logic/run-examples.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { decidingRows, matchTable, type RowMatch } from '#logic/table/match-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { Person } from './somebody-in.ts';

/** Somebody held against a rule and its table: which rows decide about him, what became of every row, and what the rule says (undefined for no verdict). */
export interface Judged {
  readonly deciding: readonly number[];
  readonly matches: readonly RowMatch[];
  readonly said: FactValue | undefined;
}

/** Which rows decide about somebody, by the values that the vocabulary assumes for what is missing. */
export function rowsDeciding(table: DecisionTable, facts: Person, vocabulary: Vocabulary): readonly number[] {
  return decidingRows(table, matchesOf(table, facts, vocabulary));
}

/** Holds people against a rule and its table. */
export function judgeOf(rule: RuleDocument, table: DecisionTable, vocabulary: Vocabulary): (person: Person) => Judged {
  const evaluate = evaluatorOf(rule, vocabulary);
  return (person) => {
    const matches = matchesOf(table, person, vocabulary);
    const verdict = evaluate(person as RuleExample['facts']);
    return { matches, deciding: decidingRows(table, matches), said: verdict.status === 'ok' ? verdict.value : undefined };
  };
}

function matchesOf(table: DecisionTable, facts: Person, { facts: known, parameters }: Vocabulary): readonly RowMatch[] {
  const read = (name: string): FactValue | undefined => {
    if (name.startsWith('p.')) return parameters.get(name.slice(2))?.value;
    const missing = known.get(name)?.missing;
    return facts[name] ?? (missing?.kind === 'default' ? missing.value : undefined);
  };
  return matchTable(table, read);
}

/** Is something said of both, and not the same? */
export function saysOtherwise(one: Judged, other: Judged): boolean {
  return one.said !== undefined && other.said !== undefined && JSON.stringify(one.said) !== JSON.stringify(other.said);
}
