import { describe, expect, it } from 'vitest';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import { column, titles } from './sample-titles.ts';

const SIGNS = [...'[(],、-…至或且&=≥9.a非', ' or ', ' to', 'not ', '缺失', '[1,', '1,]', '[1…'];
const TYPES = ['number', 'date', 'enum', 'text', 'boolean'] as const;

/** In milliseconds, a hundred times what it takes: a hang fails by it. */
const LIMIT = { timeout: 20_000 };

describe('an endless cell', () => {
  it('is read, however many blanks stand between what it says', LIMIT, () => {
    const long = ' '.repeat(60_000);

    expect(parseCell(`≥60${long}或${long}缺失`, column('number'), titles)).toEqual({
      ok: true,
      value: { kind: 'ranges', ranges: [{ from: { value: 60, closed: true }, to: null }], absent: true },
    });
    expect(parseCell(`≥60${long}缺失`, column('number'), titles).ok).toBe(false);
    expect(parseCell(`Minor${long}or${long}Serious`, column('enum'), titles)).toEqual({ ok: true, value: { kind: 'set', values: ['A', 'B'], except: false } });
  });

  it.each(TYPES)('of sixty thousand times the same is answered in a column of %s', LIMIT, (type) => {
    const unanswered = SIGNS.filter((sign) => {
      const read = parseCell(sign.repeat(60_000), column(type), titles);
      return !read.ok && read.problems[0]?.detail?.['text'] === undefined;
    });

    expect(unanswered).toEqual([]);
  });
});
