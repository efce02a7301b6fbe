import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { domainOf } from '#engine/facts/explain-at.ts';
import type { FactFrame } from '#engine/facts/fact-frame.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Model } from '#engine/model.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { type Explanation, explainRule } from '#logic/explain-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';

/** Values by the name that a rule reads, parameters included; a missing one is undefined. */
export type Given = Readonly<Record<string, FactValue | undefined>>;

/** The values that stand at a subject for everything that a rule reads. A fact whose own rule is broken has none. */
export function givenAt(frame: FactFrame, names: readonly string[], subject: SubjectRef | undefined): Given {
  return Object.fromEntries(
    names.map((name) => [
      name,
      name.startsWith('p.') ? frame.model.parameters.get(name.slice(2))?.value : subject === undefined ? undefined : readOf(frame, subject, name),
    ]),
  );
}

function readOf(frame: FactFrame, subject: SubjectRef, name: string): FactValue | undefined {
  try {
    return frame.read(subject, name);
  } catch (failure) {
    if (failure instanceof FactFailure) return undefined;
    throw failure;
  }
}

/** Explains a rule for values that may be changed at will. What is missing and has a default is read as the default, as everywhere. */
export function explainGiven(model: Model, rule: RuleDocument, given: Given): Explanation | undefined {
  const tree = decodeRule(rule.logic);
  if (!tree.ok) return undefined;
  const decimals = rule.output.type === 'number' ? rule.output.decimals : undefined;
  return explainRule<Given>(
    tree.value,
    { bind: (name) => (source) => source[name] ?? defaultOf(model.facts.get(name)), decimals, domainOf: (name) => domainOf(model, name) },
    given,
  );
}

/** The verdict of a rule for values that may be changed at will, made ready to be asked many times; undefined where it cannot be read. */
export function evaluatorOf(model: Model, rule: RuleDocument): ((given: Given) => Verdict) | undefined {
  const tree = decodeRule(rule.logic);
  if (!tree.ok) return undefined;
  const decimals = rule.output.type === 'number' ? rule.output.decimals : undefined;
  return compileRule<Given>(tree.value, { bind: (name) => (source) => source[name] ?? defaultOf(model.facts.get(name)), decimals }).evaluate;
}

function defaultOf(fact: FactDefinition | undefined): FactValue | undefined {
  return fact?.missing.kind === 'default' ? fact.missing.value : undefined;
}

/** The values as plain JSON Logic reads them: `exam.score` as `{"exam": {"score": 57}}`, missing ones absent. */
export function toNested(given: Given): Json {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) if (value !== undefined && value !== null) put(root, name.split('.'), value);
  return root as Json;
}

/** A name that runs through another (`unit.size` beside a text `unit`) cannot be nested and is left out. */
function put(root: Record<string, unknown>, path: readonly string[], value: FactValue): void {
  const last = path.at(-1);
  let at = root;
  for (const part of path.slice(0, -1)) {
    const next = (at[part] ??= Object.create(null));
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string, unknown>;
  }
  if (last !== undefined) at[last] = value;
}
