import type { Problem, Severity } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Shapes } from './infer-shapes.ts';
import { type Shape, UNKNOWN_SHAPE } from './rule-shape.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';

/** What a rule is verified against. */
export interface VerifyContext extends Vocabulary {
  /** Measures that the law bars as yardsticks: code and article. */
  readonly forbidden: ReadonlyMap<string, string>;
  /** How many people each unit has. */
  readonly unitSizes: readonly number[];
}

/** A rule being verified, with everything that was worked out about it. Paths of its tree are under `/logic`. */
export interface Verification {
  readonly rule: RuleDocument;
  readonly tree: RuleTree;
  readonly context: VerifyContext;
  readonly shapes: Shapes;
}

/** The shape of a part. */
export function shapeAt(verification: Verification, node: RuleNode | undefined): Shape {
  return (node === undefined ? undefined : verification.shapes.get(node.path)) ?? UNKNOWN_SHAPE;
}

/** A finding at a part of the logic. */
export function findingAt(severity: Severity, code: string, at: { readonly node: RuleNode; readonly detail?: Problem['detail'] }): Problem {
  return { severity, code, path: `/logic${at.node.path}`, detail: at.detail ?? {} };
}
