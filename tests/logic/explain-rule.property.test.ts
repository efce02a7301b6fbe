import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import { blockingClauses } from '#logic/blocking-clauses.ts';
import { type Domain, type Explanation, explainRule } from '#logic/explain-rule.ts';
import { outerNodesOf } from '#logic/walk-rule.ts';
import { randomNames, randomParts } from './random-rule.ts';
import { sampleRules } from './sample-rules.ts';
import { type Facts, recordOf, valueOf } from './sample-records.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';
import { bindTo, strictRule, treeOf } from './strict-rule.ts';

const records = recordOf(randomNames.flatMap((name) => sampleVocabulary.facts.get(name) ?? []));
const wholeRecords = fc.record(
  Object.fromEntries(randomNames.flatMap((name) => sampleVocabulary.facts.get(name) ?? []).map((fact) => [fact.id, valueOf(fact)])),
);

function domainOf(name: string): Domain {
  const fact = sampleVocabulary.facts.get(name);
  const { range } = fact ?? {};
  return { ...(range && { step: 10 ** -range.decimals, min: range.min, max: range.max }), ...(fact?.enum && { codes: fact.enum.map(({ code }) => code) }) };
}

const explain = (logic: Json, facts: Facts): Explanation => explainRule(treeOf(logic), { bind: bindTo(sampleVocabulary), domainOf }, facts);
const evaluate = (logic: Json, facts: Facts) => strictRule(logic, sampleVocabulary).evaluate(facts);

/** A case, the logic, the facts, and the flip or none. */
const flips: readonly (readonly [string, Json, Facts, { fact: string; to: FactValue; difference: number | null } | null])[] = [
  [
    'half a point below the pass mark',
    { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] },
    { 'exam.score': 59.5 },
    { fact: 'exam.score', to: 60, difference: 0.5 },
  ],
  ['passed with 63', { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }, { 'exam.score': 63 }, { fact: 'exam.score', to: 59.9, difference: -3.1 }],
  [
    'a sum of days',
    { '<': [{ '+': [{ var: 'issue.overdueWorkdays' }, { var: 'issue.returnCount' }] }, 10] },
    { 'issue.overdueWorkdays': 9, 'issue.returnCount': 3 },
    { fact: 'issue.overdueWorkdays', to: 6, difference: -3 },
  ],
  ['a number among others', { in: [{ var: 'exam.attempts' }, [1, 4]] }, { 'exam.attempts': 2 }, { fact: 'exam.attempts', to: 1, difference: -1 }],
  ['a code', { '==': [{ var: 'issue.severity' }, 'SERIOUS'] }, { 'issue.severity': 'MINOR' }, { fact: 'issue.severity', to: 'SERIOUS', difference: null }],
  ['a free text', { '==': [{ var: 'issue.ownerUnit' }, 'ZS1'] }, { 'issue.ownerUnit': 'FZK' }, { fact: 'issue.ownerUnit', to: 'ZS1', difference: null }],
  ['a yes', { '!': [{ var: 'issue.urgent' }] }, { 'issue.urgent': true }, { fact: 'issue.urgent', to: false, difference: null }],
  ['what cannot be told', { '>=': [{ var: 'exam.score' }, 60] }, { 'exam.score': null }, null],
  ['what is so whatever is entered', { '>=': [{ var: 'exam.score' }, 0] }, { 'exam.score': 5 }, null],
];

