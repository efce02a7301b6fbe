import type { RuleNode } from '#logic/rule-tree.ts';
import { allOf, type ConditionContext, formulaTerm, type Term, termsOf } from './condition-terms.ts';
import type { DraftRow } from './table-draft.ts';
import { valueWritten } from './value-written.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;

/**
 * The rows of a sum of choices: each adds its outcome where it holds, and nothing where it does not. A summand that is no such choice is a row that
 * always adds. Undefined for what is no sum, and where no summand is a choice.
 */
export function collectRows(root: RuleNode, context: ConditionContext): readonly DraftRow[] | undefined {
  if (root.kind !== 'operation' || root.operator !== '+' || root.args.length < 2) return undefined;
  const parts = root.args.map((arg) => choiceRows(arg, context));
  if (parts.every((part) => part === undefined)) return undefined;
  return root.args.flatMap((arg, index) => parts[index] ?? [{ term: { path: arg.path, atoms: new Map() }, outcome: arg }]);
}

function choiceRows(node: RuleNode, context: ConditionContext): readonly DraftRow[] | undefined {
  if (node.kind !== 'operation' || (node.operator !== 'if' && node.operator !== '?:')) return undefined;
  const [when, then, otherwise] = node.args;
  if (when === undefined || then === undefined || otherwise === undefined) return undefined;
  if (node.args.length === 3 && isZero(otherwise)) return [{ term: single(when, context) ?? formulaTerm(when), outcome: then }];
  return exclusiveRows(node, context);
}

function isZero(node: RuleNode): boolean {
  return node.kind === 'literal' && node.value === 0;
}

/** A condition as one alternative: of two that hold at once both would add. */
function single(when: RuleNode, context: ConditionContext): Term | undefined {
  const terms = termsOf(when, context);
  return terms?.length === 1 ? terms[0] : undefined;
}

/**
 * A choice with several branches: each with the conditions before it denied, so that one row adds at most. Where a condition cannot be told neither can
 * the sum, as in the choice, if no two branches give the same.
 */
function exclusiveRows({ args }: Operation, context: ConditionContext): readonly DraftRow[] | undefined {
  const outcomes = args.filter((_, index) => index % 2 === 1 || index === args.length - 1);
  const values = outcomes.map((outcome) => valueWritten(outcome, context));
  if (args.length % 2 === 0 || values.includes(undefined) || new Set(values).size < values.length) return undefined;
  const rows: DraftRow[] = [];
  let before: Term | undefined = { path: '', atoms: new Map() };
  for (const [index, outcome] of outcomes.entries()) {
    const when = index === outcomes.length - 1 ? undefined : args[index * 2];
    const own: Term | undefined = when === undefined ? before : narrowed(before, when, { context, positive: true });
    const rest: Term | undefined = when === undefined ? before : narrowed(before, when, { context, positive: false });
    if (own === undefined || rest === undefined) return undefined;
    if (!isZero(outcome)) rows.push({ term: { ...own, path: (when ?? outcome).path }, outcome });
    before = rest;
  }
  return rows;
}

/** What holds before, and this condition too (or not): undefined where that is more than one alternative. */
function narrowed(before: Term, when: RuleNode, { context, positive }: { readonly context: ConditionContext; readonly positive: boolean }): Term | undefined {
  const terms = allOf([[before], termsOf(when, context, positive)]);
  return terms?.length === 1 ? terms[0] : undefined;
}
