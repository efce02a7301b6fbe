import type { Json } from '#domain/json.ts';

/**
 * A rule as a syntax tree. Every JSON-Logic document has one and comes back from it unchanged:
 * an object with one key is an operation, also of an operator that Qibu does not know; an object with none or several is opaque data.
 * `bare`: the single argument stood without brackets (`{"!": x}`). `path` is the JSON pointer of the node in its document.
 */
export type RuleNode =
  | { readonly kind: 'literal'; readonly path: string; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly path: string; readonly items: readonly RuleNode[] }
  | { readonly kind: 'operation'; readonly path: string; readonly operator: string; readonly args: readonly RuleNode[]; readonly bare: boolean }
  | { readonly kind: 'opaque'; readonly path: string; readonly json: Json };

/** A decoded rule. */
export interface RuleTree {
  readonly root: RuleNode;
}

/** The operators that Qibu evaluates; any other is kept, shown and refused when it is evaluated. */
export const operators: ReadonlySet<string> = new Set([
  'var',
  'missing',
  'missing_some',
  'if',
  '?:',
  'and',
  'or',
  '!',
  '!!',
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '+',
  '-',
  '*',
  '/',
  '%',
  'min',
  'max',
  'cat',
  'substr',
  'merge',
  'map',
  'filter',
  'reduce',
  'all',
  'some',
  'none',
]);

/** The name that a `var` node reads, where it is written as a plain text; undefined for anything else. */
export function nameRead(node: RuleNode): string | undefined {
  if (node.kind !== 'operation' || node.operator !== 'var') return undefined;
  const [name] = node.args;
  return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
}
