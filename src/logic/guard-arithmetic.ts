import type { Guarding, Operation } from './guarding.ts';
import { type Guarded, toValue } from './guard-value.ts';
import { all, type Plain } from './plain-logic.ts';
import { plainDecimal } from './plain-rounding.ts';
import { RuleFailure } from './rule-failure.ts';

/** Arithmetic: known where every operand is (and no divisor is zero), kept on the grid of nine decimals where it may leave whole numbers. */
export function guardArithmetic(guarding: Guarding, node: Operation): Guarded {
  const operands = node.args.map((arg) => toValue(guarding.guard(guarding, arg)));
  checkCount(node, operands.length);
  const [first, second] = operands;
  const known = all(...operands.map((operand) => operand.known), isDivision(node) ? notZero(second?.value ?? null) : true);
  if (node.operator === '-' && second === undefined) return { kind: 'value', known, value: { '-': [0, first?.value ?? null] } };
  const plain: Plain = { [node.operator]: operands.map(({ value }) => value) };
  const exact = guarding.shapes.get(node.path)?.whole === true;
  return { kind: 'value', known, value: exact ? plain : plainDecimal(plain) };
}

function isDivision({ operator }: Operation): boolean {
  return operator === '/' || operator === '%';
}

function checkCount(node: Operation, count: number): void {
  const fits = isDivision(node) ? count === 2 : node.operator === '-' ? count === 1 || count === 2 : count > 0;
  if (!fits) throw new RuleFailure('rule.arguments.count', node.path);
}

function notZero(divisor: Plain): Plain {
  return typeof divisor === 'number' ? divisor !== 0 : { '!==': [divisor, 0] };
}

/** Joining and cutting texts. */
export function guardText(guarding: Guarding, node: Operation): Guarded {
  const operands = node.args.map((arg) => toValue(guarding.guard(guarding, arg)));
  return { kind: 'value', known: all(...operands.map(({ known }) => known)), value: { [node.operator]: operands.map(({ value }) => value) } };
}
