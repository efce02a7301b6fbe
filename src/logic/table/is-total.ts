import type { Shapes } from '#logic/infer-shapes.ts';
import { nameRead, type RuleNode } from '#logic/rule-tree.ts';
import { areComparable, isTextual, type Shape } from '#logic/rule-shape.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;
type Check = (args: readonly Shape[]) => boolean;

const numbers: Check = (args) => args.length > 0 && args.every(({ type }) => type === 'number');
const booleans: Check = (args) => args.length > 0 && args.every(({ type }) => type === 'boolean');
const equals: Check = ([left, right]) => left !== undefined && right !== undefined && left.type !== 'list' && areComparable(left, right);
const ordered: Check = (args) => args.length >= 2 && args.length <= 3 && (numbers(args) || args.every(isTextual));
const member: Check = ([item, list]) => item !== undefined && list?.type === 'list' && areComparable(item, list.item ?? item);

const CHECKS: Readonly<Record<string, Check>> = {
  and: booleans,
  or: booleans,
  '!': booleans,
  '!!': booleans,
  '==': equals,
  '===': equals,
  '!=': equals,
  '!==': equals,
  '<': ordered,
  '<=': ordered,
  '>': ordered,
  '>=': ordered,
  in: member,
  '+': numbers,
  '*': numbers,
  min: numbers,
  max: numbers,
  '-': (args) => numbers(args) && args.length <= 2,
};

/**
 * Can a part never be an error, whatever values of their types its facts have? Then it does not matter when it is looked at. What is not known for
 * certain (division, lists looked through, unknown names, arithmetic without bounds) is not total.
 */
export function isTotal(node: RuleNode, shapes: Shapes, vocabulary: Vocabulary): boolean {
  const { type } = shapes.get(node.path) ?? { type: 'unknown' };
  if (type === 'unknown') return false;
  if (node.kind === 'literal') return true;
  if (node.kind === 'list') return node.items.every((item) => item.kind === 'literal' && item.value !== null);
  if (node.kind !== 'operation') return false;
  if (node.operator === 'missing') return node.args.every((arg) => arg.kind === 'literal' && vocabulary.facts.has(String(arg.value)));
  return node.operator === 'var' ? isKnown(node, vocabulary) : isTotalOperation(node, shapes, vocabulary);
}

function isKnown(node: Operation, { facts, parameters }: Vocabulary): boolean {
  const name = nameRead(node);
  if (name === undefined || node.args.length !== 1) return false;
  return name.startsWith('p.') ? parameters.has(name.slice(2)) : facts.has(name);
}

function isTotalOperation(node: Operation, shapes: Shapes, vocabulary: Vocabulary): boolean {
  if (!Object.hasOwn(CHECKS, node.operator) || !node.args.every((arg) => isTotal(arg, shapes, vocabulary))) return false;
  const { type, min, max } = shapes.get(node.path) ?? { type: 'unknown' };
  // A sum without bounds may be beyond what a number can hold.
  if (type === 'number' && (min === undefined || max === undefined)) return false;
  return CHECKS[node.operator]?.(node.args.map((arg) => shapes.get(arg.path) ?? { type: 'unknown' })) === true;
}
