import { describe, expect, it } from 'vitest';
import { documentCaps } from '#files/caps.ts';
import { readCsv } from '#files/read-csv.ts';
import { writeCsv } from '#files/write/write-csv.ts';

/** `编号,姓名` and `1,张三` as a Chinese Excel writes them. */
const GB18030 = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x31, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x0d, 0x0a]);

async function read(content: BlobPart, caps = documentCaps): Promise<unknown> {
  const found = await readCsv(new Blob([content]), { caps });
  if (!found.ok) return found.problems[0]?.code;
  const { encoding, delimiter, rows } = found.value;
  return { encoding, delimiter, rows: rows.map(({ number, cells }) => [number, ...cells.map(({ column, content: { value } }) => `${column}:${value}`)]) };
}

describe('a csv file', () => {
  it('is read in the encodings that office machines write', async () => {
    const rows = [
      [1, '1:编号', '2:姓名'],
      [2, '1:1', '2:张三'],
    ];

    expect(await read('编号,姓名\n1,张三\n')).toEqual({ encoding: 'utf-8', delimiter: ',', rows });
    expect(await read('\ufeff编号,姓名\r\n1,张三')).toEqual({ encoding: 'utf-8', delimiter: ',', rows });
    expect(await read(GB18030)).toEqual({ encoding: 'gb18030', delimiter: ',', rows });
    expect(
      await read(new Uint8Array([0xff, 0xfe, ...[...'编号\t姓名\n1\t张三'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])),
    ).toEqual({
      encoding: 'utf-16le',
      delimiter: '\t',
      rows,
    });
  });

  it('has quoted cells, in which line breaks, quotation marks and delimiters are text', async () => {
    expect(await read('a;"b;""c""\r\nd";\r\n\r\n;"e"\n')).toEqual({
      encoding: 'utf-8',
      delimiter: ';',
      rows: [
        [1, '1:a', '2:b;"c"\r\nd'],
        [3, '2:e'],
      ],
    });
  });

  it.each([
    ['a quotation mark that is never closed', 'a,"b\nc', 'csv.quote.open'],
    ['a text behind a closed quotation mark', '"a"b,c', 'csv.quote.misplaced'],
  ])('is refused with %s', async (_, text, code) => {
    expect(await read(text)).toBe(code);
  });

  it('is refused where it is no text in any of them, or exceeds a cap', async () => {
    expect(await read(new Uint8Array([0xff, 0xff, 0xff]))).toBe('file.encoding.unknown');
    expect(await read('a\nb\nc', { ...documentCaps, rows: 2 })).toBe('file.rows.exceeded');
    expect(await read('a,b,c', { ...documentCaps, columns: 2 })).toBe('sheet.columns.exceeded');
    expect(await read('abc', { ...documentCaps, text: 2 })).toBe('file.text.exceeded');
    expect(await read('abc', { ...documentCaps, bytes: 2 })).toBe('file.bytes.exceeded');
    expect(await read(','.repeat(100), { ...documentCaps, values: 50 })).toBe('file.values.exceeded');
  });

  it('that was written gives back every text, those made harmless with their apostrophe', async () => {
    const texts = ['普通', ' a ', '"q"', 'a,b;c\td', '两\r\n行', '=1+1', '0042'];
    const { blob } = writeCsv({ name: '', columns: [{ title: '文' }, { title: '数' }], rows: texts.map((text) => [text, -1.5]) });

    const found = await readCsv(blob);

    expect(found.ok && found.value.rows.slice(1).map(({ cells }) => cells.map(({ content: { value } }) => value))).toEqual(
      texts.map((text) => [text === '=1+1' ? "'=1+1" : text, '-1.5']),
    );
  });
});
