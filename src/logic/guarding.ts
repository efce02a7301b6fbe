import type { Guarded } from './guard-value.ts';
import type { Shapes } from './infer-shapes.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RuleNode } from './rule-tree.ts';
import { RuleFailure } from './rule-failure.ts';

/** What translating a rule needs. `facts` keeps the guard of each fact, so that it is written once; `guard` translates a part. */
export interface Guarding {
  readonly vocabulary: Vocabulary;
  readonly shapes: Shapes;
  readonly facts: Map<string, Guarded>;
  /** Inside the second operand of `all` and the like. */
  readonly scoped: boolean;
  readonly guard: (guarding: Guarding, node: RuleNode) => Guarded;
}

/** An operation being translated. */
export type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** An operand that must be there. Throws a RuleFailure where it is not. */
export function operandAt(node: Operation, index: number): RuleNode {
  const operand = node.args[index];
  if (operand === undefined) throw new RuleFailure('rule.arguments.missing', node.path);
  return operand;
}
