import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTable } from '#logic/table/to-table.ts';
import { recordOf } from '../sample-records.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { strictRule, treeOf } from '../strict-rule.ts';
import { randomRule, readFacts } from './random-tables.ts';
import { meaningOf, strictTable } from './strict-table.ts';

describe('a rule as a table', () => {
  it('[K5] says what the rule says, undetermined and errors included', () => {
    const policies = new Set<string>();
    let tables = 0;
    fc.assert(
      fc.property(randomRule, fc.array(recordOf(readFacts), { minLength: 60, maxLength: 60 }), (logic, records) => {
        const table = toTable(treeOf(logic), sampleVocabulary);
        if (table === undefined) return;
        tables += 1;
        policies.add(table.hit);
        const [rule, written] = [strictRule(logic, sampleVocabulary), strictTable(table)];

        expect(records.map((record) => meaningOf(written.evaluate(record)))).toEqual(records.map((record) => meaningOf(rule.evaluate(record))));
      }),
      { seed: 4, numRuns: 2000, endOnFailure: true },
    );

    expect(tables).toBeGreaterThan(1000);
    expect([...policies].toSorted()).toEqual(['collect', 'count', 'first', 'highest', 'lowest']);
  });
});
