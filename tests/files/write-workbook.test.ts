import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#files/read-workbook.ts';
import type { OutTable } from '#files/write/out-table.ts';
import { toSheetName } from '#files/write/sheet-name.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';

const people: OutTable = {
  name: '民警[名册]',
  columns: [{ title: '编号', width: 12 }, { title: '姓名' }, { title: '成绩' }, { title: '到期' }, { title: '参学率' }],
  rows: [
    ['0042', '张三', 91.5, { date: '2024-12-13' }, { share: 0.985 }],
    ['0043', '=HYPERLINK("http://example.invalid","x")', -3, { date: '1901-02-03' }],
    ['0044', '<b>&"\'_x0041_ 𠮷 \u202e', 0, null],
    ['0045', '  两行\n一格 ', 1e21, null],
  ],
};

/** Cells of the first sheet, row by row, as values alone. */
async function readBack(table: OutTable): Promise<readonly (readonly unknown[])[]> {
  const written = await writeWorkbook([table]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const read = await readWorkbook(written.value.blob);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return (read.value[0]?.rows ?? []).map(({ cells }) => cells.map(({ content }) => content.value));
}

/** The program by which LibreOffice is started here, if it is here. */
function office(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v soffice || command -v libreoffice'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

describe('a workbook that was written', () => {
  it('gives back texts as texts, numbers as numbers and days as days', async () => {
    const rows = await readBack(people);

    expect(rows).toEqual([
      ['编号', '姓名', '成绩', '到期', '参学率'],
      ['0042', '张三', 91.5, '2024-12-13', 0.985],
      ['0043', '\'=HYPERLINK("http://example.invalid","x")', -3, '1901-02-03'],
      ['0044', '<b>&"\'_x0041_ 𠮷 \u202e', 0],
      ['0045', '  两行\n一格 ', 1e21],
    ]);
  });

  it('holds no formula in any of its parts', async () => {
    const written = await writeWorkbook([people]);
    if (!written.ok) throw new Error('not written');

    const parts = unzipSync(new Uint8Array(await written.value.blob.arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

    expect(Object.keys(parts)).toHaveLength(6);
    expect(sheet).toContain('HYPERLINK');
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  it('is cut where a cell is full, which is counted, and never within a sign', async () => {
    const long = `${'字'.repeat(32_766)}𠮷尾`;

    const written = await writeWorkbook([{ name: '长', columns: [{ title: '文' }], rows: [[long], ['短']] }]);
    const rows = written.ok ? await readWorkbook(written.value.blob) : written;

    expect(written.ok && written.value.cut).toBe(1);
    expect(rows.ok && rows.value[0]?.rows[1]?.cells[0]?.content.value).toBe('字'.repeat(32_766));
  });

  it('is refused where there are more rows than a sheet has', async () => {
    const rows = Array.from({ length: 1_048_576 }, () => [null]);

    const written = await writeWorkbook([{ name: '多', columns: [{ title: '文' }], rows }]);

    expect(written).toMatchObject({ ok: false, problems: [{ code: 'export.rows.exceeded' }] });
  });

  it('opens in LibreOffice with the same values', async (context) => {
    const program = office();
    if (program === undefined) {
      console.info('Not run: LibreOffice is not installed here.');
      context.skip();
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'qibu-'));
    const written = await writeWorkbook([people]);
    if (!written.ok) throw new Error('not written');
    writeFileSync(join(folder, 'a.xlsx'), new Uint8Array(await written.value.blob.arrayBuffer()));

    // Field separator, quotation mark, UTF-8, from the first line, no formats of columns, English, and not every text in quotation marks.
    await promisify(execFile)(program, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
      '--outdir',
      folder,
      join(folder, 'a.xlsx'),
    ]);
    const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
    rmSync(folder, { recursive: true });

    expect(csv).toContain('编号,姓名,成绩,到期,参学率');
    expect(csv).toContain('0042,张三,91.5,2024-12-13,98.5%');
    expect(csv).toContain('0043,"\'=HYPERLINK(""http://example.invalid"",""x"")",-3,1901-02-03');
    expect(csv).toContain('"<b>&""\'_x0041_ 𠮷 \u202e"');
    expect(csv).toContain('"  两行\n一格 "');
  });
});

describe('the name of a tab', () => {
  it.each([
    ['民警[名册]:1/2', '民警 名册  1 2'],
    ['', '_'],
    ["'引'", '引'],
    ['History', 'History_'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('%j becomes %j', (wanted, expected) => {
    expect(toSheetName(wanted)).toBe(expected);
  });

  it('is never taken twice, whatever its case', () => {
    expect(toSheetName('abc', ['ABC', 'Abc_2'])).toBe('abc_3');
  });
});
