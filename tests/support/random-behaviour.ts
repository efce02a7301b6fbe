import fc from 'fast-check';
import type { Act, ActCase } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import { chartsOf, type CommandDefinition } from '#domain/command-definition.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { FactDefinition } from '#domain/fact.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { indexDefinition } from '#engine/check/definition-index.ts';

const delays: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('poisson' as const), mean: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ kind: fc.constant('lognormal' as const), median: fc.integer({ min: 1, max: 4 }), p90: fc.integer({ min: 4, max: 12 }) }),
);

function valuesOf(definition: CampaignDefinition, fact: FactDefinition): fc.Arbitrary<SimulatedValue> {
  const fixed = (values: readonly (string | number | boolean)[]): fc.Arbitrary<SimulatedValue> =>
    fc.oneof(
      fc.constantFrom(...values).map((value) => ({ kind: 'fixed' as const, value })),
      fc.constant({ kind: 'picked' as const, cases: values.map((value, index) => ({ value, weight: index + 1 })) }),
    );
  switch (fact.type) {
    case 'boolean':
      return fixed([true, false]);
    case 'enum':
      return fixed((fact.enum ?? []).map(({ code }) => code));
    case 'date':
      return fc.constant({ kind: 'today' as const });
    case 'number': {
      const { min, max } = fact.range ?? { min: 0, max: 100 };
      return fc.constant({ kind: 'drawn' as const, from: { kind: 'triangular' as const, min, mode: min, max: Math.min(max, min + 100) }, plus: ['hard'] });
    }
    default: {
      const units = definition.organisation.units.map(({ id }) => id);
      const officers = definition.organisation.officers.map(({ id }) => id);
      return fixed(fact.reference === 'unit' ? units.slice(0, 3) : fact.reference === 'officer' ? officers.slice(0, 3) : ['甲', '乙']);
    }
  }
}

function casesOf(definition: CampaignDefinition, command: CommandDefinition): fc.Arbitrary<ActCase> {
  const facts = new Map(definition.vocabulary.map((fact) => [fact.id, fact]));
  const fields = command.fields.map(({ fact, required }) => {
    const value = valuesOf(definition, facts.get(fact) ?? ({} as FactDefinition)).map((found) => ({ fact, value: found }));
    return required ? value : fc.option(value, { nil: undefined });
  });
  return fc.record({
    chance: fc.constantFrom(0.3, 0.8, 1),
    delay: delays,
    count: fc.constant({ kind: 'poisson' as const, mean: 2 }),
    outcomes: fc
      .tuple(...fields)
      .map((given) => [
        { command: command.type, weight: 1, fields: given.filter((field): field is { fact: string; value: SimulatedValue } => field !== undefined) },
      ]),
    evidence: fc.constant({ kind: 'assumed' as const }),
  });
}

function triggersOf(definition: CampaignDefinition, command: CommandDefinition): fc.Arbitrary<Act['trigger']> {
  const { charts } = indexDefinition(definition);
  const [from, to] = [toDayNumber(definition.meta.from), toDayNumber(definition.meta.to)];
  const day = fc.integer({ min: from, max: to }).map(fromDayNumber);
  const days = fc.record({ kind: fc.constant('days' as const), subject: fc.constant(command.subject), dates: fc.array(day, { minLength: 1, maxLength: 6 }) });
  const arrivals = fc.record({ kind: fc.constant('arrivals' as const), from: fc.constant(fromDayNumber(from)), to: fc.constant(fromDayNumber(to)) });
  if (command.registers) return arrivals;
  const states = chartsOf(command).flatMap((chart) => {
    const names = charts.get(chart);
    return names === undefined ? [] : [...names.tags].map((tag) => ({ kind: 'state' as const, charts: [chart], at: { tag }, again: 3 }));
  });
  return states.length === 0 ? days : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...states) }, { weight: 1, arbitrary: days });
}

/** Behaviours under which people give the commands of a definition at random times with random, valid facts, many of them in vain. */
export function randomBehaviour(definition: CampaignDefinition): fc.Arbitrary<Behaviour> {
  const acts = definition.commands.map((command) =>
    fc
      .record({
        trigger: triggersOf(definition, command),
        cases: casesOf(definition, command).map((one) => [one]),
        servers: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
      })
      .map(({ trigger, cases, servers }) => ({
        id: command.type,
        title: command.title,
        trigger,
        ...(servers === undefined || trigger.kind !== 'state' ? {} : { servers }),
        cases,
      })),
  );
  return fc.tuple(...acts, fc.integer({ min: 0, max: definition.commands.length })).map((parts) => {
    const given = parts.slice(0, -1) as unknown as Act[];
    const turn = parts.at(-1) as number;
    const hard = {
      id: 'hard',
      title: { zh: '难', en: 'Hard' },
      per: 'unit' as const,
      value: { kind: 'triangular' as const, min: -3, mode: 0, max: 3 },
      evidence: { kind: 'assumed' as const },
    };
    return { acts: [...given.slice(turn), ...given.slice(0, turn)], shocks: [hard] };
  });
}