describe('an explanation', () => {
  it('gives the verdict of the rule, and that of every part', () => {
    fc.assert(
      fc.property(fc.oneof(randomParts.condition, randomParts.number, randomParts.code), records, (logic, facts) => {
        const explanation = explain(logic, facts);

        expect(explanation.verdict).toEqual(evaluate(logic, facts));
        expect(explanation.parts.get('')?.reached).toBe(true);
        for (const { path } of outerNodesOf(treeOf(logic).root)) {
          const part = explanation.parts.get(path);
          if (part !== undefined && path !== '') expect(part.verdict).toEqual(evaluate(partAt(logic, path), facts));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names a change that turns the answer, and no smaller one does', () => {
    let found = 0;
    fc.assert(
      fc.property(randomParts.condition, wholeRecords, (logic, facts) => {
        const { flip, verdict } = explain(logic, facts);
        if (flip === null || verdict.status !== 'ok') return;
        found += 1;

        expect(evaluate(logic, { ...facts, [flip.fact]: flip.to })).toEqual({ status: 'ok', value: flip.becomes });
        expect(flip.becomes).not.toEqual(verdict.value);
        if (flip.difference === null) return;
        const { step = 1, min = 0, max = 0 } = domainOf(flip.fact);
        const steps = Math.min(40, Math.round(Math.abs(flip.difference) / step) - 1);
        for (let count = 1; count <= steps; count += 1) {
          for (const sign of [-1, 1]) {
            const value = Math.round((Number(facts[flip.fact]) + sign * count * step) * 1e6) / 1e6;
            if (value < min || value > max) continue;
            const nearer = evaluate(logic, { ...facts, [flip.fact]: value });
            // What cannot be told any more is no other answer.
            expect(nearer.status === 'ok' ? nearer.value : verdict.value).toEqual(verdict.value);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each(flips.map(([what, logic, facts, wanted]) => ({ what, logic, facts, wanted })))('finds the nearest flip of $what', ({ logic, facts, wanted }) => {
    const { flip } = explain(logic, facts);

    if (wanted === null) expect(flip).toBeNull();
    else expect(flip).toMatchObject(wanted);
  });

  it('does not read elements of a list as facts', () => {
    const logic: Json = { reduce: [{ var: 'issue.measures' }, { '+': [{ var: 'accumulator' }, 1] }, 0] };

    const explanation = explain(logic, { 'issue.measures': ['PLAN', 'TRAIN'] });

    expect(explanation.verdict).toEqual({ status: 'ok', value: 2 });
    expect([...explanation.parts.keys()]).not.toContain('/reduce/1');
    expect(strictRule(logic, sampleVocabulary).reads).toEqual(['issue.measures']);
  });
});

describe('blocking clauses', () => {
  it('name only clauses that matter: each is a part that is not as it is wanted, and there is one wherever a fact is to blame', () => {
    fc.assert(
      fc.property(randomParts.condition, records, (logic, facts) => {
        const explanation = explain(logic, facts);
        const clauses = blockingClauses(explanation);

        if (explanation.verdict.status === 'ok' && explanation.verdict.value === true) expect(clauses).toEqual([]);
        for (const clause of clauses) {
          const part = explanation.parts.get(clause.path)?.verdict;
          expect(part?.status).toBe(clause.verdict === 'undetermined' ? 'undetermined' : 'ok');
        }
      }),
      { numRuns: 800 },
    );
  });

  it('leave out a clause that holds, and show what is and what should be', () => {
    const rule = sampleRules.find(({ id }) => id === 'canClose');
    const facts: Facts = {
      'issue.measures': ['PLAN'],
      'issue.accepterUnit': 'ZS1',
      'issue.ownerUnit': 'ZS1',
      'issue.fromPublic': true,
      'issue.feedbackGiven': null,
    };

    const clauses = blockingClauses(explain(rule?.logic ?? null, facts));

    expect(clauses.map(({ fact, actual, required, operator, verdict }) => ({ fact, actual, required, operator, verdict }))).toEqual([
      { fact: 'issue.accepterUnit', actual: 'ZS1', required: 'ZS1', operator: '≠', verdict: 'false' },
      { fact: 'issue.fromPublic', actual: true, required: false, operator: '=', verdict: 'false' },
      { fact: 'issue.feedbackGiven', actual: undefined, required: true, operator: '=', verdict: 'undetermined' },
    ]);
  });

  it('give the difference to a parameter, also where the parameter stands first', () => {
    const [clause, ...others] = blockingClauses(explain({ '<=': [{ var: 'p.exam.pass' }, { var: 'exam.score' }] }, { 'exam.score': 57 }));

    expect(others).toEqual([]);
    expect(clause).toMatchObject({ fact: 'exam.score', operator: '≥', actual: 57, required: 60, parameter: 'exam.pass', difference: 3, verdict: 'false' });
  });

  it('leave out the rows of a choice that would not help', () => {
    const logic: Json = { if: [{ var: 'issue.urgent' }, false, { var: 'issue.fromPublic' }, true, false] };

    const clauses = blockingClauses(explain(logic, { 'issue.urgent': false, 'issue.fromPublic': false }));

    expect(clauses.map(({ fact, required }) => [fact, required])).toEqual([['issue.fromPublic', true]]);
  });
});

/** The JSON under a pointer. */
function partAt(logic: Json, path: string): Json {
  return path
    .split('/')
    .slice(1)
    .reduce<Json>((at, key) => {
      const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
      return ((at as Record<string, Json>)[name] ?? null) as Json;
    }, logic);
}
