import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { type DefinitionFile, readDefinitionFile } from '#features/home/read-definition-file.ts';
import { readRosterFile as readRoster, type RosterFile } from '#features/home/roster/read-roster-file.ts';
import { rosterTemplate } from '#features/home/roster/roster-template.ts';
import { readGzipLines } from '#files/read-gzip-lines.ts';
import { readWorkbook } from '#files/read-workbook.ts';
import { answering } from '#files/refusal.ts';
import { Tally } from '#files/tally.ts';
import { backupCaps } from '#files/caps.ts';
import { scanJson } from '#files/text/scan-json.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { buildZip } from './build-zip.ts';
import { buildWorkbook, workbookParts } from './build-workbook.ts';
import { byteMutation, jsonMutation, textMutation } from './mutate.ts';

const RUNS = { bytesOfJson: 1_500, valuesOfJson: 1_500, gzip: 2_000, lines: 1_000, zip: 2_000, xml: 2_000 } as const;
/** Nothing that was mutated here is larger than some kilobytes, so that more would be growth without end. */
const MEGABYTES_AT_MOST = 400;

const definitionText = JSON.stringify(tinyDefinition, null, 1);
const backup = Array.from({ length: 60 }, (_, index) =>
  JSON.stringify({ v: 1, seq: index + 1, prev: 'a'.repeat(index), events: [{ type: 'fact.recorded', value: `办理 ${index}` }] }),
);
const toFile = (bytes: Uint8Array | string | Blob, name: string): File => new File([bytes as BlobPart], name);

const readRosterFile = (file: File, definition: typeof tinyDefinition): Promise<RosterFile> => readRoster({ file, definition, language: 'zh-CN' });

let workbook: Uint8Array;
let inherited: readonly string[];
let runs = 0;

beforeAll(async () => {
  inherited = Object.getOwnPropertyNames(Object.prototype);
  const written = await writeWorkbook(rosterTemplate(tinyDefinition, toTranslate(createI18n('zh-CN').t, 'zh-CN'), 'zh-CN'));
  if (!written.ok) throw new Error('no workbook to begin with');
  workbook = new Uint8Array(await written.value.blob.arrayBuffer());
});

afterAll(() => {
  console.info(`${runs} mutated documents, ${Math.round(process.memoryUsage().rss / 1e6)} MB at the end`);
});

/** Whole or not at all, and no prototype touched. Answers whether it was taken. */
function expectSound(answer: DefinitionFile | RosterFile): boolean {
  if (answer.kind === 'refused') {
    expect(answer.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(Object.keys(answer)).toEqual(['kind', 'findings']);
  } else {
    const parsed = parseDefinition(answer.definition);
    expect(parsed.ok && checkDefinition(parsed.value).filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(inherited);
  return answer.kind !== 'refused';
}

interface Fuzzed {
  readonly taken: number;
  readonly refused: number;
}

/** Runs a property so many times; a failure is told with seed and path, by which it can be had again. Answers how many files were taken. */
async function fuzz<T>(numRuns: number, mutation: fc.Arbitrary<T>, isTaken: (mutate: T) => Promise<boolean>): Promise<Fuzzed> {
  const before = process.memoryUsage();
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (mutate) => {
      if (await isTaken(mutate)) taken += 1;
    }),
    { numRuns },
  );
  runs += numRuns;
  expect((process.memoryUsage().rss - before.rss) / 1e6).toBeLessThan(MEGABYTES_AT_MOST);
  console.info(`${taken} of ${numRuns} taken`);
  return { taken, refused: numRuns - taken };
}

/** Where all were refused, or all taken, the mutations would try nothing. */
const both = { taken: expect.toSatisfy((count: number) => count > 10), refused: expect.toSatisfy((count: number) => count > 100) } as unknown as Fuzzed;

describe('mutated files, ten thousand in all', { timeout: 300_000 }, () => {
  it('add up to ten thousand', () => {
    expect(Object.values(RUNS).reduce((sum, each) => sum + each, 0)).toBe(10_000);
  });

  it('of a definition, byte by byte, are checked whole or refused', async () => {
    const fuzzed = await fuzz(RUNS.bytesOfJson, byteMutation, async (mutate) =>
      expectSound(await readDefinitionFile(toFile(mutate(strToU8(definitionText)), 'a.json'))),
    );

    expect(fuzzed).toEqual(both);
  });

  it('of a definition, value by value, are checked whole or refused', async () => {
    const fuzzed = await fuzz(RUNS.valuesOfJson, jsonMutation, async (mutate) =>
      expectSound(await readDefinitionFile(toFile(JSON.stringify(mutate(tinyDefinition as unknown as Json)), 'a.json'))),
    );

    expect(fuzzed).toEqual(both);
  });

  it('of a packed backup, byte by byte, are read to the same lines or refused', async () => {
    const fuzzed = await fuzz(RUNS.gzip, byteMutation, async (mutate) => {
      const lines: string[] = [];

      const answer = await readGzipLines(toFile(mutate(gzipSync(strToU8(backup.join('\n')))), 'a.gz'), { onLine: (line) => void lines.push(line) });

      if (answer.ok) expect(lines).toEqual(backup);
      else expect(answer.problems).toHaveLength(1);
      return answer.ok;
    });

    expect(fuzzed.refused).toBeGreaterThan(100);
  });

  it('of a backup, line by line, are read as they are, each JSON or refused by the scan', async () => {
    const fuzzed = await fuzz(RUNS.lines, textMutation, async (mutate) => {
      const text = strFromU8(strToU8(mutate(backup.join('\n'))));
      const lines: string[] = [];

      const answer = await readGzipLines(toFile(gzipSync(strToU8(text)), 'a.gz'), { onLine: (line) => void lines.push(line) });
      const scans = await Promise.all(lines.map((line) => answering(() => scanJson(line, new Tally(backupCaps)))));

      expect(answer.ok).toBe(true);
      expect(lines.join('\n')).toBe(text.replaceAll(/\r(?=\n|$)/g, '').replace(/\n$/, ''));
      for (const [index, scan] of scans.entries()) if (scan.ok) expect(() => JSON.parse(lines[index] ?? '') as unknown).not.toThrow();
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(inherited);
      return scans.every(({ ok }) => ok);
    });

    expect(fuzzed).toEqual(both);
  });

  it('of a workbook, byte by byte of the archive, are taken over whole or refused', async () => {
    const fuzzed = await fuzz(RUNS.zip, byteMutation, async (mutate) => expectSound(await readRosterFile(toFile(mutate(workbook), 'a.xlsx'), tinyDefinition)));

    expect(fuzzed).toEqual(both);
  });

  it('of a workbook, in the XML of any part, are taken over whole or refused', async () => {
    const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));

    const fuzzed = await fuzz(RUNS.xml, fc.tuple(fc.nat({ max: 10_000 }), textMutation), async ([which, mutate]) => {
      const changed = parts.map((part, index) => (index === which % parts.length ? { ...part, text: mutate(part.text) } : part));
      return expectSound(await readRosterFile(toFile(buildZip(changed), 'a.xlsx'), tinyDefinition));
    });

    expect(fuzzed).toEqual(both);
  });
});

