import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { randomNames, randomParts } from './random-rule.ts';
import { absences, type Facts, recordOf, valueOf } from './sample-records.ts';
import { sampleFacts } from './sample-vocabulary.ts';
import { strictRule, treeOf } from './strict-rule.ts';

/** No defaults here: what is missing is missing. */
const facts = new Map([...sampleFacts].map(([id, fact]) => [id, { ...fact, missing: { kind: 'undetermined' as const } }]));
const vocabulary = { facts, parameters: new Map() };
const factOf = (name: string) => facts.get(name) ?? fc.pre(false);
const records = recordOf(randomNames.flatMap((name) => facts.get(name) ?? []));
const small = (made: Json): boolean => JSON.stringify(made).length < 2000 && namesOf(treeOf(made)).length > 0;
const rules = fc.oneof(randomParts.condition, randomParts.number, randomParts.code).filter(small);

describe('[K5] missing is not failing', () => {
  it('[K5] taking facts away leaves a verdict or makes it undetermined, and never turns it', () => {
    let undetermined = 0;
    fc.assert(
      fc.property(rules, records, fc.infiniteStream(fc.tuple(fc.boolean(), fc.constantFrom(...absences))), (logic, whole, chances) => {
        const rule = strictRule(logic, vocabulary);
        const before = rule.evaluate(whole);
        const taken: Facts = Object.fromEntries(
          Object.entries(whole).map(([name, value]) => {
            const { value: chance = [false, null] } = chances.next() as { value: [boolean, null] };
            return [name, chance[0] ? chance[1] : value];
          }),
        );

        const after = rule.evaluate(taken);

        expect(after.status).not.toBe('error');
        if (after.status === 'ok') expect(before).toEqual(after);
        else undetermined += 1;
      }),
      { numRuns: 4000 },
    );
    expect(undetermined).toBeGreaterThan(400);
  });

  it('[K5] a verdict that stands without a fact stands for every value of it', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        rules.chain((logic) => {
          const name = fc.constantFrom(...namesOf(treeOf(logic)));
          return name.chain((missing) =>
            fc.tuple(fc.constant(logic), fc.constant(missing), records, fc.array(valueOf(factOf(missing) as never), { minLength: 5, maxLength: 5 })),
          );
        }),
        ([logic, missing, record, values]) => {
          const rule = strictRule(logic, vocabulary);
          const without = rule.evaluate({ ...record, [missing]: undefined });
          if (without.status !== 'ok') return;
          decided += 1;

          const completed = values.map((value) => rule.evaluate({ ...record, [missing]: value }));

          for (const verdict of completed) expect(verdict).toEqual(without);
        },
      ),
      { numRuns: 2500 },
    );
    expect(decided).toBeGreaterThan(250);
  });

  it('[K5] an undetermined verdict names only facts that are missing, or a list over which nothing can be told', () => {
    fc.assert(
      fc.property(rules, records, (logic, record) => {
        const verdict = strictRule(logic, vocabulary).evaluate(record);
        if (verdict.status !== 'undetermined') return;

        for (const name of verdict.missing) {
          const value = record[name];
          // Over nobody nothing can be told: there the list itself is named.
          expect(Array.isArray(value) || value === undefined || value === null || String(value).trim() === '').toBe(true);
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('[K5] an officer whose score was not entered neither fails nor passes', () => {
    const passed = strictRule({ '>=': [{ var: 'exam.score' }, 60] }, vocabulary);

    for (const absence of absences) expect(passed.evaluate({ 'exam.score': absence })).toEqual({ status: 'undetermined', missing: ['exam.score'] });
  });
});
