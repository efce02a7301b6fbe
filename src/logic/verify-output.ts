import type { Problem } from '#domain/problem.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { isTextual, type Shape } from './rule-shape.ts';
import type { RuleNode } from './rule-tree.ts';
import { findingAt, shapeAt, type Verification } from './verification.ts';

const WANTED: Readonly<Record<RuleOutput['type'], Shape['type']>> = { boolean: 'boolean', number: 'number', enum: 'code', codes: 'list' };

/** Every outcome that a rule can have is what its output says: the type, the bounds, the codes. */
export function verifyOutput(verification: Verification): readonly Problem[] {
  return outcomesOf(verification.tree.root).flatMap((node) => checkOutcome(verification, node));
}

/** The parts that can become the answer: through choices to their branches. */
function outcomesOf(node: RuleNode): readonly RuleNode[] {
  if (node.kind !== 'operation' || (node.operator !== 'if' && node.operator !== '?:')) return [node];
  return node.args.flatMap((arg, index) => (index % 2 === 1 || index === node.args.length - 1 ? outcomesOf(arg) : []));
}

function checkOutcome(verification: Verification, node: RuleNode): readonly Problem[] {
  const { output } = verification.rule;
  const shape = shapeAt(verification, node);
  const wanted = WANTED[output.type];
  const fits = shape.type === 'unknown' || (wanted === 'code' ? isTextual(shape) : shape.type === wanted);
  if (!fits) return [findingAt('error', 'rule.output.mismatch', { node, detail: { wanted: output.type, found: shape.type } })];
  if (output.type === 'enum') return unknownCodes(node, shape, output);
  if (output.type === 'codes') return listOutcomes(node).flatMap((item) => codesOf(verification, item, output));
  return output.type === 'number' ? outOfBounds(node, shape, output) : [];
}

function unknownCodes(node: RuleNode, shape: Shape, output: Extract<RuleOutput, { type: 'enum' | 'codes' }>): readonly Problem[] {
  const known = new Set(output.codes.map(({ code }) => code));
  const unknown = shape.codes?.filter((code) => !known.has(code)) ?? [];
  return unknown.map((code) => findingAt('error', 'rule.output.codeUnknown', { node, detail: { code, codes: [...known] } }));
}

/** The parts of a list of codes: its items, through `merge` and through choices inside. */
function listOutcomes(node: RuleNode): readonly RuleNode[] {
  if (node.kind === 'list') return node.items.flatMap(listOutcomes);
  if (node.kind === 'operation' && node.operator === 'merge') return node.args.flatMap(listOutcomes);
  const outcomes = outcomesOf(node);
  return outcomes.length === 1 && outcomes[0] === node ? [node] : outcomes.flatMap(listOutcomes);
}

function codesOf(verification: Verification, node: RuleNode, output: Extract<RuleOutput, { type: 'codes' }>): readonly Problem[] {
  const shape = shapeAt(verification, node);
  const item = shape.type === 'list' ? (shape.item ?? shape) : shape;
  if (item.type !== 'unknown' && !isTextual(item)) return [findingAt('error', 'rule.output.mismatch', { node, detail: { wanted: 'codes', found: item.type } })];
  return unknownCodes(node, item, output);
}

/** Outside for certain: a literal, or a formula whose bounds do not even touch those of the output. */
function outOfBounds(node: RuleNode, shape: Shape, output: Extract<RuleOutput, { type: 'number' }>): readonly Problem[] {
  const { min = -Infinity, max = Infinity } = output;
  const outside = (shape.min !== undefined && shape.min > max) || (shape.max !== undefined && shape.max < min);
  if (!outside) return [];
  return [findingAt('error', 'rule.output.outOfRange', { node, detail: { value: shape.constant ?? '', min: output.min ?? '', max: output.max ?? '' } })];
}
