import type { Result } from '#domain/problem.ts';
import { documentCaps } from '#files/caps.ts';
import { readBytes } from '#files/read-bytes.ts';
import { answering, refuse } from '#files/refusal.ts';
import type { SheetCell, SheetRow, SheetTable } from '#files/sheet.ts';
import { Tally } from '#files/tally.ts';
import { type Attributes, xmlReader } from '#files/text/read-xml.ts';
import { OUTCOME_MARK } from '#logic/exchange/column-mark.ts';
import { policyOfDmn } from '#logic/exchange/dmn-names.ts';
import { fromUnaryTests } from '#logic/exchange/feel.ts';
import { TABLE_FORMAT, TABLE_VERSION } from '#logic/exchange/table-to-sheet.ts';

/**
 * The decision tables of a DMN document (1.1 to 1.5) as sheets, each with what stands beside it: titles, marks, and cells as a person would type them.
 * Refuses what is no well-formed DMN, a policy that Qibu does not have, and tables with several outputs.
 */
export function readDmn(file: Blob, tell: (share: number) => void): Promise<Result<readonly SheetTable[]>> {
  return answering(async () => {
    const tally = new Tally(documentCaps);
    const bytes = await readBytes(file, tally, tell);
    const found = new Found();
    const reader = xmlReader('', tally, found);
    reader.take(bytes);
    reader.end();
    if (found.tables.length === 0) return refuse('table.dmn.none');
    return found.tables.flatMap((table, index) => sheetsOf(table, index));
  });
}

interface Entry {
  readonly attributes: Attributes;
  text: string;
}

interface DmnTable {
  readonly attributes: Attributes;
  name: string;
  readonly inputs: Entry[];
  readonly outputs: Attributes[];
  readonly rules: { readonly inputs: Entry[]; readonly outputs: Entry[] }[];
}

/** Listens for tables; what else a document holds is passed over. */
class Found {
  readonly tables: DmnTable[] = [];
  #decision = '';
  #table: DmnTable | undefined;
  #entry: Entry | undefined;
  #isText = false;

  readonly open = (name: string, attributes: Attributes): void => {
    const table = this.#table;
    if (name === 'definitions') return;
    if (name === 'decision') this.#decision = attributes['name'] ?? '';
    else if (name === 'decisionTable') {
      this.#table = { attributes, name: this.#decision, inputs: [], outputs: [], rules: [] };
      this.tables.push(this.#table);
    } else if (name === 'text') this.#isText = true;
    else if (table !== undefined) this.#part(table, name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#isText && this.#entry !== undefined) this.#entry.text += text;
  };

  readonly close = (name: string): void => {
    if (name === 'text') this.#isText = false;
    if (name === 'decisionTable') this.#table = undefined;
    if (name === 'input' || name === 'inputEntry' || name === 'outputEntry') this.#entry = undefined;
  };

  #part(table: DmnTable, name: string, attributes: Attributes): void {
    const rule = table.rules.at(-1);
    const entry: Entry = { attributes, text: '' };
    if (name === 'rule') table.rules.push({ inputs: [], outputs: [] });
    else if (name === 'output') table.outputs.push(attributes);
    else if (name === 'input') table.inputs.push((this.#entry = entry));
    else if (name === 'inputEntry') rule?.inputs.push((this.#entry = entry));
    else if (name === 'outputEntry') rule?.outputs.push((this.#entry = entry));
    // Lists of allowed values are no entries.
    else if (name === 'inputValues' || name === 'outputValues') this.#entry = undefined;
  }
}

function sheetsOf(table: DmnTable, index: number): readonly SheetTable[] {
  if (table.outputs.length > 1) refuse('table.dmn.outputs', { table: table.name, outputs: table.outputs.length });
  const name = table.name === '' ? `DMN ${index + 1}` : table.name;
  const titles = [
    ...table.inputs.map(({ attributes, text }) => ((attributes['label'] ?? '') === '' ? text.trim() : (attributes['label'] ?? ''))),
    attributeOf(table.outputs[0], 'label') ?? '',
  ];
  const marks = [...table.inputs.map(({ attributes }) => attributeOf(attributes, 'mark') ?? ''), OUTCOME_MARK];
  const rows = table.rules.map(({ inputs, outputs }) => [
    ...inputs.map((entry) => typedOf(entry, fromUnaryTests)),
    ...outputs.map((entry) => typedOf(entry, (text) => text.trim())),
  ]);
  const about = { name: `${name} *`, rows: rowsOf(aboutOf(table)) };
  return [{ name, rows: rowsOf([titles, marks, ...rows]) }, about].map((sheet) => ({ ...sheet, isHidden: false, merged: [], hiddenColumns: [] }));
}

/** An entry as Qibu wrote it, as long as nobody has changed its FEEL since. */
function typedOf({ attributes, text }: Entry, read: (text: string) => string): string {
  const [feel, typed] = [attributeOf(attributes, 'feel'), attributeOf(attributes, 'typed')];
  return typed !== undefined && feel?.trim() === text.trim() ? typed : read(text);
}

function aboutOf({ attributes, name }: DmnTable): readonly (readonly string[])[] {
  const hitPolicy = attributes['hitPolicy'] ?? 'UNIQUE';
  const policy = policyOfDmn({ hitPolicy, ...(attributes['aggregation'] === undefined ? {} : { aggregation: attributes['aggregation'] }) });
  const own = attributeOf(attributes, 'hit');
  // A table that Qibu wrote as FIRST because of its last row is what it was.
  const hit = policy === 'first' && (own === 'unique' || own === 'any') ? own : policy;
  if (hit === undefined) return refuse('table.dmn.policy', { table: name, policy: `${hitPolicy} ${attributes['aggregation'] ?? ''}`.trim() });
  const rule = attributeOf(attributes, 'rule');
  return [
    ['format', TABLE_FORMAT],
    ['hit', hit],
    ...(rule === undefined
      ? []
      : [
          ['schemaVersion', String(TABLE_VERSION)],
          ['rule', rule],
          ['version', attributeOf(attributes, 'version') ?? ''],
          ['output', attributeOf(attributes, 'output') ?? ''],
        ]),
  ];
}

/** What Qibu added, under whatever prefix it stands now. */
function attributeOf(attributes: Attributes | undefined, name: string): string | undefined {
  const found = Object.entries(attributes ?? {}).find(([key]) => key === name || key.endsWith(`:${name}`));
  return found?.[1];
}

function rowsOf(lines: readonly (readonly string[])[]): readonly SheetRow[] {
  return lines.map((line, index) => ({
    number: index + 1,
    isHidden: false,
    cells: line.flatMap((value, column) => (value === '' ? [] : [{ column: column + 1, content: contentOf(value) }])),
  }));
}

function contentOf(value: string): SheetCell['content'] {
  const isNumber = Number.isFinite(Number(value)) && String(Number(value)) === value;
  return isNumber ? { kind: 'number', value: Number(value) } : { kind: 'text', value };
}
