import { toCanonicalJson } from '#domain/json.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { allOf, type ConditionContext, formulaTerm, type Term, termsOf } from './condition-terms.ts';
import type { HitPolicy } from './decision-table.ts';
import { GATHERED_BY, HIT_POLICIES } from './hit-policies.ts';
import type { DraftRow } from './table-draft.ts';
import { valueWritten } from './value-written.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** Rows that make the outcome together, and how. */
export interface Gathered {
  readonly hit: HitPolicy;
  readonly rows: readonly DraftRow[];
}

/** The rows of a sum, a maximum or a minimum of choices; undefined for what is none, and where no part is a choice. */
export function gatheredRows(root: RuleNode, context: ConditionContext): Gathered | undefined {
  if (root.kind !== 'operation' || root.args.length < 2) return undefined;
  const hit = HIT_POLICIES.find((policy) => GATHERED_BY[policy] === root.operator);
  const rows = hit === undefined ? undefined : hit === 'collect' ? collectRows(root, context) : extremeRows(root, context);
  return hit === undefined || rows === undefined ? undefined : { hit, rows };
}

/**
 * The rows of a sum of choices: each adds its outcome where it holds, and nothing where it does not. A summand that is no such choice is a row that
 * always adds.
 */
function collectRows(root: Operation, context: ConditionContext): readonly DraftRow[] | undefined {
  const parts = root.args.map((arg) => choiceRows(arg, context));
  if (parts.every((part) => part === undefined)) return undefined;
  return root.args.flatMap((arg, index) => parts[index] ?? [alwaysRow(arg)]);
}

function alwaysRow(outcome: RuleNode): DraftRow {
  return { term: { path: outcome.path, atoms: new Map() }, outcome };
}

/**
 * The rows of a maximum or minimum: each gives its outcome where it holds, and where it does not what the last part that always counts gives, so that it
 * makes no difference then. Any other part always counts.
 */
function extremeRows({ args }: Operation, context: ConditionContext): readonly DraftRow[] | undefined {
  const measure = args.findLast((arg) => !isChoice(arg));
  if (measure === undefined) return undefined;
  const parts = args.map((arg): DraftRow | undefined => {
    const [when, then, otherwise] = isChoice(arg) ? arg.args : [];
    if (when === undefined || then === undefined || otherwise === undefined || keyOf(otherwise) !== keyOf(measure)) return undefined;
    return { term: single(when, context) ?? formulaTerm(when), outcome: then };
  });
  const rows = args.map((arg, index) => parts[index] ?? alwaysRow(arg));
  // The table is measured by its last row that asks nothing; where that is another part the two would not be the same.
  const last = rows.findLast(({ term }) => term.atoms.size === 0);
  return parts.every((part) => part === undefined) || last === undefined || keyOf(last.outcome) !== keyOf(measure) ? undefined : rows;
}

function isChoice(node: RuleNode): node is Operation {
  return node.kind === 'operation' && (node.operator === 'if' || node.operator === '?:') && node.args.length === 3;
}

function keyOf(node: RuleNode): string {
  return toCanonicalJson(encodeNode(node));
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
