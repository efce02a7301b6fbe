import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { CampaignDefinition } from '#domain/definition.ts';
import { type Clause, toClauses, toLogic } from '#features/simulator/behaviour/conditions/clauses.ts';
import { askableOf } from '#features/simulator/behaviour/conditions/askable.ts';
import { createModel } from '#engine/model.ts';

const demo = JSON.parse(readFileSync('public/demo/definition.json', 'utf8')) as CampaignDefinition;

const fact = fc.constantFrom('officer.post', 'issue.slipCount', 'officer.isLeader');
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ fact, test: fc.constantFrom('yes' as const, 'no' as const), values: fc.constant([]) }),
  fc.record({
    fact,
    test: fc.constantFrom('oneOf' as const, 'noneOf' as const),
    values: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    fact,
    test: fc.constantFrom('atLeast' as const, 'above' as const, 'atMost' as const, 'below' as const, 'equal' as const),
    values: fc.tuple(fc.integer({ min: -5, max: 100 })),
  }),
);

test('whatever clauses are put together are read back as they were', () => {
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 5 }), (clauses) => {
      expect(toClauses(toLogic(clauses))).toEqual(clauses);
    }),
  );
});

test('every condition of the demo can be changed clause by clause, and stays what it is', () => {
  const conditions = (demo.behaviour?.acts ?? []).flatMap(({ cases }) => cases.flatMap(({ where }) => (where === undefined ? [] : [where])));
  expect(conditions.length).toBeGreaterThan(50);
  for (const where of conditions) expect(toLogic(toClauses(where) ?? [])).toEqual(where);
});

test('what clauses cannot say is not read as anything else', () => {
  const read = { var: 'issue.slipCount' };
  for (const logic of [
    { or: [{ '>': [read, 1] }, { var: 'officer.isLeader' }] },
    { and: [{ or: [read] }, read] },
    { and: [] },
    { '>=': [read, { var: 'p.limit' }] },
    { '>=': [1, read] },
    { '<': [0, read, 5] },
    { '!': [{ '>': [read, 1] }] },
    { in: [read, ['A', 1]] },
    { in: ['A', read] },
    { '==': [read, null] },
    { '!=': [read, 3] },
    { var: ['issue.slipCount', 0] },
    { '>': [read, 1], '<': [read, 5] },
    true,
    null,
    'officer.post',
  ]) {
    expect(toClauses(logic)).toBeUndefined();
  }
});

test('of an officer what stands in the roster is asked first, then the rest of him, his unit and the campaign', () => {
  const model = createModel(demo);
  const askable = askableOf(model, 'officer');
  const post = askable.find((each) => each.fact.id === 'officer.post');
  expect(post?.codes).toContain('road');
  expect(post?.tests).toEqual(['oneOf', 'noneOf']);
  expect(askable[0]?.fact.source.kind).toBe('roster');
  expect(new Set(askable.map((each) => each.fact.subject))).toEqual(new Set(['officer', 'unit', 'campaign']));
  const unit = askable.find((each) => each.fact.id === 'issue.ownerUnit');
  expect(unit?.codes).toHaveLength(demo.organisation.units.length);
  // Dates and lists are not compared with anything here.
  expect(askable.some((each) => each.fact.type === 'date' || each.fact.type === 'codes')).toBe(false);
  expect(askableOf(model, 'campaign').every((each) => each.fact.subject === 'campaign')).toBe(true);
});
