import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { begun, took, undo } from '#logic/edit/history.ts';
import { encodeRule } from '#logic/encode-rule.ts';
import { applyFormulaEdit, type FormulaEdit, LIST } from '#logic/formula/apply-formula-edit.ts';
import { formulaRows } from '#logic/formula/formula-rows.ts';
import { operatorForms } from '#logic/formula/operator-forms.ts';
import { nodesOf } from '#logic/walk-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { randomParts } from '../random-rule.ts';
import { treeOf } from '../strict-rule.ts';

/** Rules of the language, those that ship, and documents with operators that nobody knows, data, and operands without brackets. */
const anyRule = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(randomParts.condition, randomParts.number, randomParts.code, randomParts.list) },
  { weight: 2, arbitrary: fc.constantFrom(...campaignTemplate.rules.map(({ logic }) => logic as Json)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      { odd: [1, { x: 1, y: 2 }, { '+': [1, 2] }] },
      { and: { '!': { var: 'exam.attended' } } },
      { if: [] },
      { '+': [{ 'a/b~c': [] }, { var: ['exam.score', 0] }] },
      [[], {}, null, ''],
    ),
  },
);
const piece = fc.constantFrom<Json>({ var: 'exam.score' }, { var: 'p.passMark' }, true, 1, null, 'PASS', [], ['PLAN', 'SELF'], { odd: {} }, { a: 1, b: [2] });
const operator = fc.constantFrom(...operatorForms.keys(), LIST, 'odd');

/** What is to be done, and to which of the parts that are there then. */
const wish = fc.record({
  kind: fc.constantFrom<FormulaEdit['kind']>('put', 'operate', 'wrap', 'lift', 'add', 'duplicate', 'remove', 'move'),
  place: fc.nat(),
  json: piece,
  operator,
  by: fc.constantFrom<-1 | 1>(-1, 1),
});

function editOf(logic: Json, { place, ...wanted }: typeof wish extends fc.Arbitrary<infer W> ? W : never): FormulaEdit {
  const paths = [...nodesOf(treeOf(logic).root)].map(({ path }) => path);
  return { ...wanted, path: paths[place % paths.length] ?? '' };
}

const textOf = (json: Json): string => JSON.stringify(json);

