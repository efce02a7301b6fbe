import type { Problem } from '#domain/problem.ts';
import { nameRead, operators, type RuleNode } from './rule-tree.ts';
import { isOverElements } from './walk-rule.ts';
import { findingAt, type Verification } from './verification.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** How many operands an operator takes, at least and at most. */
const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  var: [1, 2],
  missing: [0, Infinity],
  missing_some: [2, 2],
  if: [2, Infinity],
  '?:': [2, Infinity],
  and: [1, Infinity],
  or: [1, Infinity],
  '!': [1, 1],
  '!!': [1, 1],
  '==': [2, 2],
  '===': [2, 2],
  '!=': [2, 2],
  '!==': [2, 2],
  '<': [2, 3],
  '<=': [2, 3],
  '>': [2, 3],
  '>=': [2, 3],
  in: [2, 2],
  '+': [1, Infinity],
  '-': [1, 2],
  '*': [1, Infinity],
  '/': [2, 2],
  '%': [2, 2],
  min: [1, Infinity],
  max: [1, Infinity],
  cat: [1, Infinity],
  substr: [2, 3],
  merge: [0, Infinity],
  map: [2, 2],
  filter: [2, 2],
  reduce: [3, 3],
  all: [2, 2],
  some: [2, 2],
  none: [2, 2],
};

/** Every operator, fact and parameter that a rule names is there, and every operator has as many operands as it takes. */
export function verifyNames(verification: Verification): readonly Problem[] {
  return within(verification, verification.tree.root, false);
}

function within(verification: Verification, node: RuleNode, scoped: boolean): readonly Problem[] {
  if (node.kind === 'opaque') return [findingAt('error', 'rule.value.opaque', { node })];
  if (node.kind === 'list') return node.items.flatMap((item) => within(verification, item, scoped));
  if (node.kind === 'literal') return [];
  const inside = node.args.flatMap((arg, index) => within(verification, arg, scoped || (isOverElements(node.operator) && index === 1)));
  if (!operators.has(node.operator)) return [findingAt('error', 'rule.operator.unknown', { node, detail: { operator: node.operator } }), ...inside];
  return [...countProblems(node), ...readProblems(verification, node, scoped), ...inside];
}

function countProblems(node: Operation): readonly Problem[] {
  const [least, most] = COUNTS[node.operator] ?? [0, Infinity];
  const found = node.args.length;
  if (found >= least && found <= most) return [];
  return [findingAt('error', 'rule.arguments.count', { node, detail: { operator: node.operator, found, least, most: Number.isFinite(most) ? most : 'any' } })];
}

function readProblems(verification: Verification, node: Operation, scoped: boolean): readonly Problem[] {
  if (node.operator === 'var') return varProblems(verification, node, scoped);
  if (!node.operator.startsWith('missing')) return [];
  const names = node.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  return names.flatMap((arg) => {
    if (arg.kind === 'literal' && typeof arg.value === 'number') return [];
    if (arg.kind !== 'literal' || typeof arg.value !== 'string') return [findingAt('error', 'rule.name.notLiteral', { node: arg })];
    // Absence is what such a part goes by: it decides where everything else of the rule would be undetermined.
    const asked = arg.value.startsWith('p.') ? [] : [findingAt('warning', 'rule.missing.asked', { node: arg, detail: { fact: arg.value } })];
    return [...unknownName(verification, arg, arg.value), ...asked];
  });
}

function varProblems(verification: Verification, node: Operation, scoped: boolean): readonly Problem[] {
  const name = nameRead(node);
  if (name === undefined || (name === '' && !scoped)) return [findingAt('error', 'rule.name.notLiteral', { node })];
  if (scoped) return [];
  const unknown = unknownName(verification, node, name);
  // A default inside a rule makes a value of what was never entered; the vocabulary is where that is stated for all to see.
  const assumed = node.args.length > 1 ? [findingAt('warning', 'rule.missing.assumed', { node, detail: { fact: name } })] : [];
  return [...unknown, ...assumed];
}

function unknownName({ context }: Verification, node: RuleNode, name: string): readonly Problem[] {
  const isParameter = name.startsWith('p.');
  if (isParameter ? context.parameters.has(name.slice(2)) : context.facts.has(name)) return [];
  return [findingAt('error', isParameter ? 'rule.parameter.unknown' : 'rule.fact.unknown', { node, detail: { id: isParameter ? name.slice(2) : name } })];
}
