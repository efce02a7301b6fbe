import type { RuleDocument } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import type { Model } from '#engine/model.ts';

/** The titles of the codes that stand in a rule: its own outcomes first, then those of the vocabulary. */
export function titlesOfCodes({ output }: RuleDocument, model: Model): ReadonlyMap<string, Text> {
  const own = output.type === 'enum' || output.type === 'codes' ? output.codes : [];
  const entries = [...model.definition.vocabulary.flatMap((fact) => fact.enum ?? []), ...own];
  return new Map(entries.map(({ code, title }) => [code, title]));
}
