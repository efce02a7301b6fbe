import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { namesOf } from './compile-rule.ts';
import { guardNode } from './guard-node.ts';
import { inferShapes } from './infer-shapes.ts';
import { choose, type Plain, sizeOf } from './plain-logic.ts';
import { plainRounded } from './plain-rounding.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RuleTree } from './rule-tree.ts';
import { RuleFailure } from './rule-failure.ts';

/** What an export rests on: the vocabulary, and the output for its decimals. */
export interface ExportOptions extends Vocabulary {
  readonly output?: RuleOutput | undefined;
}

const LARGEST = 200_000;

/**
 * A rule as plain JSON Logic that carries its own completeness guards: json-logic-js and json-logic-engine return for it what the strict
 * profile returns, and `null` where that is undetermined (or divides by zero).
 *
 * - Facts are read as nested paths (`{"exam": {"score": 57}}` for `exam.score`); parameters and defaults are written in as their values.
 * - Sound for data of the declared types, each fact there, null, blank or absent. A text fact with white space in front counts as blank:
 *   trim what is handed over.
 * - Results are rounded to the declared decimals, and formulas kept to nine, by reductions over one element: JSON Logic has no rounding.
 *
 * Refuses, with the place: unknown operators, facts and parameters; `if` without an else; equality of lists; looking through a written list
 * of which an item may be missing; `missing_some`;
 * facts of which one path runs through another (`unit` beside `unit.size`); what would become larger than 200,000 values.
 */
export function exportGuarded(tree: RuleTree, options: ExportOptions): Result<Json> {
  const conflict = pathConflict(namesOf(tree).filter((name) => !name.startsWith('p.')));
  if (conflict !== undefined) return refuse('rule.export.pathConflict', '', { facts: conflict });
  try {
    const plain = translate(tree, options);
    return sizeOf(plain) > LARGEST ? refuse('rule.export.tooLarge', '', { limit: LARGEST }) : { ok: true, value: plain };
  } catch (failure) {
    if (failure instanceof RuleFailure) return refuse(failure.code, failure.path, {});
    throw failure;
  }
}

function translate(tree: RuleTree, { facts, parameters, output }: ExportOptions): Plain {
  const vocabulary = { facts, parameters };
  const shapes = inferShapes(tree, vocabulary);
  const guarded = guardNode({ vocabulary, shapes, facts: new Map(), scoped: false, guard: guardNode }, tree.root);
  if (guarded.kind === 'condition') return choose(guarded.yes, true, choose(guarded.no, false, null));
  const { type = 'unknown', whole } = shapes.get(tree.root.path) ?? {};
  const rounds = output?.type === 'number' && (type === 'number' || type === 'unknown') && whole !== true;
  return choose(guarded.known, rounds ? plainRounded(guarded.value, output.decimals) : guarded.value, null);
}

function pathConflict(names: readonly string[]): readonly string[] | undefined {
  for (const name of names) {
    const inside = names.find((other) => other.startsWith(`${name}.`));
    if (inside !== undefined) return [name, inside];
  }
  return undefined;
}

function refuse(code: string, path: string, detail: Problem['detail']): Result<Json> {
  return { ok: false, problems: [{ severity: 'error', code, path, detail: detail ?? {} }] };
}
