import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '#domain/rule.ts';
import { sheetWords, type SheetVoice } from '#features/designer/table-exchange/sheet-words.ts';
import { readTableSheet } from '#logic/exchange/read-table-sheet.ts';
import { tableToSheet } from '#logic/exchange/table-to-sheet.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { HIT_POLICIES, withPolicy } from '#logic/table/hit-policies.ts';
import { toTable } from '#logic/table/to-table.ts';
import { randomRule } from '../../../logic/table/random-tables.ts';
import { smallTable, smallVocabulary } from '../../../logic/table/small-tables.ts';
import { sampleVocabulary } from '../../../logic/sample-vocabulary.ts';
import { treeOf } from '../../../logic/strict-rule.ts';
import { ruleOf, voiceOf } from './any-voice.ts';
import { saidBy, thereAndBack } from './there-and-back.ts';

/** A table as it is read from its sheet, without the bytes between. */
function again(table: DecisionTable, voice: SheetVoice): unknown {
  const rule = ruleOf(table);
  const words = sheetWords(rule, voice);
  const { titles, rows } = tableToSheet(table, { words, vocabulary: voice.model });
  const lines = [titles, ...rows].map((line, at) => ({
    number: at + 1,
    isHidden: false,
    cells: line.flatMap((value, column) =>
      value === '' ? [] : [{ column: column + 1, content: { kind: typeof value === 'number' ? ('number' as const) : ('text' as const), value } }],
    ),
  }));
  const sheet = { name: '表', isHidden: false, rows: lines, merged: [], hiddenColumns: [] };
  const reading = readTableSheet([sheet], { rule, table, vocabulary: voice.model, words });
  return reading.kind === 'read' && reading.rows.every(({ wrong }) => wrong.length === 0) ? saidBy(reading) : reading;
}

describe('any table', () => {
  it('comes back from its sheet with formulas, parameters and cells that nobody can type', () => {
    const voice = voiceOf(sampleVocabulary);
    let tables = 0;
    fc.assert(
      fc.property(randomRule, (logic) => {
        const table = toTable(treeOf(logic), sampleVocabulary);
        if (table === undefined || table.rows.length === 0) return;
        tables += 1;
        expect(again(table, voice)).toEqual(saidBy(table));
      }),
      { seed: 11, numRuns: 250, endOnFailure: true },
    );
    expect(tables).toBeGreaterThan(100);
  });

  it('comes back with cells that never hold, and rows that ask nothing', () => {
    const voice = voiceOf(smallVocabulary);
    fc.assert(
      fc.property(smallTable, fc.constantFrom(...HIT_POLICIES), (small, hit) => {
        fc.pre(small.rows.length > 0);
        const table = withPolicy({ ...small, hit }, hit, 0);
        expect(again(table, voice)).toEqual(saidBy(table));
      }),
      { seed: 11, numRuns: 250, endOnFailure: true },
    );
  });

  it('comes back from the bytes of a workbook', async () => {
    const voice = voiceOf(smallVocabulary);
    await fc.assert(
      fc.asyncProperty(smallTable, fc.constantFrom(...HIT_POLICIES), async (small, hit) => {
        fc.pre(small.rows.length > 0);
        const table = withPolicy({ ...small, hit }, hit, 0);
        const reading = await thereAndBack(ruleOf(table), table, voice);
        expect(reading.kind === 'read' ? saidBy(reading) : reading).toEqual(saidBy(table));
      }),
      { seed: 11, numRuns: 40, endOnFailure: true },
    );
  });
});

describe('any sheet', () => {
  const marks = ['#outcome', '#row', '#fact:count:number', '#fact:code:number', '#formula:{', '结论', 'count', 'flag', 'format', 'qibu.table'];
  const texts = ['≥2', '1', '-1～2', '{"kind":', '是', 'A', 'B、C', '"', '', ' '];
  const cell = fc.record({
    column: fc.integer({ min: 1, max: 6 }),
    content: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...texts).map((value) => ({ kind: 'text' as const, value })) },
      { weight: 1, arbitrary: fc.constantFrom(...marks).map((value) => ({ kind: 'text' as const, value })) },
      { weight: 2, arbitrary: fc.string().map((value) => ({ kind: 'text' as const, value })) },
      { weight: 4, arbitrary: fc.double().map((value) => ({ kind: 'number' as const, value })) },
    ),
  });
  const head = { isHidden: false, cells: ['count', 'code', '结论'].map((value, at) => ({ column: at + 1, content: { kind: 'text' as const, value } })) };
  const place = fc.record({ top: fc.nat(9), left: fc.nat(6), bottom: fc.nat(9), right: fc.nat(6) });
  const sheet = fc.record({
    name: fc.string(),
    isHidden: fc.boolean(),
    rows: fc
      .array(fc.record({ isHidden: fc.boolean(), cells: fc.array(cell, { maxLength: 6 }) }), { maxLength: 9 })
      .chain((rows) => fc.boolean().map((isTable) => [...(isTable ? [head] : []), ...rows].map((row, at) => ({ ...row, number: at + 1 })))),
    merged: fc.array(place, { maxLength: 3 }),
    hiddenColumns: fc.array(fc.nat(6), { maxLength: 3 }),
    unvalued: fc.array(fc.record({ row: fc.nat(12), column: fc.nat(6) }), { maxLength: 3 }),
  });

  it('is read, or refused with a finding; what is taken of it has only cells of its columns', () => {
    const voice = voiceOf(smallVocabulary);
    const table: DecisionTable = { hit: 'first', columns: [], rows: [], formulas: [] };
    const rule: RuleDocument = { ...ruleOf(table), subject: 'any' };
    const words = sheetWords(rule, voice);
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 2 }), (sheets) => {
        const reading = readTableSheet(sheets, { rule, table, vocabulary: smallVocabulary, words });
        seen[reading.kind] += 1;
        if (reading.kind === 'refused') expect(reading.findings.some(({ problem }) => problem.severity === 'error')).toBe(true);
        else expect(reading.rows.every(({ cells }) => cells.length === reading.columns.length)).toBe(true);
      }),
      { seed: 11, numRuns: 3000, endOnFailure: true },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(500);
  });
});
