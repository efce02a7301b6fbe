import { isJsonObject } from '#domain/json.ts';
import { type Guarding, type Operation, operandAt } from './guarding.ts';
import { refusePartial } from './guard-list.ts';
import { type Guarded, type GuardedValue, toValue } from './guard-value.ts';
import { all, any, type Plain } from './plain-logic.ts';
import type { RuleNode } from './rule-tree.ts';
import { RuleFailure } from './rule-failure.ts';

/** The spelling that both engines read without conversions, and its opposite. */
const SPELLED: Readonly<Record<string, readonly [string, string]>> = {
  '==': ['===', '!=='],
  '===': ['===', '!=='],
  '!=': ['!==', '==='],
  '!==': ['!==', '==='],
  '<': ['<', '>='],
  '<=': ['<=', '>'],
  '>': ['>', '<='],
  '>=': ['>=', '<'],
};

/** Comparisons and membership: certain either way only where both sides are known. */
export function guardComparison(guarding: Guarding, node: Operation): Guarded {
  const [left, right] = [operandAt(node, 0), operandAt(node, 1)];
  if (node.operator === 'in') return guardMembership(guarding, left, right);
  const shapes = [left, right].map(({ path }) => guarding.shapes.get(path)?.type);
  if (shapes.includes('list')) throw new RuleFailure('rule.export.listEquality', node.path);
  const first = compare(node.operator, toValue(guarding.guard(guarding, left)), toValue(guarding.guard(guarding, right)));
  const third = node.args[2];
  if (third === undefined) return first;
  const second = compare(node.operator, toValue(guarding.guard(guarding, right)), toValue(guarding.guard(guarding, third)));
  return { kind: 'condition', yes: all(first.yes, second.yes), no: any(first.no, second.no) };
}

function compare(operator: string, left: GuardedValue, right: GuardedValue): Extract<Guarded, { kind: 'condition' }> {
  const [holds, fails] = SPELLED[operator] ?? ['===', '!=='];
  const known = all(left.known, right.known);
  if (known === false) return { kind: 'condition', yes: false, no: false };
  return {
    kind: 'condition',
    yes: all(known, plainComparison(holds, left.value, right.value)),
    no: all(known, plainComparison(fails, left.value, right.value)),
  };
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * What json-logic-engine builds for an order holds the left operand in a variable that a formula on the right may overwrite with
 * a text or list that it reads, and then throws. So a formula stands on the left, and two formulas are worked out beforehand.
 */
function plainComparison(operator: string, left: Plain, right: Plain): Plain {
  const mirrored = MIRRORED[operator];
  if (mirrored === undefined || isSimple(right)) return { [operator]: [left, right] };
  if (isSimple(left)) return { [mirrored]: [right, left] };
  return { reduce: [[[left, right]], { [operator]: [{ var: 'current.0' }, { var: 'current.1' }] }, false] };
}

function isSimple(plain: Plain): boolean {
  return !isJsonObject(plain) || Object.hasOwn(plain, 'var');
}

function guardMembership(guarding: Guarding, left: RuleNode, right: RuleNode): Guarded {
  const item = toValue(guarding.guard(guarding, left));
  if (right.kind === 'list')
    return amongItems(
      item,
      right.items.map((candidate) => toValue(guarding.guard(guarding, candidate))),
    );
  refusePartial(guarding, right);
  const list = toValue(guarding.guard(guarding, right));
  const known = all(item.known, list.known);
  const found: Plain = { in: [item.value, list.value] };
  return { kind: 'condition', yes: all(known, found), no: all(known, { '!': [found] }) };
}

/** A list written out: one item that is known to be it is enough; for "no" every item must be known. */
function amongItems(item: GuardedValue, items: readonly GuardedValue[]): Guarded {
  const found: Plain = { in: [item.value, items.map(({ value }) => value)] };
  if (items.every(({ known }) => known === true)) return { kind: 'condition', yes: all(item.known, found), no: all(item.known, { '!': [found] }) };
  const pairs = items.map((candidate) => compare('==', item, candidate));
  return { kind: 'condition', yes: all(item.known, any(...pairs.map(({ yes }) => yes))), no: all(item.known, ...pairs.map(({ no }) => no)) };
}
