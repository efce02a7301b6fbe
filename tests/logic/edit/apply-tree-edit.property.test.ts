import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { encodeRule } from '#logic/encode-rule.ts';
import { applyTreeEdit, type TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { nodesOf } from '#logic/walk-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { randomRule, readFacts } from '../table/random-tables.ts';
import { recordOf } from '../sample-records.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { strictRule, treeOf } from '../strict-rule.ts';

const anyRule = fc.oneof(
  { weight: 3, arbitrary: randomRule },
  { weight: 1, arbitrary: fc.constantFrom(...campaignTemplate.rules.map(({ logic }) => logic as Json)) },
);
const piece = fc.constantFrom<Json>({ var: 'exam.attended' }, { '>=': [{ var: 'exam.score' }, 60] }, true, 1, 'PASS', { '!': { var: 'exam.attended' } });

/** Edits at places that are there, mostly. */
function editOf(logic: Json): fc.Arbitrary<TreeEdit> {
  const tree = decodeRule(logic);
  const paths = tree.ok ? [...nodesOf(tree.value.root)].map(({ path }) => path) : [''];
  const path = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...paths) }, { weight: 1, arbitrary: fc.constant('/nowhere') });
  const by = fc.constantFrom<'and' | 'or'>('and', 'or');
  const index = fc.integer({ min: -1, max: 5 });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom<'replace' | 'otherwise'>('replace', 'otherwise'), path, json: piece }),
    fc.record({ kind: fc.constant('insert' as const), path, index, json: piece }),
    fc.record({ kind: fc.constantFrom<'remove' | 'negate'>('remove', 'negate'), path }),
    fc.record({ kind: fc.constant('move' as const), path, by: fc.constantFrom<-1 | 1>(-1, 1) }),
    fc.record({ kind: fc.constant('join' as const), path, with: piece, by }),
    fc.record({ kind: fc.constant('regroup' as const), path, by }),
    fc.record({ kind: fc.constant('branch' as const), path, index, when: piece, then: piece }),
  );
}

const edited = anyRule.chain((logic) => fc.record({ logic: fc.constant(logic), edit: editOf(logic) }));

describe('an edit of a rule', () => {
  it('gives a rule that is read and written back unchanged, or says why not, and never touches what it was given', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(edited, ({ logic, edit }) => {
        const before = JSON.stringify(logic);

        const outcome = applyTreeEdit(logic, edit);

        expect(JSON.stringify(logic)).toBe(before);
        const word = outcome.ok ? edit.kind : (outcome.problems[0]?.code ?? '');
        seen.set(word, (seen.get(word) ?? 0) + 1);
        if (outcome.ok) expect(JSON.stringify(encodeRule(treeOf(outcome.value)))).toBe(JSON.stringify(outcome.value));
        else expect(outcome.problems.length).toBeGreaterThan(0);
      }),
      { seed: 4, numRuns: 3000 },
    );

    for (const word of ['replace', 'insert', 'remove', 'negate', 'move', 'join', 'regroup', 'branch', 'otherwise', 'rule.edit.absent', 'rule.edit.end'])
      expect([word, (seen.get(word) ?? 0) > 5]).toEqual([word, true]);
  });

  it('changes nothing outside of the part that it names', () => {
    fc.assert(
      fc.property(edited, ({ logic, edit }) => {
        fc.pre(edit.kind === 'replace');
        const outcome = applyTreeEdit(logic, edit);
        fc.pre(outcome.ok);
        const back = applyTreeEdit(outcome.ok ? outcome.value : null, { kind: 'replace', path: edit.path, json: partAt(logic, edit.path) });

        expect(back).toEqual({ ok: true, value: logic });
      }),
    );
  });

  it('that turns a condition round gives its opposite for everybody, undetermined where that is', () => {
    let told = 0;
    fc.assert(
      fc.property(randomRule, recordOf(readFacts), (logic, facts) => {
        const turned = applyTreeEdit(logic, { kind: 'negate', path: '' });
        fc.pre(turned.ok);
        const one = strictRule(logic, sampleVocabulary).evaluate(facts);
        fc.pre(one.status !== 'ok' || typeof one.value === 'boolean');
        const two = strictRule(turned.ok ? turned.value : null, sampleVocabulary).evaluate(facts);
        fc.pre(one.status !== 'error');
        told += 1;

        expect(two.status).toBe(one.status);
        if (one.status === 'ok' && two.status === 'ok') expect(two.value).toBe(one.value !== true);
      }),
      { seed: 4, numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it.each([
    ['the last condition of a group leaves the other alone', { and: [true, { var: 'a.b' }] }, { kind: 'remove', path: '/and/0' }, { var: 'a.b' }],
    ['a branch goes with its outcome', { if: [{ var: 'a' }, 1, { var: 'b' }, 2, 3] }, { kind: 'remove', path: '/if/3' }, { if: [{ var: 'a' }, 1, 3] }],
    ['the otherwise goes alone', { if: [{ var: 'a' }, 1, 3] }, { kind: 'remove', path: '/if/2' }, { if: [{ var: 'a' }, 1] }],
    ['a branch moves as a pair', { if: [1, 'x', 2, 'y', 'z'] }, { kind: 'move', path: '/if/2', by: -1 }, { if: [2, 'y', 1, 'x', 'z'] }],
    [
      'a bare operand gets brackets when another joins it',
      { and: { var: 'a' } },
      { kind: 'insert', path: '', index: 1, json: true },
      { and: [{ var: 'a' }, true] },
    ],
    ['a condition joins the group that it stands in', { and: [1, 2] }, { kind: 'join', path: '/and/0', with: 3, by: 'and' }, { and: [1, 3, 2] }],
    ['or makes a group of its own in an and', { and: [1, 2] }, { kind: 'join', path: '/and/0', with: 3, by: 'or' }, { and: [{ or: [1, 3] }, 2] }],
    ['a side of a comparison is needed', { '<': [1, 2] }, { kind: 'remove', path: '/</0' }, 'rule.edit.needed'],
    ['the whole rule cannot be removed', { '<': [1, 2] }, { kind: 'remove', path: '' }, 'rule.edit.root'],
    [
      'an operator nobody knows stays as it is',
      { and: [{ odd: [1, { x: 1, y: 2 }] }, true] },
      { kind: 'negate', path: '/and/1' },
      { and: [{ odd: [1, { x: 1, y: 2 }] }, false] },
    ],
  ] as const)('%s', (...[, logic, edit, wanted]) => {
    const outcome = applyTreeEdit(logic as unknown as Json, edit as TreeEdit);

    if (typeof wanted === 'string') expect(outcome.ok ? '' : outcome.problems[0]?.code).toBe(wanted);
    else expect(outcome).toEqual({ ok: true, value: wanted });
  });
});

function partAt(json: Json, path: string): Json {
  return path
    .split('/')
    .slice(1)
    .reduce((at: Json, key) => (at as Record<string, Json>)[key.replaceAll('~1', '/').replaceAll('~0', '~')] ?? null, json);
}
