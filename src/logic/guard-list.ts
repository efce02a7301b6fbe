import { type Guarding, type Operation, operandAt } from './guarding.ts';
import { type Guarded, toCondition, toValue } from './guard-value.ts';
import { all, any, type Plain } from './plain-logic.ts';
import type { RuleNode } from './rule-tree.ts';
import { outerNodesOf } from './walk-rule.ts';
import { RuleFailure } from './rule-failure.ts';

/** Lists and what looks at one element after the other. Over nobody nothing is certain. */
export function guardList(guarding: Guarding, node: Operation): Guarded {
  if (node.operator === 'merge') return guardMerge(guarding, node);
  refusePartial(guarding, operandAt(node, 0));
  const list = toValue(guarding.guard(guarding, operandAt(node, 0)));
  const body = guarding.guard({ ...guarding, scoped: true }, operandAt(node, 1));
  switch (node.operator) {
    case 'filter': {
      const { yes } = certainBody(body, node);
      return { kind: 'value', known: list.known, value: { filter: [list.value, yes] } };
    }
    case 'map':
      return { kind: 'value', known: list.known, value: { map: [list.value, certainValue(body, node)] } };
    case 'reduce': {
      const start = toValue(guarding.guard(guarding, operandAt(node, 2)));
      return { kind: 'value', known: all(list.known, start.known), value: { reduce: [list.value, certainValue(body, node), start.value] } };
    }
    default: {
      const somebody = all(list.known, { '!!': [list.value] });
      const { yes, no } = toCondition(body);
      const every = (part: Plain): Plain => all(somebody, { all: [list.value, part] });
      const one = (part: Plain): Plain => all(somebody, { some: [list.value, part] });
      if (node.operator === 'all') return { kind: 'condition', yes: every(yes), no: one(no) };
      return node.operator === 'some' ? { kind: 'condition', yes: one(yes), no: every(no) } : { kind: 'condition', yes: every(no), no: one(yes) };
    }
  }
}

/** Strict rules can decide over a list of which one item is missing; plain JSON Logic has no such list. Throws a RuleFailure. */
export function refusePartial(guarding: Guarding, listNode: RuleNode): void {
  for (const node of outerNodesOf(listNode)) {
    if (node.kind === 'list' && toValue(guarding.guard(guarding, node)).known !== true) throw new RuleFailure('rule.export.partialList', node.path);
  }
}

function guardMerge(guarding: Guarding, node: Operation): Guarded {
  const parts = node.args.map((arg) => toValue(guarding.guard(guarding, arg)));
  return { kind: 'value', known: all(...parts.map(({ known }) => known)), value: { merge: parts.map(({ value }) => value) } };
}

/** What looks at elements reads no facts, so it is certain; what is not has no plain form. */
function certainValue(body: Guarded, node: Operation): Plain {
  const { known, value } = toValue(body);
  if (known !== true && body.kind === 'value') throw new RuleFailure('rule.export.unsupported', node.path);
  return value;
}

function certainBody(body: Guarded, node: Operation): { readonly yes: Plain } {
  const { yes, no } = toCondition(body);
  if (any(yes, no) === false) throw new RuleFailure('rule.export.unsupported', node.path);
  return { yes };
}
