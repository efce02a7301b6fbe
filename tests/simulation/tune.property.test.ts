import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { replay } from '#engine/evolve/replay.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { SimulationFault } from '#simulation/fault.ts';
import { type LiveStart, liveStart } from '#simulation/live/live-start.ts';
import type { Recorder } from '#simulation/measure/recorder.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { unpackLog } from '#storage/packed-log.ts';
import { randomBehaviour } from '../support/random-behaviour.ts';
import { randomDefinition } from '../support/random-definition.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';

type Values = readonly (readonly [id: string, value: number])[];

/** The definition with other values of parameters. */
function withValues(definition: CampaignDefinition, values: Values): CampaignDefinition {
  const given = new Map(values);
  return { ...definition, parameters: definition.parameters.map((parameter) => ({ ...parameter, value: given.get(parameter.id) ?? parameter.value })) };
}

/** The values that a definition has itself of some parameters. */
function ownOf({ parameters }: CampaignDefinition, values: Values): Values {
  return values.map(([id]) => [id, parameters.find((parameter) => parameter.id === id)?.value ?? Number.NaN]);
}

/** The figures of two replications, or why they stop. */
function figuresOf(make: () => Recorder, seed: number): readonly number[] | string {
  try {
    const recorder = make();
    return [0, 1].flatMap((replication) => [...recorder.run(seed, replication)]);
  } catch (failure) {
    if (failure instanceof SimulationFault) return `${failure.code} ${JSON.stringify(failure.detail)}`;
    throw failure;
  }
}

/** What a tuned simulator comes to beside one that was laid out with the same values, there and back again. */
function bothWays(definition: CampaignDefinition, { values, seed, live }: { readonly values: Values; readonly seed: number; readonly live?: LiveStart }) {
  const { recorder } = layForMany(definition, live);
  const tunedTo = (wanted: Values) => (): Recorder => {
    recorder.tune(new Map(wanted));
    return recorder;
  };
  const fresh = (wanted: Values) => (): Recorder => layForMany(withValues(definition, wanted), live).recorder;
  const own = ownOf(definition, values);
  return {
    tuned: [tunedTo(own), tunedTo(values), tunedTo(own)].map((make) => figuresOf(make, seed)),
    fresh: [fresh(own), fresh(values), fresh(own)].map((make) => figuresOf(make, seed)),
  };
}

describe('a simulator whose parameters are given other values', () => {
  it('comes to the same figures as one laid out with them, to the bit, in the demo', () => {
    const values: Values = [
      ['exam.pass', 82],
      ['exam.maxResits', 0],
      ['issue.dueLimited', 6],
      ['att.zeroAfterUnexcused', 1],
    ];
    const { tuned, fresh } = bothWays(demoDefinition, { values, seed: 3 });

    expect(tuned).toEqual(fresh);
    expect(tuned[1]).not.toEqual(tuned[0]);
  });

  it('does so going on from a running campaign', () => {
    const log = unpackLog(JSON.parse(readFileSync(new URL('../../public/demo/log.json', import.meta.url), 'utf8')));
    if (!log.ok) throw new Error(JSON.stringify(log.problems));
    const live = liveStart(replay(log.value), log.value);
    const { tuned, fresh } = bothWays(demoDefinition, { values: [['issue.dueLimited', 3]], seed: 3, live });

    expect(tuned).toEqual(fresh);
    expect(tuned[1]).not.toEqual(tuned[0]);
  });

  it('does so for random charts, rules, behaviours and values, also after a value with which it stops', () => {
    const { parameters } = tinyDefinition;
    const value = fc.record({ place: fc.nat({ max: parameters.length - 1 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ place, share }) => {
      const { id, range } = parameters[place] as (typeof parameters)[number];
      return [id, Number((range.min + (range.max - range.min) * share).toFixed(range.decimals))] as const;
    });
    const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: ([id]) => id });
    const everything = randomDefinition(tinyDefinition).chain((definition) =>
      fc.record({ definition: fc.constant(definition), behaviour: randomBehaviour(definition), values, seed: fc.nat({ max: 1_000_000 }) }),
    );
    let moved = 0;
    fc.assert(
      fc.property(everything, ({ definition, behaviour, values: wanted, seed }) => {
        fc.pre(checkDefinition(definition).every(({ severity }) => severity !== 'error'));
        const behaving = { ...definition, behaviour };
        fc.pre(typeof figuresOf(() => layForMany(behaving).recorder, seed) !== 'string');
        const { tuned, fresh } = bothWays(behaving, { values: wanted, seed });
        if (JSON.stringify(tuned[1]) !== JSON.stringify(tuned[0])) moved += 1;

        expect(tuned).toEqual(fresh);
      }),
      { numRuns: 25 },
    );

    expect(moved).toBeGreaterThan(3);
  });

  it('refuses a parameter that there is not, by name, and goes on as before', () => {
    const { recorder } = layForMany(demoDefinition);
    const before = recorder.run(1, 0);

    expect(() =>
      recorder.tune(
        new Map([
          ['exam.pass', 90],
          ['nothing', 1],
        ]),
      ),
    ).toThrow('simulation.parameter.unknown');
    expect(recorder.run(1, 0)).toEqual(before);
  });
});
