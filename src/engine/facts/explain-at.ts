import type { SubjectRef } from '#domain/id.ts';
import { type Domain, type Explanation, explainRule } from '#logic/explain-rule.ts';
import type { Model } from '#engine/model.ts';
import { bindName, ruleTree } from './compiled-rules.ts';
import type { FactReader } from './fact-reader.ts';

/** The unfolded verdict of a rule about a subject; undefined for a rule that is not there or cannot be read. */
export function explainAt(frame: FactReader, rule: string, subject: SubjectRef): Explanation | undefined {
  const tree = ruleTree(frame.model, rule);
  if (!tree.ok) return undefined;
  const output = frame.model.rules.get(rule)?.output;
  const decimals = output?.type === 'number' ? output.decimals : undefined;
  return explainRule(tree.value, { bind: bindName(frame.model), decimals, domainOf: (name) => domainOf(frame.model, name) }, { frame, subject });
}

/** What a fact of the vocabulary may be. */
export function domainOf(model: Model, name: string): Domain {
  const fact = model.facts.get(name);
  return {
    ...(fact?.range === undefined ? {} : { step: 10 ** -fact.range.decimals, min: fact.range.min, max: fact.range.max }),
    ...(fact?.enum === undefined ? {} : { codes: fact.enum.map(({ code }) => code) }),
  };
}
