import type { Json } from '#domain/json.ts';
import { encodeNode } from './encode-rule.ts';
import { missingName } from './missing-name.ts';
import { nameRead, type RuleNode, type RuleTree } from './rule-tree.ts';

/** How two values are compared, one spelling an operator. */
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥' | 'in';

/**
 * A rule as it is read aloud: structure only, i18n makes the words. Every part keeps the JSON pointer of its node.
 * What has no reading is `opaque` with its JSON, shown and never dropped.
 */
export type Reading =
  | { readonly kind: 'choice'; readonly path: string; readonly rows: readonly ReadingRow[]; readonly otherwise: Reading | null }
  | { readonly kind: 'all' | 'any'; readonly path: string; readonly items: readonly Reading[] }
  | { readonly kind: 'not'; readonly path: string; readonly item: Reading }
  | { readonly kind: 'compare'; readonly path: string; readonly operator: Comparison; readonly left: Reading; readonly right: Reading }
  | { readonly kind: 'arithmetic'; readonly path: string; readonly operator: string; readonly items: readonly Reading[] }
  | { readonly kind: 'quantified'; readonly path: string; readonly operator: string; readonly list: Reading; readonly body: Reading }
  | { readonly kind: 'list'; readonly path: string; readonly items: readonly Reading[] }
  | { readonly kind: 'fact' | 'parameter'; readonly path: string; readonly id: string }
  /** That a fact has no value. */
  | { readonly kind: 'missing'; readonly path: string; readonly id: string }
  | { readonly kind: 'literal'; readonly path: string; readonly value: string | number | boolean | null }
  | { readonly kind: 'opaque'; readonly path: string; readonly json: Json };

/** One 如果 … 则 … of a choice. */
export interface ReadingRow {
  readonly when: Reading;
  readonly then: Reading;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '==': '=',
  '===': '=',
  '!=': '≠',
  '!==': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  in: 'in',
};

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max', 'cat', 'substr', 'merge']);
const QUANTIFIERS: ReadonlySet<string> = new Set(['all', 'some', 'none', 'filter', 'map']);

/** Reads a rule aloud. */
export function readRule(tree: RuleTree): Reading {
  return read(tree.root);
}

/** Every part of a reading, parents before children. */
export function* partsOf(reading: Reading): Generator<Reading> {
  yield reading;
  for (const part of childrenOf(reading)) yield* partsOf(part);
}

/** The parts directly inside a part, in reading order. */
export function childrenOf(reading: Reading): readonly Reading[] {
  switch (reading.kind) {
    case 'choice':
      return [...reading.rows.flatMap(({ when, then }) => [when, then]), ...(reading.otherwise === null ? [] : [reading.otherwise])];
    case 'all':
    case 'any':
    case 'list':
    case 'arithmetic':
      return reading.items;
    case 'not':
      return [reading.item];
    case 'compare':
      return [reading.left, reading.right];
    case 'quantified':
      return [reading.list, reading.body];
    default:
      return [];
  }
}

function read(node: RuleNode): Reading {
  const { path } = node;
  if (node.kind === 'literal') return { kind: 'literal', path, value: node.value };
  if (node.kind === 'list') return { kind: 'list', path, items: node.items.map(read) };
  return node.kind === 'opaque' ? { kind: 'opaque', path, json: node.json } : readOperation(node);
}

type Operation = Extract<RuleNode, { kind: 'operation' }>;

function readOperation(node: Operation): Reading {
  const { operator, args, path } = node;
  const name = args.length === 1 ? nameRead(node) : undefined;
  if (name !== undefined) return name.startsWith('p.') ? { kind: 'parameter', path, id: name.slice(2) } : { kind: 'fact', path, id: name };
  if (operator === 'if' || operator === '?:') return readChoice(args, path);
  if (operator === 'and' || operator === 'or') return { kind: operator === 'and' ? 'all' : 'any', path, items: args.map(read) };
  return (args[0] === undefined ? undefined : readOperands(node, args[0])) ?? { kind: 'opaque', path, json: encodeNode(node) };
}

/** An operation with at least one operand; undefined where it has no reading. */
function readOperands({ operator, args, path }: Operation, first: RuleNode): Reading | undefined {
  const second = args[1];
  if (operator === '!') return { kind: 'not', path, item: read(first) };
  if (operator === '!!') return read(first);
  if (ARITHMETIC.has(operator)) return { kind: 'arithmetic', path, operator, items: args.map(read) };
  if (second === undefined) return undefined;
  const absent = operator === 'in' ? missingName(first, second) : undefined;
  if (absent !== undefined && args.length === 2) return { kind: 'missing', path, id: absent };
  const comparison = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined;
  if (comparison !== undefined && args.length === 2) return { kind: 'compare', path, operator: comparison, left: read(first), right: read(second) };
  return QUANTIFIERS.has(operator) ? { kind: 'quantified', path, operator, list: read(first), body: read(second) } : undefined;
}

function readChoice(args: readonly RuleNode[], path: string): Reading {
  const rows: ReadingRow[] = [];
  let index = 0;
  for (; index + 1 < args.length; index += 2) {
    const [when, then] = [args[index], args[index + 1]];
    if (when !== undefined && then !== undefined) rows.push({ when: read(when), then: read(then) });
  }
  const rest = args[index];
  return { kind: 'choice', path, rows, otherwise: rest === undefined ? null : read(rest) };
}
