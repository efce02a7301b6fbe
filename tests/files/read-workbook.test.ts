import { describe, expect, it } from 'vitest';
import { documentCaps } from '#files/caps.ts';
import { readWorkbook } from '#files/read-workbook.ts';
import type { SheetTable } from '#files/sheet.ts';
import { buildWorkbook } from './build-workbook.ts';

/** The only sheet of a workbook that must be readable. */
async function sheetOf(file: Blob): Promise<SheetTable> {
  const read = await readWorkbook(file);
  const sheet = read.ok ? read.value[0] : undefined;
  if (sheet === undefined) throw new Error(JSON.stringify(read));
  return sheet;
}

const codeOf = async (file: Blob, caps = documentCaps): Promise<string | undefined> => {
  const read = await readWorkbook(file, { caps });
  return read.ok ? undefined : read.problems[0]?.code;
};

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe('a workbook', () => {
  it('is read with the type of every cell', async () => {
    const file = buildWorkbook({
      strings: '<si><t>张三</t></si><si><r><t>李</t></r><r><t xml:space="preserve"> 四</t></r><rPh sb="0" eb="1"><t>リ</t></rPh></si>',
      cellStyles:
        '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="[Red]0.0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>',
      sheets: [
        data(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>行_x000D_内_x005F_</t></is></c></row>' +
            '<row r="3"><c r="A3"><v>45639</v></c><c r="B3" s="1"><v>45639</v></c><c r="C3" s="2"><v>45639.5</v></c><c r="D3" s="3"><v>45639</v></c></row>' +
            '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4" t="str"><f>A1</f><v>算出</v></c><c r="D4" t="d"><v>2024-12-13T00:00:00</v></c><c r="E4"/></row>',
        ),
      ],
    });

    const { rows } = await sheetOf(file);

    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ column, content }) => [column, content.kind, content.value])])).toEqual([
      [1, [1, 'text', '张三'], [2, 'text', '李 四'], [4, 'text', '行\r内_']],
      [3, [1, 'number', 45639], [2, 'date', '2024-12-13'], [3, 'date', '2024-12-13T12:00:00'], [4, 'number', 45639]],
      [4, [1, 'boolean', true], [2, 'error', '#REF!'], [3, 'text', '算出'], [4, 'date', '2024-12-13']],
    ]);
    expect(rows[2]?.cells[2]?.isFormula).toBe(true);
  });

  it('tells what is merged and what is hidden', async () => {
    const file = buildWorkbook({
      sheets: [
        `<cols><col min="2" max="16384" hidden="1"/></cols>${data('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:B3"/></mergeCells>`,
      ],
    });

    const { rows, merged, hiddenColumns } = await sheetOf(file);

    expect(rows.map(({ isHidden }) => isHidden)).toEqual([true, false]);
    expect(merged).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
    expect(hiddenColumns).toEqual([2]);
  });

  it('counts days from 1904 where it says so', async () => {
    const cell = data('<row r="1"><c r="A1" s="0"><v>1</v></c></row>');
    const cellStyles = '<cellXfs><xf numFmtId="14"/></cellXfs>';

    const [old, usual] = await Promise.all([
      sheetOf(buildWorkbook({ sheets: [cell], cellStyles, settings: '<workbookPr date1904="1"/>' })),
      sheetOf(buildWorkbook({ sheets: [cell], cellStyles })),
    ]);

    expect([old.rows[0]?.cells[0]?.content.value, usual.rows[0]?.cells[0]?.content.value]).toEqual(['1904-01-02', '1900-01-01']);
  });

  it('is refused by name where it carries what may act', async () => {
    const one = [data('')];
    const withPart = (name: string): Blob => buildWorkbook({ sheets: one, more: [{ name, text: 'x' }] });

    const codes = await Promise.all([
      codeOf(withPart('xl/vbaProject.bin')),
      codeOf(withPart('xl/externalLinks/externalLink1.xml')),
      codeOf(withPart('xl/connections.xml')),
      codeOf(withPart('xl/embeddings/oleObject1.bin')),
      codeOf(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])])),
    ]);

    expect(codes).toEqual(['workbook.macros.present', 'workbook.links.present', 'workbook.links.present', 'workbook.objects.present', 'workbook.form.old']);
  });

  it.each([
    ['a document type with an entity', '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>', 'xml.doctype.present'],
    ['an entity of nobody', '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>', 'xml.text.malformed'],
    ['another encoding', '<?xml version="1.0" encoding="GBK"?><worksheet/>', 'xml.encoding.unknown'],
    ['tags that are not closed', '<worksheet><sheetData>', 'xml.text.malformed'],
    ['nothing', '', 'xml.text.malformed'],
    ['endless nesting', '<a>'.repeat(5_000), 'file.depth.exceeded'],
    ['a number that is none', `<worksheet>${data('<row r="1"><c r="A1"><v>0x10</v></c></row>')}</worksheet>`, 'sheet.cell.malformed'],
    ['a number beyond all numbers', `<worksheet>${data('<row r="1"><c r="A1"><v>1e999</v></c></row>')}</worksheet>`, 'sheet.cell.malformed'],
    ['a text that is not on the list', `<worksheet>${data('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')}</worksheet>`, 'sheet.cell.malformed'],
    ['a cell of an unknown type', `<worksheet>${data('<row r="1"><c r="A1" t="constructor"><v>7</v></c></row>')}</worksheet>`, 'sheet.cell.malformed'],
    ['a row that comes twice', `<worksheet>${data('<row r="2"/><row r="2"/>')}</worksheet>`, 'sheet.row.misplaced'],
    ['a cell in another row', `<worksheet>${data('<row r="2"><c r="A3"><v>1</v></c></row>')}</worksheet>`, 'sheet.cell.misplaced'],
    ['a cell that comes twice', `<worksheet>${data('<row r="2"><c r="A2"/><c r="A2"/></row>')}</worksheet>`, 'sheet.cell.misplaced'],
    ['a cell far out', `<worksheet>${data('<row r="1"><c r="XFD1"><v>1</v></c></row>')}</worksheet>`, 'sheet.columns.exceeded'],
    ['merged cells that end before they begin', `<worksheet>${data('')}<mergeCells><mergeCell ref="B2:A1"/></mergeCells></worksheet>`, 'sheet.merge.malformed'],
  ])('is refused with %s', async (_, text, expected) => {
    const file = buildWorkbook({ sheets: [''], strings: '', more: [{ name: 'xl/worksheets/sheet1.xml', text }] });

    const code = await codeOf(file);

    expect(code).toBe(expected);
  });

  it('is refused where one long text stands in a million cells', async () => {
    const cells = Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`);
    const file = buildWorkbook({ strings: `<si><t>${'长'.repeat(100_000)}</t></si>`, sheets: [data(cells.join(''))] });

    const code = await codeOf(file);

    expect(code).toBe('file.texts.exceeded');
  });

  it('is refused with more rows, texts and values than the caps allow', async () => {
    const rows = Array.from({ length: 11 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`);
    const file = buildWorkbook({ sheets: [data(rows.join(''))] });
    const long = buildWorkbook({ sheets: [data(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(101)}</v></c></row>`)] });

    const codes = await Promise.all([
      codeOf(file, { ...documentCaps, rows: 10 }),
      codeOf(file, { ...documentCaps, values: 10 }),
      codeOf(file, { ...documentCaps, nodes: 60 }),
      codeOf(long, { ...documentCaps, text: 100 }),
      codeOf(file, { ...documentCaps, rows: 11 }),
    ]);

    expect(codes).toEqual(['file.rows.exceeded', 'file.values.exceeded', 'file.values.exceeded', 'file.text.exceeded', undefined]);
  });

  it('tells how far it is, never beyond the whole', async () => {
    const shares: number[] = [];

    await readWorkbook(buildWorkbook({ sheets: [data(''), data('')] }), { tell: (share) => shares.push(share) });

    expect(shares.length).toBeGreaterThan(1);
    expect(shares.toSorted((left, right) => left - right)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});
