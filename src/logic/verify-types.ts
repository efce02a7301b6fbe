import type { Problem } from '#domain/problem.ts';
import { areComparable, isTextual, type Shape } from './rule-shape.ts';
import type { RuleNode } from './rule-tree.ts';
import { nodesOf } from './walk-rule.ts';
import { findingAt, shapeAt, type Verification } from './verification.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;
type Check = (verification: Verification, node: Operation) => readonly Problem[];

const checks: Readonly<Record<string, Check>> = {
  ...each(checkConditions, ['and', 'or', '!', '!!']),
  ...each(checkChoice, ['if', '?:']),
  ...each(checkEquality, ['==', '===', '!=', '!==']),
  ...each(checkOrder, ['<', '<=', '>', '>=']),
  ...each(checkNumbers, ['+', '-', '*', '/', '%', 'min', 'max']),
  ...each(checkTexts, ['cat', 'substr']),
  ...each(checkList, ['all', 'some', 'none', 'filter', 'map', 'reduce']),
  in: checkMembership,
};

/** Every operator gets operands of the types that it takes: what would be an error at run time is found here. */
export function verifyTypes(verification: Verification): readonly Problem[] {
  return [...nodesOf(verification.tree.root)].flatMap((node) => {
    if (node.kind !== 'operation' || !Object.hasOwn(checks, node.operator)) return [];
    return checks[node.operator]?.(verification, node) ?? [];
  });
}

function each(check: Check, names: readonly string[]): Readonly<Record<string, Check>> {
  return Object.fromEntries(names.map((name) => [name, check]));
}

function mismatch(node: RuleNode, left: Shape, right: Shape): Problem {
  return findingAt('error', 'rule.type.mismatch', { node, detail: { left: left.type, right: right.type } });
}

function wanted(verification: Verification, nodes: readonly RuleNode[], want: { readonly type: Shape['type']; readonly code: string }): readonly Problem[] {
  return nodes.flatMap((node) => {
    const { type } = shapeAt(verification, node);
    return type === want.type || type === 'unknown' ? [] : [findingAt('error', want.code, { node, detail: { found: type } })];
  });
}

function checkConditions(verification: Verification, node: Operation): readonly Problem[] {
  return wanted(verification, node.args, { type: 'boolean', code: 'rule.condition.notBoolean' });
}

function checkNumbers(verification: Verification, node: Operation): readonly Problem[] {
  return wanted(verification, node.args, { type: 'number', code: 'rule.type.notNumber' });
}

/** The branches may run out only where nobody gets that far, and nobody can promise that. */
function checkChoice(verification: Verification, node: Operation): readonly Problem[] {
  const { args } = node;
  const conditions = args.filter((_, index) => index % 2 === 0 && index < args.length - 1);
  const outcomes = args.filter((_, index) => index % 2 === 1 || index === args.length - 1).map((arg) => shapeAt(verification, arg));
  const [first] = outcomes;
  const other = first === undefined ? undefined : outcomes.find((outcome) => !areComparable(first, outcome));
  return [
    ...wanted(verification, conditions, { type: 'boolean', code: 'rule.condition.notBoolean' }),
    ...(first === undefined || other === undefined ? [] : [mismatch(node, first, other)]),
    ...(args.length % 2 === 0 ? [findingAt('error', 'rule.default.missing', { node })] : []),
  ];
}

function checkEquality(verification: Verification, node: Operation): readonly Problem[] {
  const [left, right] = node.args.map((arg) => shapeAt(verification, arg));
  return left === undefined || right === undefined || areComparable(left, right) ? [] : [mismatch(node, left, right)];
}

/** Codes have no order of their own, and `true` is not more than `false`. */
function checkOrder(verification: Verification, node: Operation): readonly Problem[] {
  const shapes = node.args.map((arg) => shapeAt(verification, arg));
  const [first] = shapes;
  const other = first === undefined ? undefined : shapes.find((shape) => !areComparable(first, shape));
  if (first !== undefined && other !== undefined) return [mismatch(node, first, other)];
  const code = node.args.find((arg) => shapeAt(verification, arg).type === 'code');
  if (code !== undefined) return [findingAt('error', 'rule.compare.noOrder', { node, detail: { found: 'code' } })];
  const odd = shapes.find(({ type }) => type === 'boolean' || type === 'list');
  return odd === undefined ? [] : [findingAt('error', 'rule.compare.noOrder', { node, detail: { found: odd.type } })];
}

function checkMembership(verification: Verification, node: Operation): readonly Problem[] {
  const [item, list] = node.args.map((arg) => shapeAt(verification, arg));
  if (item === undefined || list === undefined || list.type === 'unknown') return [];
  if (list.type === 'list') return areComparable(item, list.item ?? { type: 'unknown' }) ? [] : [mismatch(node, item, list.item ?? list)];
  return isTextual(list) && (isTextual(item) || item.type === 'unknown') ? [] : [mismatch(node, item, list)];
}

function checkTexts(verification: Verification, node: Operation): readonly Problem[] {
  const odd = node.args.find((arg) => shapeAt(verification, arg).type === 'list');
  return odd === undefined ? [] : [findingAt('error', 'rule.type.notText', { node: odd, detail: { found: 'list' } })];
}

function checkList(verification: Verification, node: Operation): readonly Problem[] {
  const [list, body] = node.args;
  if (list === undefined || body === undefined) return [];
  const decides = node.operator !== 'map' && node.operator !== 'reduce';
  return [
    ...wanted(verification, [list], { type: 'list', code: 'rule.type.notList' }),
    ...(decides ? wanted(verification, [body], { type: 'boolean', code: 'rule.condition.notBoolean' }) : []),
  ];
}
