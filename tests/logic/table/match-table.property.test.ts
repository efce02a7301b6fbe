import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule } from '#logic/compile-rule.ts';
import { isGathering } from '#logic/table/hit-policies.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { recordOf } from '../sample-records.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { bindTo, strictRule, treeOf } from '../strict-rule.ts';
import { randomRule, readFacts } from './random-tables.ts';
import { meaningOf } from './strict-table.ts';

describe('the row that decides', () => {
  it('gives what the rule gives, for whoever has one', () => {
    let decided = 0;
    fc.assert(
      fc.property(randomRule, fc.array(recordOf(readFacts), { minLength: 20, maxLength: 20 }), (logic, records) => {
        const table = toTable(treeOf(logic), sampleVocabulary);
        if (table === undefined || isGathering(table.hit)) return;
        const rule = strictRule(logic, sampleVocabulary);
        for (const record of records) {
          const [row] = decidingRows(
            table,
            matchTable(table, (name) => bindTo(sampleVocabulary)(name)(record)),
          );
          const outcome = row === undefined ? undefined : table.rows[row]?.outcome;
          if (outcome === undefined) continue;
          decided += 1;

          expect(meaningOf(compileRule({ root: outcome }, { bind: bindTo(sampleVocabulary) }).evaluate(record))).toEqual(meaningOf(rule.evaluate(record)));
        }
      }),
      { seed: 6, numRuns: 600, endOnFailure: true },
    );

    expect(decided).toBeGreaterThan(2000);
  });
});
