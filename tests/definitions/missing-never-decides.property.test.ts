import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { entityContent } from '#tests/support/entity-content.ts';

type Facts = Readonly<Record<string, FactValue | undefined>>;

const facts = new Map(entityContent.facts.map((fact) => [fact.id, fact]));
const parameters = new Map(entityContent.parameters.map(({ id, value }) => [id, value]));

/** A rule without any default of the vocabulary: what is missing stays missing. */
function bare(rule: RuleDocument): { readonly reads: readonly string[]; readonly evaluate: (given: Facts) => Verdict } {
  const tree = decodeRule(rule.logic);
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  const compiled = compileRule<Facts>(tree.value, {
    bind: (name) => (name.startsWith('p.') ? () => parameters.get(name.slice(2)) : (given) => given[name]),
    decimals: rule.output.type === 'number' ? rule.output.decimals : undefined,
  });
  return { reads: compiled.reads.filter((name) => !name.startsWith('p.')), evaluate: compiled.evaluate };
}

function valueOf(fact: FactDefinition | undefined): fc.Arbitrary<FactValue> {
  switch (fact?.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(fact);
    case 'enum':
      return fc.constantFrom(...(fact.enum ?? []).map(({ code }) => code));
    case 'codes':
      return fc.subarray((fact.enum ?? []).map(({ code }) => code));
    default:
      return fc.constantFrom('ZS1', 'ZS2', '甲', '乙');
  }
}

/** Small numbers beside those of the whole range, so that thresholds are met. */
function numberOf({ range }: FactDefinition): fc.Arbitrary<number> {
  const { min, max, decimals } = range ?? { min: 0, max: 100, decimals: 0 };
  const factor = 10 ** decimals;
  const scaled = fc.oneof(fc.integer({ min: min * factor, max: max * factor }), fc.integer({ min: min * factor, max: Math.min(max, min + 20) * factor }));
  return scaled.map((value) => value / factor);
}

const missing = fc.constantFrom<(FactValue | undefined)[]>(undefined, null, '', '  ');

describe('[K5] the shipped rules', () => {
  it.each(entityContent.rules.filter((rule) => bare(rule).reads.length > 0).map((rule) => [rule.id, rule] as const))(
    '[K5] decide nothing for a missing, null or blank fact that a completion could contradict: %s',
    (_, rule) => {
      const { reads, evaluate } = bare(rule);
      const complete = fc.tuple(...reads.map((name) => valueOf(facts.get(name))));
      const holes = fc.tuple(...reads.map(() => fc.option(missing, { nil: 'kept' as const })));

      fc.assert(
        fc.property(complete, holes, (values, gaps) => {
          const whole: Facts = Object.fromEntries(reads.map((name, index) => [name, values[index]]));
          const partial: Facts = Object.fromEntries(reads.map((name, index) => [name, gaps[index] === 'kept' ? values[index] : gaps[index]]));

          const [full, told] = [evaluate(whole), evaluate(partial)];

          expect(full.status).toBe('ok');
          if (told.status === 'undetermined') expect(told.missing.every((name) => partial[name] !== whole[name])).toBe(true);
          else expect(told).toEqual(full);
        }),
        { numRuns: 300 },
      );
    },
  );
});
