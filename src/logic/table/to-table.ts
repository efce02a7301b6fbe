import { inferShapes } from '#logic/infer-shapes.ts';
import type { RuleNode, RuleTree } from '#logic/rule-tree.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { gatheredRows } from './collect-rows.ts';
import { allOf, type ConditionContext, formulaTerm, type Term, termsOf } from './condition-terms.ts';
import type { DecisionTable } from './decision-table.ts';
import { isCount } from './is-count.ts';
import { isTotal } from './is-total.ts';
import { type DraftRow, layOut } from './table-draft.ts';
import { valueWritten } from './value-written.ts';

/** What rows are made with. */
interface TableContext extends ConditionContext {
  /** Can this part never be an error, wherever it is looked at? */
  readonly isTotal: (node: RuleNode) => boolean;
}

type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** A longer table than this comes of a rule that is no table, and none is written. */
export const MOST_ROWS = 5000;

/**
 * The decision table of a rule, at the present values of the parameters; undefined where no column would ask a fact (a formula alone, a constant).
 *
 * A table is equal in meaning to its rule under strict evaluation, undetermined and errors included, for facts of their declared types: a choice gives
 * a row for each alternative of each condition, in order (`first`); a yes-or-no rule gives rows that say yes and one that says no; a sum of choices
 * gives `collect` (of ones `count`), a maximum or minimum of them `highest` or `lowest`. What cannot be said so without changing the meaning stays a formula, as a column of its own or as an outcome, and is named in
 * `formulas`. Which of several missing facts are blamed is for the rule itself to say.
 */
export function toTable(tree: RuleTree, vocabulary: Vocabulary): DecisionTable | undefined {
  const shapes = inferShapes(tree, vocabulary);
  const total = (node: RuleNode): boolean => isTotal(node, shapes, vocabulary);
  const context: TableContext = { ...vocabulary, isTotal: total, isSafe: (node) => shapes.get(node.path)?.type === 'boolean' && total(node) };
  const collected = gatheredRows(tree.root, context);
  const table = collected === undefined ? firstTable(tree.root, context) : counted(layOut(collected.hit, collected.rows));
  return table !== undefined && table.rows.length <= MOST_ROWS && table.columns.some(({ kind }) => kind !== 'formula') ? table : undefined;
}

/** A sum of ones is a count. */
function counted(table: DecisionTable | undefined): DecisionTable | undefined {
  return table?.hit === 'collect' && isCount(table) ? { ...table, hit: 'count' } : table;
}

function firstTable(root: RuleNode, context: TableContext): DecisionTable | undefined {
  if (root.kind !== 'operation') return undefined;
  const rows = isChoice(root) && leavesOf(root).every(isValue) ? choiceRows(root, context) : (booleanRows(root, context) ?? choiceRows(root, context));
  return layOut('first', rows);
}

function isChoice(node: RuleNode): node is Operation {
  return node.kind === 'operation' && (node.operator === 'if' || node.operator === '?:');
}

function isValue(node: RuleNode): boolean {
  return node.kind === 'literal' || node.kind === 'list';
}

/** What a choice can give, through choices inside. */
function leavesOf(node: RuleNode): readonly RuleNode[] {
  return isChoice(node) ? node.args.flatMap((arg, index) => (index % 2 === 1 || index === node.args.length - 1 ? leavesOf(arg) : [])) : [node];
}

/** A yes-or-no rule: the alternatives that say yes, and otherwise no. Undefined where the rule gives anything else. */
function booleanRows(root: RuleNode, context: TableContext): readonly DraftRow[] | undefined {
  const terms = termsOf(root, context);
  if (terms === undefined) return undefined;
  return [
    ...terms.map((term): DraftRow => ({ term, outcome: { kind: 'literal', path: term.path, value: true } })),
    { term: noCondition(root), outcome: { kind: 'literal', path: root.path, value: false } },
  ];
}

function noCondition({ path }: RuleNode): Term {
  return { path, atoms: new Map() };
}

/** The rows of a choice; of anything else one row that always holds. From the last branch to the first, for a branch must know what stands below it. */
function choiceRows(node: RuleNode, context: TableContext): readonly DraftRow[] {
  if (!isChoice(node) || node.args.length === 0) return [{ term: noCondition(node), outcome: node }];
  const branches = node.args.length >> 1;
  const last = node.args[branches * 2];
  const groups = [last === undefined ? [] : choiceRows(last, context)];
  const below = new Set(valuesOf(groups[0] ?? [], context));
  for (let branch = branches - 1; branch >= 0; branch -= 1) {
    const [when, then] = node.args.slice(branch * 2, branch * 2 + 2);
    if (when === undefined || then === undefined) continue;
    const rows = branchRows(when, then, { context, below });
    groups.push(rows);
    for (const value of valuesOf(rows, context)) below.add(value);
  }
  return groups.toReversed().flat();
}

type Written = ReturnType<typeof valueWritten>;

function valuesOf(rows: readonly DraftRow[], context: TableContext): readonly Written[] {
  return rows.map(({ outcome }) => valueWritten(outcome, context));
}

interface Branch {
  readonly context: TableContext;
  /** What the rows below can give; undefined among them where one gives what is not written. */
  readonly below: ReadonlySet<Written>;
}

function branchRows(when: RuleNode, then: RuleNode, { context, below }: Branch): readonly DraftRow[] {
  const terms = termsOf(when, context);
  const unfolded = terms === undefined ? undefined : unfold(terms, then, { context, below });
  if (unfolded !== undefined) return unfolded;
  const asked = terms !== undefined && (terms.length <= 1 || context.isTotal(then)) ? terms : [formulaTerm(when)];
  return asked.map((term) => ({ term, outcome: then }));
}

/**
 * The rows of a choice inside a branch, each with the condition of the branch. Where that condition cannot be told the rule says what the branch and
 * everything below it agree on; rows one by one would agree more often, unless no outcome of the branch stands below it too.
 */
function unfold(terms: readonly Term[], then: RuleNode, { context, below }: Branch): readonly DraftRow[] | undefined {
  if (!isChoice(then) || !everyChoiceEnds(then)) return undefined;
  const inner = choiceRows(then, context);
  if (below.has(undefined) || valuesOf(inner, context).some((value) => value === undefined || below.has(value))) return undefined;
  const rows: DraftRow[] = [];
  for (const { term, outcome } of inner) {
    const joined = allOf([terms, [term]]);
    if (joined === undefined) return undefined;
    rows.push(...joined.map((each) => ({ term: { ...each, path: term.path }, outcome })));
  }
  return rows;
}

/** One that runs out of branches is an error there, and would go on below as rows. */
function everyChoiceEnds(node: RuleNode): boolean {
  if (!isChoice(node)) return true;
  return node.args.length % 2 === 1 && node.args.every((arg, index) => (index % 2 === 1 || index === node.args.length - 1 ? everyChoiceEnds(arg) : true));
}
