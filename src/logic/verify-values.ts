import type { Problem } from '#domain/problem.ts';
import { isTextual, type Shape } from './rule-shape.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { nodesOf } from './walk-rule.ts';
import { unitsClash } from './units-clash.ts';
import { findingAt, shapeAt, type Verification } from './verification.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;

const EQUALITY: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Values that a fact never has, comparisons that always come out the same, units that do not go together. */
export function verifyValues(verification: Verification): readonly Problem[] {
  return [...nodesOf(verification.tree.root)].flatMap((node) => {
    if (node.kind !== 'operation') return [];
    if (node.operator === 'in') return checkMembership(verification, node);
    if (node.operator === 'and') return checkConjunction(verification, node);
    return EQUALITY.has(node.operator) || ORDER.has(node.operator) ? checkPairs(verification, node) : [];
  });
}

function checkPairs(verification: Verification, node: Operation): readonly Problem[] {
  return node.args.slice(1).flatMap((right, index) => {
    const left = node.args[index];
    return left === undefined ? [] : checkComparison(verification, node, { left, right });
  });
}

interface Pair {
  readonly left: RuleNode;
  readonly right: RuleNode;
}

function checkComparison(verification: Verification, node: Operation, { left, right }: Pair): readonly Problem[] {
  const [a, b] = [shapeAt(verification, left), shapeAt(verification, right)];
  if (unitsClash(a.unit, b.unit)) return [findingAt('error', 'rule.unit.mismatch', { node, detail: { left: a.unit ?? '', right: b.unit ?? '' } })];
  const outside = [...outsideDomain(verification, left, right), ...outsideDomain(verification, right, left)];
  if (outside.length > 0) return outside;
  const always = a.type === 'number' && b.type === 'number' ? alwaysOf(node.operator, a, b) : undefined;
  if (always === undefined) return [];
  return [findingAt('warning', always ? 'rule.condition.alwaysTrue' : 'rule.condition.alwaysFalse', { node, detail: boundsOf(a, b) })];
}

function boundsOf(a: Shape, b: Shape): Problem['detail'] {
  return { leftMin: a.min ?? '', leftMax: a.max ?? '', rightMin: b.min ?? '', rightMax: b.max ?? '' };
}

/** A literal or parameter beside a fact that never has such a value. */
function outsideDomain(verification: Verification, subject: RuleNode, standard: RuleNode): readonly Problem[] {
  const fact = nameRead(subject);
  if (fact === undefined || !verification.context.facts.has(fact)) return [];
  const shape = shapeAt(verification, subject);
  const value = valueOf(verification, standard);
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'string') return textOutside(shape, standard, { fact, value });
  const { min = -Infinity, max = Infinity } = shape;
  if (shape.type !== 'number' || (value >= min && value <= max)) return [];
  return [findingAt('error', 'rule.value.outOfRange', { node: standard, detail: { fact, value, min, max } })];
}

function textOutside(shape: Shape, node: RuleNode, { fact, value }: { readonly fact: string; readonly value: string }): readonly Problem[] {
  if (shape.type === 'date' && !DATE.test(value)) return [findingAt('error', 'rule.value.notADate', { node, detail: { fact, value } })];
  const unknownCode = isTextual(shape) && shape.codes !== undefined && !shape.codes.includes(value);
  return unknownCode ? [findingAt('error', 'rule.value.notInEnum', { node, detail: { fact, value, codes: shape.codes ?? [] } })] : [];
}

/** A literal, or what a parameter is now. */
function valueOf({ context, shapes }: Verification, node: RuleNode): string | number | boolean | undefined {
  const name = nameRead(node);
  return name?.startsWith('p.') === true ? context.parameters.get(name.slice(2))?.value : shapes.get(node.path)?.constant;
}

/** What a comparison gives whatever the data are, told from the bounds of both sides. */
function alwaysOf(operator: string, a: Shape, b: Shape): boolean | undefined {
  const [left, right] = [boundsIn(a), boundsIn(b)];
  switch (operator) {
    case '<':
      return isBelow(left, right);
    case '>':
      return isBelow(right, left);
    case '<=':
      return opposite(isBelow(right, left));
    case '>=':
      return opposite(isBelow(left, right));
    default: {
      const apart = left.max < right.min || left.min > right.max;
      return apart ? operator.startsWith('!') : undefined;
    }
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function boundsIn({ min = -Infinity, max = Infinity }: Shape): Bounds {
  return { min, max };
}

/** Is everything on the left less than everything on the right; or nothing; or can it be either? */
function isBelow(left: Bounds, right: Bounds): boolean | undefined {
  if (left.max < right.min) return true;
  return left.min >= right.max ? false : undefined;
}

function opposite(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function checkMembership(verification: Verification, node: Operation): readonly Problem[] {
  const [item, list] = node.args;
  if (item === undefined || list === undefined) return [];
  // `fact in ["A", "B"]`, or `"A" in codes`.
  if (list.kind === 'list') return list.items.flatMap((candidate) => outsideDomain(verification, item, candidate));
  const { codes } = shapeAt(verification, list).item ?? {};
  const value = valueOf(verification, item);
  const fact = nameRead(list);
  if (fact === undefined || codes === undefined || typeof value !== 'string' || codes.includes(value)) return [];
  return [findingAt('error', 'rule.value.notInEnum', { node: item, detail: { fact, value, codes } })];
}

/** Two clauses about one fact that exclude each other: `score >= 80 and score < 60`. */
function checkConjunction(verification: Verification, node: Operation): readonly Problem[] {
  const bounds = new Map<string, { min: number; max: number }>();
  for (const clause of node.args) {
    const bound = boundOf(verification, clause);
    if (bound === undefined) continue;
    const known = bounds.get(bound.fact) ?? { min: -Infinity, max: Infinity };
    bounds.set(bound.fact, { min: Math.max(known.min, bound.min), max: Math.min(known.max, bound.max) });
  }
  const excluded = [...bounds].find(([, { min, max }]) => min > max);
  return excluded === undefined ? [] : [findingAt('warning', 'rule.condition.alwaysFalse', { node, detail: { fact: excluded[0] } })];
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '===': '==' };

/** The bounds that a clause sets for one fact; the open ones a little inside, so that touching bounds exclude each other too. */
function boundOf(verification: Verification, clause: RuleNode): (Bounds & { readonly fact: string }) | undefined {
  if (clause.kind !== 'operation' || clause.args.length !== 2) return undefined;
  const [left, right] = clause.args;
  const mirrored = MIRRORED[clause.operator];
  if (left === undefined || right === undefined || mirrored === undefined) return undefined;
  return boundFor(verification, left, { operator: clause.operator, standard: right }) ?? boundFor(verification, right, { operator: mirrored, standard: left });
}

function boundFor(
  verification: Verification,
  subject: RuleNode,
  { operator, standard }: { readonly operator: string; readonly standard: RuleNode },
): (Bounds & { readonly fact: string }) | undefined {
  const fact = nameRead(subject);
  const value = valueOf(verification, standard);
  return typeof value === 'number' && fact !== undefined && !fact.startsWith('p.') ? { fact, ...boundsFrom(operator, value) } : undefined;
}

function boundsFrom(operator: string, value: number): Bounds {
  const inside = 1e-9;
  if (operator === '<') return { min: -Infinity, max: value - inside };
  if (operator === '<=') return { min: -Infinity, max: value };
  if (operator === '>') return { min: value + inside, max: Infinity };
  return operator === '>=' ? { min: value, max: Infinity } : { min: value, max: value };
}
