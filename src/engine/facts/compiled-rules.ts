import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Json } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';
import type { Model } from '#engine/model.ts';
import { type CompiledRule, compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import type { FactReader } from './fact-reader.ts';

/** What a compiled rule reads from: one frame, one subject. */
export interface RuleSource {
  readonly frame: FactReader;
  readonly subject: SubjectRef;
}

interface Compiled {
  readonly rules: Map<string, Result<CompiledRule<RuleSource>>>;
  readonly wheres: Map<Json, Result<CompiledRule<RuleSource>>>;
}

const compiledByModel = new WeakMap<Model, Compiled>();

/** The compiled form of a rule of the model, compiled when first asked for. An unknown or undecodable rule gives its problems. */
export function compiledRule(model: Model, ruleId: string): Result<CompiledRule<RuleSource>> {
  const { rules } = compiledOf(model);
  const known = rules.get(ruleId);
  if (known !== undefined) return known;
  const rule = model.rules.get(ruleId);
  const compiled: Result<CompiledRule<RuleSource>> =
    rule === undefined
      ? { ok: false, problems: [{ severity: 'error', code: 'rule.unknown', path: '' }] }
      : compile(model, rule.logic, rule.output.type === 'number' ? rule.output.decimals : undefined);
  rules.set(ruleId, compiled);
  return compiled;
}

/** The compiled form of an aggregate's condition. */
export function compiledWhere(model: Model, where: Json): Result<CompiledRule<RuleSource>> {
  const { wheres } = compiledOf(model);
  let compiled = wheres.get(where);
  if (compiled === undefined) wheres.set(where, (compiled = compile(model, where)));
  return compiled;
}

/** How rules of this model read a name: a parameter of the edition, or a fact at the subject. */
export function bindName(model: Model): (name: string) => (source: RuleSource) => FactValue | undefined {
  return (name) => {
    if (!name.startsWith('p.')) return (source) => source.frame.read(source.subject, name);
    const value = parameterOf(model, name);
    return () => value;
  };
}

/** Parameters never change within an edition, so they are folded into the compiled rule. */
function parameterOf(model: Model, name: string): FactValue | undefined {
  return name.startsWith('p.') ? model.parameters.get(name.slice(2))?.value : undefined;
}

/** The syntax tree of a rule of the model, for explaining. */
export function ruleTree(model: Model, ruleId: string): Result<RuleTree> {
  const rule = model.rules.get(ruleId);
  return rule === undefined ? { ok: false, problems: [{ severity: 'error', code: 'rule.unknown', path: '' }] } : decodeRule(rule.logic);
}

function compile(model: Model, logic: Json, decimals?: number): Result<CompiledRule<RuleSource>> {
  const tree = decodeRule(logic);
  if (!tree.ok) return tree;
  return { ok: true, value: compileRule(tree.value, { bind: bindName(model), constant: (name) => parameterOf(model, name), decimals }) };
}

function compiledOf(model: Model): Compiled {
  let compiled = compiledByModel.get(model);
  if (compiled === undefined) compiledByModel.set(model, (compiled = { rules: new Map(), wheres: new Map() }));
  return compiled;
}
