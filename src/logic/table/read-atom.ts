import type { FactDefinition } from '#domain/fact.ts';
import { isIsoDate } from '#domain/iso-date.ts';
import { missingName } from '#logic/missing-name.ts';
import { nameRead, type RuleNode } from '#logic/rule-tree.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { TableColumn } from './decision-table.ts';
import type { Bound, Cell } from './table-cell.ts';
import { complementCell, uniteCells } from './combine-cells.ts';

/** A condition that one cell of one column can say. */
export interface Atom {
  readonly column: TableColumn;
  readonly cell: Cell;
}

type Operation = Extract<RuleNode, { kind: 'operation' }>;
type FactColumn = Extract<TableColumn, { kind: 'fact' }>;
/** What a fact is held against: a written value, or a parameter with the value that it has now. */
type Standard = Pick<Bound, 'value' | 'parameter'> | { readonly value: boolean };

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const EQUALITY: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);

/**
 * A condition as a cell: a yes-or-no fact by itself, a fact held against a written value or a parameter, a fact that is one of a list, a code that a
 * list of codes holds. Undefined for anything else, and wherever types do not fit: what would be an error stays as it is written.
 */
export function readAtom(node: RuleNode, vocabulary: Vocabulary): Atom | undefined {
  if (node.kind !== 'operation') return undefined;
  const [left, right] = node.args;
  const bare = factColumn(node, vocabulary);
  if (bare !== undefined) return bare.type === 'boolean' ? { column: bare, cell: oneOf([true]) } : undefined;
  if (left === undefined || right === undefined || node.args.length !== 2) return undefined;
  if (node.operator === 'in') return readMissing(left, right, vocabulary) ?? readMembership(left, right, vocabulary);
  return compareSides(node, [left, right], vocabulary) ?? compareSides(mirrored(node), [right, left], vocabulary);
}

/** The column of a plain read of a known fact; lists have none of their own. */
function factColumn(node: RuleNode, { facts }: Vocabulary): FactColumn | undefined {
  const name = plainName(node);
  const fact = name === undefined ? undefined : facts.get(name);
  return fact === undefined || fact.type === 'codes' ? undefined : { kind: 'fact', key: fact.id, fact: fact.id, type: fact.type };
}

/** The name that is read, where no default stands beside it. */
function plainName(node: RuleNode): string | undefined {
  return node.kind === 'operation' && node.args.length === 1 ? nameRead(node) : undefined;
}

function mirrored(node: Operation): Operation {
  const operator = MIRRORED[node.operator];
  return operator === undefined ? node : { ...node, operator };
}

function compareSides({ operator }: Operation, [subject, other]: readonly [RuleNode, RuleNode], vocabulary: Vocabulary): Atom | undefined {
  const column = factColumn(subject, vocabulary);
  // A text that is there is never blank, so `!= ""` asks whether it is there at all.
  if (column !== undefined && isBlank(other, column) && EQUALITY.has(operator)) return { column, cell: equalTo(operator, oneOf([])) };
  const standard = column === undefined ? undefined : readStandard(other, column, vocabulary);
  return column === undefined || standard === undefined ? undefined : compareTo(operator, column, standard);
}

function compareTo(operator: string, column: FactColumn, standard: Standard): Atom | undefined {
  const { value } = standard;
  if (typeof value === 'boolean') return EQUALITY.has(operator) ? { column, cell: equalTo(operator, oneOf([value])) } : undefined;
  const bound = { ...standard, value };
  if (column.type === 'number' || column.type === 'date')
    return EQUALITY.has(operator) ? { column, cell: equalTo(operator, point(bound)) } : order(column, operator, bound);
  return EQUALITY.has(operator) && typeof value === 'string' ? { column, cell: equalTo(operator, oneOf([value])) } : undefined;
}

function isBlank(node: RuleNode, { type }: FactColumn): boolean {
  return node.kind === 'literal' && typeof node.value === 'string' && node.value.trim() === '' && (type === 'text' || type === 'enum');
}

function equalTo(operator: string, cell: Cell): Cell {
  return operator.startsWith('!') ? complementCell(cell) : cell;
}

function order(column: FactColumn, operator: string, standard: Pick<Bound, 'value' | 'parameter'>): Atom | undefined {
  if (!Object.hasOwn(MIRRORED, operator)) return undefined;
  const bound = { ...standard, closed: operator.endsWith('=') };
  const range = operator.startsWith('<') ? { from: null, to: bound } : { from: bound, to: null };
  return { column, cell: { kind: 'ranges', ranges: [range] } };
}

/** Is there no value? */
function readMissing(item: RuleNode, list: RuleNode, { facts }: Vocabulary): Atom | undefined {
  const name = missingName(item, list);
  const fact = name === undefined ? undefined : facts.get(name);
  if (fact === undefined || fact.type === 'codes') return undefined;
  const isRanged = fact.type === 'number' || fact.type === 'date';
  const none: Cell = isRanged ? { kind: 'ranges', ranges: [], absent: true } : { kind: 'set', values: [], except: false, absent: true };
  return { column: { kind: 'fact', key: fact.id, fact: fact.id, type: fact.type }, cell: none };
}

function readMembership(item: RuleNode, list: RuleNode, vocabulary: Vocabulary): Atom | undefined {
  const column = factColumn(item, vocabulary);
  if (column !== undefined && list.kind === 'list') return readList(column, list.items, vocabulary);
  const name = plainName(list);
  const fact = name === undefined ? undefined : vocabulary.facts.get(name);
  if (fact?.type !== 'codes' || item.kind !== 'literal' || !isText(item.value)) return undefined;
  return { column: { kind: 'contains', key: `${item.value} in ${fact.id}`, fact: fact.id, code: item.value }, cell: oneOf([true]) };
}

function readList(column: FactColumn, items: readonly RuleNode[], vocabulary: Vocabulary): Atom | undefined {
  let cell: Cell = column.type === 'number' || column.type === 'date' ? { kind: 'ranges', ranges: [] } : oneOf([]);
  for (const item of items) {
    const standard = readStandard(item, column, vocabulary);
    if (standard === undefined) return undefined;
    const { value } = standard;
    cell = uniteCells(cell, typeof value === 'boolean' || cell.kind === 'set' ? oneOf([value]) : point({ ...standard, value }));
  }
  return { column, cell };
}

/** A value of the type that the column is of. */
function readStandard(node: RuleNode, { type }: FactColumn, { parameters }: Vocabulary): Standard | undefined {
  const name = plainName(node);
  if (type === 'number' && name?.startsWith('p.') === true) {
    const parameter = parameters.get(name.slice(2));
    return parameter === undefined || !Number.isFinite(parameter.value) ? undefined : { value: parameter.value, parameter: parameter.id };
  }
  return node.kind === 'literal' && fits(node.value, type) ? { value: node.value } : undefined;
}

function fits(value: string | number | boolean | null, type: Exclude<FactDefinition['type'], 'codes'>): value is string | number | boolean {
  if (type === 'number') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  return isText(value) && (type !== 'date' || isIsoDate(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function oneOf(values: readonly (string | number | boolean)[]): Cell {
  return { kind: 'set', values: values.filter((value) => typeof value !== 'number'), except: false };
}

function point({ value, parameter }: Pick<Bound, 'value' | 'parameter'>): Cell {
  const bound: Bound = { value, closed: true, ...(parameter === undefined ? {} : { parameter }) };
  return { kind: 'ranges', ranges: [{ from: bound, to: bound }] };
}
