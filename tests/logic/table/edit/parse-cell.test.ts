import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '#domain/fact.ts';
import { isClosed } from '#logic/table/cell.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { CellTitles } from '#logic/table/edit/cell-titles.ts';
import { formatCell } from '#logic/table/edit/format-cell.ts';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { column, titles } from './sample-titles.ts';
import { smallFacts, smallTable, smallTableWithMissing } from '../small-tables.ts';

const bound = (value: number | string, closed = true): { value: number | string; closed: boolean } => ({ value, closed });
const from = (value: number | string, closed = true): Cell => ({ kind: 'ranges', ranges: [{ from: bound(value, closed), to: null }] });
const between = (low: number | string, high: number | string, ends = [true, true]): Cell => ({
  kind: 'ranges',
  ranges: [{ from: bound(low, ends[0]), to: bound(high, ends[1]) }],
});
const pass = { value: 70, closed: true, parameter: 'exam.pass' };

describe('the cell that asks only for a value', () => {
  it.each(['text', 'enum', 'number', 'date'] as const)('is read as it is written, in a column of %s', (type) => {
    const cell: Cell = type === 'text' || type === 'enum' ? { kind: 'set', values: [], except: true } : { kind: 'ranges', ranges: [{ from: null, to: null }] };

    expect(parseCell(formatCell(cell, column(type), titles), column(type), titles)).toEqual({ ok: true, value: cell });
  });
});

describe('a percentage', () => {
  it('is a share where values are shares, and nothing where they are not: 60% is neither 60 nor 0.6 points', () => {
    expect(parseCell('≥60%', column('number'), { ...titles, units: [], share: true })).toEqual({ ok: true, value: from(0.6) });
    expect(parseCell('≥60%', column('number'), titles)).toMatchObject({ ok: false, problems: [{ code: 'rule.cell.notRange', detail: { text: '≥60%' } }] });
  });
});

describe('a cell that says what holds where nothing is entered', () => {
  const missing: Cell = { kind: 'ranges', ranges: [], absent: true };
  const atLeast = (absent: boolean): Cell => ({ kind: 'ranges', ranges: [{ from: bound(60), to: null }], absent });
  const code = (values: readonly string[], rest: { except?: boolean; absent?: boolean } = {}): Cell => ({ kind: 'set', values, except: false, ...rest });

  it.each<[Extract<TableColumn, { kind: 'fact' }>['type'], string, Cell]>([
    ['number', '缺失', missing],
    ['number', 'Missing', missing],
    ['number', '不缺失', { kind: 'ranges', ranges: [{ from: null, to: null }], absent: false }],
    ['number', '≥60或缺失', atLeast(true)],
    ['number', '≥６０ 分 或 缺失', atLeast(true)],
    ['number', '≥60 or missing', atLeast(true)],
    ['number', '≥合格线且不缺失', { kind: 'ranges', ranges: [{ from: pass, to: null }], absent: false }],
    ['number', '≥60 and not missing', atLeast(false)],
    ['date', '缺失', missing],
    ['enum', '缺失', code([], { absent: true })],
    ['enum', '轻微、缺失', code(['A'], { absent: true })],
    ['enum', '轻微、严重或缺失', code(['A', 'B'], { absent: true })],
    ['enum', '非轻微或缺失', code(['A'], { except: true, absent: true })],
    ['text', '缺失', code([], { absent: true })],
    ['boolean', '是或缺失', { kind: 'set', values: [true], except: false, absent: true }],
    ['boolean', '缺失', code([], { absent: true })],
  ])('in a column of %s: %s', (type, text, cell) => {
    expect(parseCell(text, column(type), titles)).toEqual({ ok: true, value: cell });
    expect(parseCell(formatCell(cell, column(type), titles), column(type), titles)).toEqual({ ok: true, value: cell });
  });

  it('is not meant where a code is called by that word', () => {
    const words: CellTitles = { ...titles, codes: [...titles.codes, { id: 'LOST', titles: ['缺失'] }] };

    expect(parseCell('缺失', column('enum'), words)).toEqual({ ok: true, value: code(['LOST']) });
    expect(parseCell('轻微、缺失', column('enum'), words)).toEqual({ ok: true, value: code(['A', 'LOST']) });
  });

  it('is read as it is written, for all cells but those that never hold', () => {
    fc.assert(
      fc.property(smallTableWithMissing, ({ rows, columns }) => {
        for (const { cells } of rows) {
          for (const [index, cell] of cells.entries()) {
            const own = columns[index];
            if (own === undefined || (cell.kind === 'set' && own.kind === 'fact' && own.type === 'boolean' && (cell.values.length !== 1 || cell.except)))
              continue;
            if (cell.kind !== 'any' && isClosed(cell) && cell.absent !== true) continue;
            expect(parseCell(formatCell(cell, own, titles), own, titles)).toEqual({ ok: true, value: cell });
          }
        }
      }),
      { seed: 27, numRuns: 300 },
    );
  });
});