describe('a hostile workbook', { timeout: 120_000 }, () => {
  const sheetOf = (inside: string): string => `<sheetData>${inside}</sheetData>`;
  const codeOf = async (file: Blob): Promise<string | undefined> => {
    const read = await readWorkbook(file);
    return read.ok ? undefined : read.problems[0]?.code;
  };

  it.each([
    [
      'a billion laughs',
      `<!DOCTYPE a [${Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]><a>&l10;</a>`,
      'xml.doctype.present',
    ],
    ['an entity from the disk', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'xml.doctype.present'],
    ['a definition from the net', '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>', 'xml.doctype.present'],
    ['attributes without end', `<worksheet ${Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ')}><a></worksheet>`, 'xml.text.malformed'],
  ])('with %s is refused', async (_, text, code) => {
    expect(await codeOf(buildZip(workbookParts({ sheets: [''], more: [{ name: 'xl/worksheets/sheet1.xml', text }] })))).toBe(code);
  });

  it('that swells to a quarter of a gigabyte is stopped early, whether it tells its size or lies', async () => {
    const size = 250_000_000;
    const packed = deflateRawSync(Buffer.alloc(size, ' '));
    const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: new Uint8Array(packed), isStored: true, method: 8, crc: 0 };
    const before = process.memoryUsage();

    const honest = await codeOf(buildZip(workbookParts({ sheets: [''], more: [{ ...bomb, size }] })));
    const lying = await codeOf(buildZip(workbookParts({ sheets: [''], more: [{ ...bomb, size: 1_000 }] })));
    const after = process.memoryUsage();

    expect(honest).toBe('file.inflated.exceeded');
    expect(lying).toBe('file.ratio.exceeded');
    expect((after.rss - before.rss) / 1e6).toBeLessThan(100);
  });

  it('with a million merged cells and a value fills no more than anybody meant', async () => {
    const cells = Array.from({ length: 3 }, (_, index) => `<c r="${'ACD'[index] ?? ''}1" t="str"><v>${['编号', '所属单位', '岗位'][index] ?? ''}</v></c>`).join(
      '',
    );
    const rows = Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="str"><v>O${index}</v></c></row>`).join('');
    const file = buildWorkbook({ sheets: [`${sheetOf(`<row r="1">${cells}</row>${rows}`)}<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>`] });

    const answer = await readRosterFile(toFile(file, 'a.xlsx'), tinyDefinition);

    expect(answer.kind).toBe('refused');
    expect(expectSound(answer)).toBe(false);
  });
});
