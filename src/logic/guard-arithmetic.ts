import type { Guarding, Operation } from './guarding.ts';
import { type Guarded, toValue } from './guard-value.ts';
import { all, type Plain } from './plain-logic.ts';
import { plainDecimal } from './plain-rounding.ts';
import { RuleFailure } from './strict-value.ts';

/** Arithmetic: known where every operand is (and no divisor is zero), kept on the grid of nine decimals where it may leave whole numbers. */
export function guardArithmetic(guarding: Guarding, node: Operation): Guarded {
  const { operator } = node;
  const operands = node.args.map((arg) => toValue(guarding.guard(guarding, arg)));
  const count = operands.length;
  const divides = operator === '/' || operator === '%';
  if (count === 0 || (divides && count !== 2) || (operator === '-' && count > 2)) throw new RuleFailure('rule.arguments.count', node.path);
  const plain: Plain = operator === '-' && count === 1 ? { '-': [0, operands[0]?.value ?? null] } : { [operator]: operands.map(({ value }) => value) };
  const exact = guarding.shapes.get(node.path)?.whole === true || (operator === '-' && count === 1);
  const divisor = divides ? notZero(operands[1]?.value ?? null) : true;
  return { kind: 'value', known: all(...operands.map(({ known }) => known), divisor), value: exact ? plain : plainDecimal(plain) };
}

function notZero(divisor: Plain): Plain {
  return typeof divisor === 'number' ? divisor !== 0 : { '!==': [divisor, 0] };
}

/** Joining and cutting texts. */
export function guardText(guarding: Guarding, node: Operation): Guarded {
  const operands = node.args.map((arg) => toValue(guarding.guard(guarding, arg)));
  return { kind: 'value', known: all(...operands.map(({ known }) => known)), value: { [node.operator]: operands.map(({ value }) => value) } };
}