describe('what is typed into a cell of numbers', () => {
  it.each<[string, Cell]>([
    ['≥60', from(60)],
    ['>=60', from(60)],
    ['≥６０', from(60)],
    ['＞＝６０', from(60)],
    [' ＞ 60 分 ', from(60, false)],
    ['60分', between(60, 60)],
    ['-0', between(0, 0)],
    ['60-79', between(60, 79)],
    ['60～79', between(60, 79)],
    ['60 至 79分', between(60, 79)],
    ['-3--1', between(-3, -1)],
    ['[60,80)', between(60, 80, [true, false])],
    ['（60，80］', between(60, 80, [false, true])],
    ['≥60且<80', between(60, 80, [true, false])],
    ['<80且≥60', between(60, 80, [true, false])],
    ['≥合格线', { kind: 'ranges', ranges: [{ from: pass, to: null }] }],
    ['>= pass mark', { kind: 'ranges', ranges: [{ from: pass, to: null }] }],
    ['p.exam.pass', { kind: 'ranges', ranges: [{ from: pass, to: pass }] }],
    ['60、70', { kind: 'ranges', ranges: [60, 70].map((value) => ({ from: bound(value), to: bound(value) })) }],
    ['任意', { kind: 'any' }],
    ['', { kind: 'any' }],
    ['-', { kind: 'any' }],
    ['有值', { kind: 'ranges', ranges: [{ from: null, to: null }] }],
  ])('%s is read', (text, cell) => {
    expect(parseCell(text, column('number'), titles)).toEqual({ ok: true, value: cell });
  });

  it.each([
    ['abc', 'rule.cell.notRange'],
    ['≥', 'rule.cell.notRange'],
    ['60-', 'rule.cell.notRange'],
    ['≥良好线', 'rule.cell.notRange'],
    ['79-60', 'rule.cell.backwards'],
    ['≥80且<60', 'rule.cell.backwards'],
    ['≥60且≥70', 'rule.cell.notRange'],
    ['1e5', 'rule.cell.notRange'],
    ['=1+1', 'rule.cell.notRange'],
    ['[60', 'rule.cell.notRange'],
  ])('%s is refused, and the text is named', (text, code) => {
    const cell = parseCell(text, column('number'), titles);

    expect(cell.ok ? undefined : cell.problems[0]).toMatchObject({ code, detail: { text } });
  });

  it('in percent is a share', () => {
    const shares = { ...titles, share: true, units: [] };

    for (const text of ['≥95%', '≥９５％', '≥0.95', '≥95']) expect(parseCell(text, column('number'), shares)).toEqual({ ok: true, value: from(0.95) });
    expect(formatCell(from(0.95), column('number'), shares)).toBe('≥95%');
  });
});

describe('what is typed into other cells', () => {
  it.each<[Parameters<typeof column>[0], string, Cell]>([
    ['enum', '轻微', { kind: 'set', values: ['A'], except: false }],
    ['enum', 'serious', { kind: 'set', values: ['B'], except: false }],
    ['enum', 'a、严重', { kind: 'set', values: ['A', 'B'], except: false }],
    ['enum', '非轻微', { kind: 'set', values: ['A'], except: true }],
    ['enum', '≠轻微', { kind: 'set', values: ['A'], except: true }],
    ['enum', '非常严重、急', { kind: 'set', values: ['C'], except: false }],
    ['boolean', '是', { kind: 'set', values: [true], except: false }],
    ['boolean', 'No', { kind: 'set', values: [false], except: false }],
    ['date', '≥2024年12月1日', from('2024-12-01')],
    ['date', '2024-12-01至2024/12/31', between('2024-12-01', '2024-12-31')],
    ['text', '直属一大队', { kind: 'set', values: ['直属一大队'], except: false }],
    ['text', '非机动车', { kind: 'set', values: ['非机动车'], except: false }],
    ['text', '≠ 非机动车、（试行）', { kind: 'set', values: ['非机动车', '（试行）'], except: true }],
    ['text', 'Smith and Sons to Go or Stay', { kind: 'set', values: ['Smith and Sons to Go or Stay'], except: false }],
  ])('%s: %s is read', (type, text, cell) => {
    expect(parseCell(text, column(type), titles)).toEqual({ ok: true, value: cell });
  });

  it.each<[Parameters<typeof column>[0], string, string]>([
    ['enum', '中等', 'rule.cell.unknownCode'],
    ['enum', '轻微、中等', 'rule.cell.unknownCode'],
    ['boolean', '也许', 'rule.cell.notFlag'],
    ['date', '2024-02-30', 'rule.cell.notRange'],
  ])('%s: %s is refused', (type, text, code) => {
    const cell = parseCell(text, column(type), titles);

    expect(cell.ok ? undefined : cell.problems[0]?.code).toBe(code);
  });
});

