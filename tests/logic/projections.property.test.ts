import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { applyTreeEdit, type TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { begun, type History, took, redo, undo } from '#logic/edit/history.ts';
import { encodeRule } from '#logic/encode-rule.ts';
import { applyFormulaEdit, type FormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import { formulaRows } from '#logic/formula/formula-rows.ts';
import { type Comparison, readRule, type Reading } from '#logic/read-rule.ts';
import { applyTableEdit, type TableEdit } from '#logic/table/edit/apply-table-edit.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { nodesOf } from '#logic/walk-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { randomRule, readFacts } from './table/random-tables.ts';
import { meaningOf, strictTable } from './table/strict-table.ts';
import { recordOf } from './sample-records.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';
import { strictRule, treeOf } from './strict-rule.ts';

const anyRule = fc.oneof(
  { weight: 3, arbitrary: randomRule },
  { weight: 1, arbitrary: fc.constantFrom(...campaignTemplate.rules.map(({ logic }) => logic as Json)) },
);
const piece = fc.constantFrom<Json>({ var: 'exam.attended' }, { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }, true, 1, 2, null);

/** What somebody does next: in which projection, what, and at which of the places that are there then. */
const wish = fc.record({
  projection: fc.constantFrom<'sentence' | 'table' | 'formula'>('sentence', 'table', 'formula'),
  kind: fc.nat(),
  place: fc.nat(),
  other: fc.nat(7),
  json: piece,
  back: fc.nat(9),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

const OPERATORS = ['>=', '<', 'and', 'or', '!', 'if', '+', 'in'] as const;

/** The rule after what was wished, undefined where it was refused or there is no such projection. */
function done(logic: Json, wanted: Wish): Json | undefined {
  if (wanted.projection === 'table') return doneInTable(logic, wanted);
  const paths = [...nodesOf(treeOf(logic).root)].map(({ path }) => path);
  const path = paths[wanted.place % paths.length] ?? '';
  if (wanted.projection === 'formula') {
    const edited = applyFormulaEdit(logic, formulaEdit(path, wanted));
    return edited.ok ? edited.value.logic : undefined;
  }
  const edited = applyTreeEdit(logic, sentenceEdit(path, wanted));
  return edited.ok ? edited.value : undefined;
}

function sentenceEdit(path: string, { kind, other, json }: Wish): TreeEdit {
  const edits: readonly TreeEdit[] = [
    { kind: 'replace', path, json },
    { kind: 'remove', path },
    { kind: 'negate', path },
    { kind: 'join', path, with: json, by: other % 2 === 0 ? 'and' : 'or' },
    { kind: 'move', path, by: other % 2 === 0 ? 1 : -1 },
    { kind: 'branch', path, index: 0, when: json, then: 1 },
    { kind: 'otherwise', path, json },
  ];
  return edits[kind % edits.length] ?? { kind: 'remove', path };
}

function formulaEdit(path: string, { kind, other, json }: Wish): FormulaEdit {
  const operator = OPERATORS[other] ?? 'and';
  const edits: readonly FormulaEdit[] = [
    { kind: 'put', path, json },
    { kind: 'operate', path, operator },
    { kind: 'wrap', path, operator },
    { kind: 'lift', path },
    { kind: 'add', path },
    { kind: 'duplicate', path },
    { kind: 'remove', path },
    { kind: 'move', path, by: other % 2 === 0 ? 1 : -1 },
  ];
  return edits[kind % edits.length] ?? { kind: 'remove', path };
}

function doneInTable(logic: Json, { kind, place, other }: Wish): Json | undefined {
  const table = toTable(treeOf(logic), sampleVocabulary);
  if (table === undefined) return undefined;
  const row = place % table.rows.length;
  const column = other % table.columns.length;
  const edits: readonly TableEdit[] = [
    { kind: 'setCell', row, column, cell: table.rows[other % table.rows.length]?.cells[column] ?? { kind: 'any' } },
    { kind: 'setCell', row, column, cell: { kind: 'any' } },
    { kind: 'setOutcome', row, json: 2 },
    { kind: 'cloneRows', rows: [row] },
    { kind: 'removeRows', rows: [row] },
    { kind: 'moveRows', rows: [row], to: other % table.rows.length },
    { kind: 'removeColumn', column },
    { kind: 'moveColumn', from: column, to: 0 },
  ];
  const edit = edits[kind % edits.length];
  const edited = edit === undefined ? undefined : applyTableEdit(table, edit);
  if (edited?.ok !== true) return undefined;
  const written = fromTable(edited.value);
  // What grows beyond a rule is refused by the draft.
  return decodeRule(written).ok ? written : undefined;
}

const SIGNS: Readonly<Record<Comparison, string>> = { '=': '==', '≠': '!=', '<': '<', '≤': '<=', '>': '>', '≥': '>=', in: 'in' };

/** What a sentence says, written down again by somebody who has only heard it. */
function heard(reading: Reading): Json {
  switch (reading.kind) {
    case 'choice':
      return {
        if: [...reading.rows.flatMap(({ when, then }) => [heard(when), heard(then)]), ...(reading.otherwise === null ? [] : [heard(reading.otherwise)])],
      };
    case 'all':
    case 'any':
      return { [reading.kind === 'all' ? 'and' : 'or']: reading.items.map(heard) };
    case 'not':
      return { '!': [heard(reading.item)] };
    case 'compare':
      return { [SIGNS[reading.operator]]: [heard(reading.left), heard(reading.right)] };
    case 'arithmetic':
      return { [reading.operator]: reading.items.map(heard) };
    case 'quantified':
      return { [reading.operator]: [heard(reading.list), heard(reading.body)] };
    case 'list':
      return reading.items.map(heard);
    case 'missing':
      return { in: [reading.id, { missing: [reading.id] }] };
    default:
      return heardWord(reading);
  }
}

function heardWord(reading: Extract<Reading, { kind: 'fact' | 'parameter' | 'literal' | 'opaque' }>): Json {
  if (reading.kind === 'literal') return reading.value;
  if (reading.kind === 'opaque') return reading.json;
  return { var: reading.kind === 'fact' ? reading.id : `p.${reading.id}` };
}

describe('sentence, table, formula and source', () => {
  it('stay in step, by text and by meaning, whatever is edited in whichever of them, and all of it can be undone and done again', () => {
    const seen = new Map<string, number>();
    const count = (word: string): void => void seen.set(word, (seen.get(word) ?? 0) + 1);
    fc.assert(
      fc.property(
        anyRule,
        fc.array(wish, { minLength: 1, maxLength: 10 }),
        fc.array(recordOf(readFacts), { minLength: 6, maxLength: 6 }),
        (logic, wishes, records) => {
          const before = JSON.stringify(logic);
          let history: History<Json> = begun(logic);
          for (const [at, wanted] of wishes.entries()) {
            const next = done(history.present, wanted);
            if (next === undefined) continue;
            count(wanted.projection);
            history = took(history, { value: next, name: { code: wanted.projection }, at });
            if (wanted.back === 0) history = redo(undo(history));

            const text = JSON.stringify(next);
            const tree = treeOf(next);
            expect(JSON.stringify(encodeRule(tree))).toBe(text);
            expect(JSON.stringify(encodeRule({ root: formulaRows(tree)[0]?.node ?? tree.root }))).toBe(text);
            const rule = strictRule(next, sampleVocabulary);
            const meaning = records.map((record) => meaningOf(rule.evaluate(record)));
            const told = strictRule(heard(readRule(tree)), sampleVocabulary);
            expect(records.map((record) => meaningOf(told.evaluate(record)))).toEqual(meaning);
            const table = toTable(tree, sampleVocabulary);
            if (table === undefined) continue;
            count('has a table');
            const written = strictTable(table);
            expect(records.map((record) => meaningOf(written.evaluate(record)))).toEqual(meaning);
          }

          while (history.past.length > 0) history = undo(history);
          expect(JSON.stringify(history.present)).toBe(before);
        },
      ),
      { seed: 11, numRuns: 700, endOnFailure: true },
    );

    for (const word of ['sentence', 'table', 'formula', 'has a table']) expect([word, (seen.get(word) ?? 0) > 300]).toEqual([word, true]);
  });
});
