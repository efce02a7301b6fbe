import type { Problem, Result } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { cleanText } from '#files/write/clean-text.ts';
import { markOf, OUTCOME_MARK } from '#logic/exchange/column-mark.ts';
import { DMN_POLICIES, type DmnPolicy, QIBU_NAMESPACE } from '#logic/exchange/dmn-names.ts';
import { toLiteral, toUnaryTests } from '#logic/exchange/feel.ts';
import { type CellContext, writeSheetCell, writeSheetOutcome } from '#logic/exchange/sheet-cell.ts';
import { ANY } from '#logic/table/cell.ts';
import type { DecisionTable, TableColumn, TableRow } from '#logic/table/decision-table.ts';

/** What a DMN file is made from. `about` says in the reader's language what other programs do otherwise. */
export interface DmnSource extends CellContext {
  readonly rule: RuleDocument;
  readonly title: string;
  readonly about: string;
}

const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const TYPES = { number: 'number', date: 'date', enum: 'string', text: 'string', boolean: 'boolean' } as const;

/**
 * A table as a DMN 1.3 document of one decision. Cells and outcomes stand in it as FEEL, and as Qibu writes them, so that they come back with their
 * parameters where nobody has changed them. Refuses what DMN cannot say: conditions and outcomes that are formulas, cells that never hold.
 */
export function writeDmn(table: DecisionTable, source: DmnSource): Result<string> {
  const { rule, title, about } = source;
  const problems = table.rows.flatMap((row, index) => unfit(row, index, { table, source }));
  const formulas = table.columns.filter(({ kind }) => kind === 'formula').length;
  if (formulas > 0) problems.push({ severity: 'error', code: 'table.dmn.formula', path: '', detail: { columns: formulas } });
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 5) };
  const policy = policyFor(table);
  const id = nameOf(rule.id);
  const inputs = table.columns.map((column, index) => inputOf(column, index, source)).join('');
  const rows = table.rows.map((row, index) => ruleOf(row, index, { table, source })).join('');
  const aggregation = policy.aggregation === undefined ? '' : ` aggregation="${policy.aggregation}"`;
  return {
    ok: true,
    value: [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `<definitions xmlns="${MODEL}" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" `,
      `xmlns:qibu="${QIBU_NAMESPACE}" id="definitions_${id}" name="${escaped(title)}" namespace="${QIBU_NAMESPACE}:${id}" exporter="Qibu">\n`,
      `  <decision id="${id}" name="${escaped(title)}">\n    <description>${escaped(about)}</description>\n`,
      `    <variable id="variable_${id}" name="${escaped(title)}" typeRef="${typeOfOutput(rule)}"/>\n`,
      `    <decisionTable id="table_${id}" hitPolicy="${policy.hitPolicy}"${aggregation} qibu:hit="${table.hit}" qibu:rule="${escaped(rule.id)}" `,
      `qibu:version="${rule.version}" qibu:output="${rule.output.type}">\n${inputs}`,
      `      <output id="output_${id}" label="${escaped(source.words.outcomeNames[0] ?? '')}" name="outcome" typeRef="${typeOfOutput(rule)}" qibu:mark="${OUTCOME_MARK}"/>\n`,
      `${rows}    </decisionTable>\n  </decision>\n`,
      `  <dmndi:DMNDI><dmndi:DMNDiagram id="diagram_${id}"><dmndi:DMNShape id="shape_${id}" dmnElementRef="${id}">`,
      '<dc:Bounds height="80" width="180" x="160" y="100"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>\n</definitions>\n',
    ].join(''),
  };
}

interface Part {
  readonly table: DecisionTable;
  readonly source: DmnSource;
}

/** A row beside which another may match is no row of a table in which only one may: the row that takes what is left makes it the first that counts. */
function policyFor({ hit, rows }: DecisionTable): DmnPolicy {
  const hasRest = rows.length > 1 && rows.at(-1)?.cells.every(({ kind }) => kind === 'any') === true;
  return DMN_POLICIES[hasRest && (hit === 'unique' || hit === 'any') ? 'first' : hit];
}

function unfit({ cells, outcome }: TableRow, index: number, { table, source }: Part): readonly Problem[] {
  const never = table.columns.some((column, at) => column.kind !== 'formula' && toUnaryTests(cells[at] ?? ANY) === undefined);
  const isWorkedOut = toLiteral(outcome, source.vocabulary) === undefined;
  const of = (code: string): Problem => ({ severity: 'error', code, path: '', detail: { row: index + 1 } });
  return [...(never ? [of('table.dmn.never')] : []), ...(isWorkedOut ? [of('table.dmn.outcome')] : [])];
}

function inputOf(column: TableColumn, index: number, { words }: DmnSource): string {
  if (column.kind === 'formula') return '';
  const [type, asked] = column.kind === 'fact' ? [TYPES[column.type], column.fact] : ['boolean', `list contains(${column.fact}, "${column.code}")`];
  return [
    `      <input id="input_${index + 1}" label="${escaped(words.namesOf(column)[0] ?? column.fact)}" qibu:mark="${escaped(markOf(column))}">`,
    `<inputExpression id="asked_${index + 1}" typeRef="${type}"><text>${escaped(asked)}</text></inputExpression></input>\n`,
  ].join('');
}

function ruleOf({ cells, outcome }: TableRow, index: number, { table, source }: Part): string {
  const asked = table.columns.map((column, at) => {
    const cell = cells[at] ?? ANY;
    return entry(`inputEntry`, `in_${index + 1}_${at + 1}`, [toUnaryTests(cell) ?? '-', writeSheetCell(cell, column, source)]);
  });
  const given = entry('outputEntry', `out_${index + 1}`, [toLiteral(outcome, source.vocabulary) ?? 'null', writeSheetOutcome(outcome, source)]);
  return `      <rule id="rule_${index + 1}">${asked.join('')}${given}</rule>\n`;
}

/** An entry as FEEL, and as Qibu writes it, which counts as long as the FEEL is as it was. */
function entry(element: string, id: string, [feel, typed]: readonly [feel: string, typed: string]): string {
  return `<${element} id="${id}" qibu:feel="${escaped(feel)}" qibu:typed="${escaped(typed)}"><text>${escaped(feel)}</text></${element}>`;
}

function typeOfOutput({ output }: RuleDocument): string {
  if (output.type === 'codes') return 'Any';
  return output.type === 'enum' ? 'string' : output.type;
}

/** An id as XML wants it. */
function nameOf(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9_.-]/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\s/g, (sign) => (sign === ' ' ? sign : `&#${sign.charCodeAt(0)};`));
}