describe('a cell that is written', () => {
  it('is read as the very same cell', () => {
    const codes = ['A', 'B', 'C'].map((code) => ({ id: code, titles: [`代码${code}`] }));
    fc.assert(
      fc.property(smallTable, (table) => {
        for (const { cells } of table.rows) {
          for (const [index, cell] of cells.entries()) {
            const own = table.columns[index];
            // A set of none or of both cannot be typed as a flag, and one of none not as codes: both say what no person would.
            const isOdd = cell.kind === 'set' && (smallFacts[index]?.type === 'boolean' ? cell.values.length !== 1 : cell.values.length === 0);
            if (own === undefined || isOdd) continue;
            const wanted = smallFacts[index]?.type === 'boolean' && cell.kind === 'set' ? flagOf(cell) : cell;
            expect(parseCell(formatCell(cell, own, { ...titles, codes }), own, { ...titles, codes })).toEqual({ ok: true, value: wanted });
          }
        }
      }),
    );
  });

  it('is never read as another one, whatever was typed: a text is a cell or is refused', () => {
    const signs = fc.constantFrom('≥', '<', '=', '-', '~', '、', '[', ')', '且', '或', '6', '0', '.', '%', '分', 'p.', '合格线', ' ', '非', 'A');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), fc.constantFrom('number', 'date', 'enum', 'boolean'), (parts, type) => {
        const text = parts.join('');
        const cell = parseCell(text, column(type as 'number'), titles);
        if (!cell.ok) return;

        const own = column(type as 'number');
        expect(parseCell(formatCell(cell.value, own, titles), own, titles)).toEqual(cell);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Not yes is no. */
function flagOf(cell: Extract<Cell, { kind: 'set' }>): Cell {
  return { kind: 'set', values: [(cell.values[0] === true) !== cell.except], except: false };
}

describe('the cells of the shipped facts', () => {
  const { vocabulary, parameters } = campaignTemplate;
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }, isEnglish: boolean): readonly string[] => (isEnglish ? [en, zh] : [zh, en]);
  const titlesIn = (fact: FactDefinition, isEnglish: boolean): CellTitles => ({
    ...titles,
    codes: (fact.enum ?? []).map(({ code, title }) => ({ id: code, titles: both(title, isEnglish) })),
    parameters: parameters
      .filter(({ unit }) => fact.type === 'number' && unit?.zh === fact.unit?.zh)
      .map(({ id, title, value }) => ({ id, titles: both(title, isEnglish), value })),
    units: fact.unit === undefined ? [] : both(fact.unit, isEnglish),
    joints: isEnglish ? { both: ' and ', either: ' or ', values: '; ', except: 'not ' } : titles.joints,
  });

  it.each([
    ['Chinese', false],
    ['English', true],
  ])('name every code and every parameter in %s so that they are read again, alone, with others, and as ends of a range', (_, isEnglish) => {
    let read = 0;
    for (const fact of vocabulary) {
      if (fact.type !== 'enum' && fact.type !== 'number') continue;
      const own = column(fact.type);
      const words = titlesIn(fact, isEnglish);
      const ends = words.parameters.map(({ id, value = 0 }) => ({ value, closed: true, parameter: id }));
      const codes = words.codes.map(({ id }) => id);
      const cells: readonly Cell[] = [
        ...codes.map((code): Cell => ({ kind: 'set', values: [code], except: true })),
        ...codes.map((code): Cell => ({ kind: 'set', values: [code], except: false })),
        ...(codes.length < 2 ? [] : [{ kind: 'set', values: codes, except: false } as const]),
        ...ends.map((end): Cell => ({ kind: 'ranges', ranges: [{ from: end, to: null }] })),
        ...ends.map((end): Cell => ({ kind: 'ranges', ranges: [{ from: { value: end.value - 1, closed: true }, to: { ...end, closed: false } }] })),
      ];
      for (const cell of cells) {
        read += 1;
        expect(parseCell(formatCell(cell, own, words), own, words)).toEqual({ ok: true, value: cell });
      }
    }
    expect(read).toBeGreaterThan(500);
  });

  it('are none that a word only holds: a code named “minor” is no choice of two', () => {
    const words: CellTitles = {
      ...titles,
      codes: [
        { id: 'A', titles: ['Minor'] },
        { id: 'B', titles: ['Notice and standard'] },
      ],
    };

    for (const [text, values] of [
      ['minor', ['A']],
      ['Minor or Notice and standard', ['A', 'B']],
      ['notice and standard', ['B']],
    ] as const)
      expect(parseCell(text, column('enum'), words)).toEqual({ ok: true, value: { kind: 'set', values, except: false } });
    expect(parseCell('≥60 and <80 or 90 to 95', column('number'), titles).ok).toBe(true);
  });
});

describe('a cell of free text', () => {
  it('is read letter by letter as it was written, whatever stands in it but the signs that separate', () => {
    const own = column('text');
    const word = fc.string({ unit: fc.constantFrom(...'非不是除或且至到 andorto（）／&~-甲乙'), minLength: 1 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), fc.boolean(), (values, except) => {
        const cell: Cell = { kind: 'set', values, except };
        const text = formatCell(cell, own, titles);
        fc.pre(!values.includes('') && (except || !['-', 'any', '任意'].includes(text.replaceAll(/\s/g, ''))));

        expect(parseCell(text, own, titles)).toEqual({ ok: true, value: cell });
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });

  it('is refused where a sign stands alone', () => {
    expect(parseCell('≠', column('text'), titles)).toMatchObject({ ok: false, problems: [{ code: 'rule.cell.noText' }] });
  });
});