describe('edits of a formula', () => {
  it('one after the other keep it readable and unchanged by reading, lead to a part that is there, and are undone to the byte', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyRule, fc.array(wish, { minLength: 1, maxLength: 12 }), (logic, wishes) => {
        const before = textOf(logic);
        let history = begun(logic);
        for (const [at, wanted] of wishes.entries()) {
          const edit = editOf(history.present, wanted);

          const edited = applyFormulaEdit(history.present, edit);

          const word = edited.ok ? edit.kind : (edited.problems[0]?.code ?? '');
          seen.set(word, (seen.get(word) ?? 0) + 1);
          if (!edited.ok) continue;
          const tree = treeOf(edited.value.logic);
          expect(textOf(encodeRule(tree))).toBe(textOf(edited.value.logic));
          expect([...nodesOf(tree.root)].map(({ path }) => path)).toContain(edited.value.at);
          history = took(history, { value: edited.value.logic, name: { code: edit.kind }, at });
        }

        while (history.past.length > 0) history = undo(history);
        expect(textOf(history.present)).toBe(before);
        expect(textOf(logic)).toBe(before);
      }),
      { seed: 4, numRuns: 1500 },
    );

    for (const word of ['put', 'operate', 'wrap', 'lift', 'add', 'duplicate', 'remove', 'move', 'rule.edit.end', 'rule.edit.unfit'])
      expect([word, (seen.get(word) ?? 0) > 20]).toEqual([word, true]);
  });

  it.each<[string, Json, FormulaEdit, Json, string]>([
    ['a side of a comparison is emptied', { '<': [1, 2] }, { kind: 'remove', path: '/</0' }, { '<': [null, 2] }, '/</0'],
    ['the whole is emptied', { '<': [1, 2] }, { kind: 'remove', path: '' }, null, ''],
    ['a value goes on as the first operand', 7, { kind: 'operate', path: '', operator: '+' }, { '+': [7, null] }, ''],
    ['what is empty gives way to an operation', null, { kind: 'operate', path: '', operator: 'if' }, { if: [null, null, null] }, ''],
    ['operands stay under another operator', { '+': [1, 2, 3] }, { kind: 'operate', path: '', operator: 'max' }, { max: [1, 2, 3] }, ''],
    ['a name is not the operand of its own reading', { var: 'a' }, { kind: 'operate', path: '', operator: '!' }, { '!': [{ var: 'a' }] }, ''],
    ['a choice is made around an outcome', 'PASS', { kind: 'wrap', path: '', operator: 'if' }, { if: [null, 'PASS', null] }, ''],
    ['a part takes the place of the one around it', { '+': [1, { '*': [2, 3] }] }, { kind: 'lift', path: '/+/1' }, { '*': [2, 3] }, ''],
    ['a choice gets another branch', { if: [true, 1, 2] }, { kind: 'add', path: '' }, { if: [true, 1, null, null, 2] }, '/if/2'],
    ['a bare operand gets brackets beside another', { and: { var: 'a' } }, { kind: 'add', path: '' }, { and: [{ var: 'a' }, null] }, '/and/1'],
    ['a branch is doubled with its outcome', { if: [true, 1, 2] }, { kind: 'duplicate', path: '/if/1' }, { if: [true, 1, true, 1, 2] }, '/if/3'],
    ['a list in place of a bare operand stays one operand', { '!': { var: 'a' } }, { kind: 'put', path: '/!', json: [1, 2] }, { '!': [[1, 2]] }, '/!/0'],
    ['what nobody knows moves as a whole', { '+': [{ odd: {} }, 1] }, { kind: 'move', path: '/+/0', by: 1 }, { '+': [1, { odd: {} }] }, '/+/1'],
  ])('%s', (...[, logic, edit, wanted, at]) => {
    const edited = applyFormulaEdit(logic, edit);

    expect(edited).toEqual({ ok: true, value: { logic: wanted, at } });
  });

  it.each<[Json, FormulaEdit, string]>([
    [{ '<': [1, 2] }, { kind: 'operate', path: '', operator: '!' }, 'rule.edit.unfit'],
    [{ '<': [1, 2] }, { kind: 'lift', path: '' }, 'rule.edit.unfit'],
    [{ '/': [1, 2] }, { kind: 'add', path: '' }, 'rule.edit.unfit'],
    [{ if: [true, 1, 2] }, { kind: 'duplicate', path: '/if/2' }, 'rule.edit.unfit'],
    [null, { kind: 'remove', path: '' }, 'rule.edit.root'],
    [1, { kind: 'put', path: '/x', json: 2 }, 'rule.edit.absent'],
    [1, { kind: 'put', path: '', json: { var: 'constructor' } }, 'rule.path.forbidden'],
  ])('%j refuses %j', (logic, edit, code) => {
    const edited = applyFormulaEdit(logic, edit);

    expect(edited.ok ? '' : edited.problems[0]?.code).toBe(code);
  });
});

describe('the lines of a formula', () => {
  it('hold every part of a document once, parents before operands, and hide only what they hold as JSON', () => {
    fc.assert(
      fc.property(anyRule, (logic) => {
        const tree = decodeRule(logic);
        if (!tree.ok) return;

        const rows = formulaRows(tree.value);

        const shown = new Map(rows.map((row) => [row.node.path, row]));
        expect(shown.size).toBe(rows.length);
        for (const row of rows) {
          if (row.parent !== null) expect(shown.get(row.parent)?.depth).toBe(row.depth - 1);
          expect(rows.filter(({ parent }) => parent === row.node.path)).toHaveLength(row.inside);
        }
        for (const { path } of nodesOf(tree.value.root)) {
          const above = rows.filter(({ node }) => path === node.path || path.startsWith(`${node.path}/`)).at(-1);
          expect(above?.node.path === path || above?.kind === 'opaque' || above?.kind === 'name').toBe(true);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
