import { type Guarded, type GuardedCondition, type GuardedValue, toCondition, toValue } from './guard-value.ts';
import type { Guarding, Operation } from './guarding.ts';
import { all, any, choose, not, type Plain } from './plain-logic.ts';
import { RuleFailure } from './rule-failure.ts';

interface Row {
  readonly when: GuardedCondition;
  readonly then: Guarded;
}

/** A choice whose condition cannot be told still has an answer where every outcome that is possible is the same. */
export function guardChoice(guarding: Guarding, node: Operation): Guarded {
  const { args } = node;
  const last = args.at(-1);
  if (args.length % 2 === 0 || last === undefined) throw new RuleFailure('rule.default.missing', node.path);
  const rows: Row[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [when, then] = [args[index], args[index + 1]];
    if (when !== undefined && then !== undefined) rows.push({ when: toCondition(guarding.guard(guarding, when)), then: guarding.guard(guarding, then) });
  }
  const otherwise = guarding.guard(guarding, last);
  const decides = otherwise.kind === 'condition' && rows.every(({ then }) => then.kind === 'condition');
  return decides ? decide(rows, otherwise) : settle(rows, otherwise, samenessOf(node, guarding.shapes.get(node.path)?.type === 'list'));
}

/** Row by row from the last: certainly true if the row's condition and outcome are, or if the rest is and the row cannot spoil it. */
function decide(rows: readonly Row[], otherwise: GuardedCondition): Guarded {
  return rows.toReversed().reduce<GuardedCondition>((rest, { when, then }) => {
    const outcome = toCondition(then);
    return {
      kind: 'condition',
      yes: any(all(when.yes, outcome.yes), all(any(when.no, outcome.yes), rest.yes)),
      no: any(all(when.yes, outcome.no), all(any(when.no, outcome.no), rest.no)),
    };
  }, otherwise);
}

/** The value is that of the first row that is possible; it is known if every other possible row has the same. */
function settle(rows: readonly Row[], last: Guarded, same: Sameness): Guarded {
  const otherwise = toValue(last);
  const outcomes = [...rows.map(({ then }) => toValue(then)), otherwise];
  const firstPossible = (of: (outcome: GuardedValue) => Plain): Plain =>
    rows.toReversed().reduce<Plain>((rest, { when, then }) => choose(not(when.no), of(toValue(then)), rest), of(otherwise));
  const value = firstPossible((outcome) => outcome.value);
  const keys = outcomes.flatMap((outcome) => (outcome.known === true && isConstant(outcome.value) ? [JSON.stringify(outcome.value)] : []));
  if (new Set(keys).size === outcomes.length) return { kind: 'value', known: knownRow(rows), value };
  const known = outcomes.map((outcome, index) => {
    const earlier = rows.slice(0, index).map(({ when }) => when.yes);
    const agrees = index === 0 || firstPossible((other) => (other === outcome ? true : same(other.value, outcome.value)));
    return any(...earlier, rows[index]?.when.no ?? false, all(outcome.known, agrees));
  });
  return { kind: 'value', known: all(...known), value };
}

type Sameness = (left: Plain, right: Plain) => Plain;

/** Constants are compared here and now. Lists that are worked out cannot be compared in plain JSON Logic. */
function samenessOf(node: Operation, isList: boolean): Sameness {
  return (left, right) => {
    if (isConstant(left) && isConstant(right)) return JSON.stringify(left) === JSON.stringify(right);
    if (isList) throw new RuleFailure('rule.export.listEquality', node.path);
    return { '===': [left, right] };
  };
}

/** Outcomes that all differ are known only where the row is. */
function knownRow(rows: readonly Row[]): Plain {
  return rows.toReversed().reduce<Plain>((rest, { when }) => any(when.yes, all(when.no, rest)), true);
}

function isConstant(plain: Plain): boolean {
  return Array.isArray(plain) ? plain.every(isConstant) : typeof plain === 'string' || typeof plain === 'number';
}
