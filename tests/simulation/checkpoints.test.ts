import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { createModel } from '#engine/model.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { ParameterUse } from '#simulation/facts/parameter-use.ts';
import { Recorder } from '#simulation/measure/recorder.ts';
import { Checkpoints } from '#simulation/run/checkpoints.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { Simulator } from '#simulation/run/simulator.ts';

/** The demo laid out, and how many evenings there were of which it was told. */
function counted() {
  const model = createModel(demoDefinition);
  const { behaviour } = demoDefinition;
  if (behaviour === undefined) throw new Error('the demo behaves in no way');
  const simulator = new Simulator(model, behaviour);
  const recorder = new Recorder(simulator);
  let evenings = 0;
  simulator.evenings.push(() => (evenings += 1));
  return {
    simulator,
    recorder,
    /** The figures of a replication with other values, and how many days were gone through for them. */
    run: (values: Readonly<Record<string, number>>) => {
      recorder.tune(new Map(Object.entries(values)));
      evenings = 0;
      return { figures: [...recorder.run(5, 0)], evenings };
    },
  };
}

function freshWith(values: Readonly<Record<string, number>>): readonly number[] {
  const parameters = demoDefinition.parameters.map((parameter) => ({ ...parameter, value: values[parameter.id] ?? parameter.value }));
  const definition: CampaignDefinition = { ...demoDefinition, parameters };
  return [...layForMany(definition).recorder.run(5, 0)];
}

describe('a simulated campaign with another value of a parameter', () => {
  it('goes on from the evening before the parameter is read first, and comes to the very same', () => {
    const { run } = counted();
    const whole = run({}).evenings;
    run({ 'exam.pass': 75 });
    const [third, fourth] = [run({ 'exam.pass': 80 }), run({ 'exam.pass': 85 })];

    expect(third).toEqual({ figures: freshWith({ 'exam.pass': 80 }), evenings: fourth.evenings });
    expect(fourth.figures).toEqual(freshWith({ 'exam.pass': 85 }));
    expect(third.evenings).toBeLessThan(whole - 40);
  });

  it('goes on later from where a parameter is read later, and from the beginning where it is read at the beginning', () => {
    const { run } = counted();
    const whole = run({}).evenings;
    run({ 'stage.dueClosedShare': 0.5 });
    const late = run({ 'stage.dueClosedShare': 0.9 });
    const both = run({ 'stage.dueClosedShare': 0.9, 'exam.pass': 75 });
    const early = run({ 'stage.dueClosedShare': 0.9, 'exam.pass': 75, 'stage.mobilisedShare': 0.5 });

    expect(late.evenings).toBeLessThan(whole - 70);
    expect(late.figures).toEqual(freshWith({ 'stage.dueClosedShare': 0.9 }));
    expect([both.evenings, early.evenings]).toEqual([whole, whole]);
    expect(both.figures).toEqual(freshWith({ 'stage.dueClosedShare': 0.9, 'exam.pass': 75 }));
    expect(early.figures).toEqual(freshWith({ 'stage.dueClosedShare': 0.9, 'exam.pass': 75, 'stage.mobilisedShare': 0.5 }));
  });

  it('is traced from its first day whatever is held', () => {
    const { run, simulator } = counted();
    for (const mark of [70, 80, 85]) run({ 'exam.pass': mark });
    const days = simulator.trace(5, 0).filter(({ kind }) => kind === 'day').length;

    expect(days).toBe(run({ 'exam.pass': 85, 'stage.mobilisedShare': 0.5 }).evenings);
  });
});

describe('what is held of evenings', () => {
  /** Holds the evening of day 9 of so many replications, each of which is a number that stands in a row of 1000. */
  function holding(replications: number, most: number) {
    const row = new Float64Array(1000);
    const values = new Map([['p', 1]]);
    const use = new ParameterUse(['p'], () => 10);
    const checkpoints = new Checkpoints({
      use,
      values,
      most,
      taken: [
        {
          take: (ark) => ark.take(row),
          goBack: (ark) => {
            ark.giveBack(row);
          },
        },
      ],
    });
    checkpoints.move(['p']);
    use.begin();
    for (let replication = 0; replication < replications; replication += 1) {
      row.fill(replication);
      checkpoints.hold(1, replication, 9);
    }
    return { checkpoints, row, values };
  }

  it('is never more than may be: the first half stay, and of the others the last', () => {
    const { checkpoints, row } = holding(100, 100_000);
    const held = Array.from({ length: 100 }, (_, replication) => replication).filter((replication) => checkpoints.goBack(1, replication) === 9);

    expect(held).toEqual([0, 1, 2, 3, 4, 5, 94, 95, 96, 97, 98, 99]);
    expect(row[0]).toBe(99);
    checkpoints.goBack(1, 3);
    expect([...new Set(row)]).toEqual([3]);
  });

  it('is nothing where one evening alone is too much', () => {
    const { checkpoints } = holding(3, 5000);

    expect([0, 1, 2].map((replication) => checkpoints.goBack(1, replication))).toEqual([undefined, undefined, undefined]);
  });

  it('holds for other values of what was not read, and not for those of what was', () => {
    const row = new Float64Array(4);
    const values = new Map([
      ['read', 1],
      ['unread', 1],
    ]);
    const use = new ParameterUse([...values.keys()], () => 10);
    const checkpoints = new Checkpoints({ use, values, taken: [] });
    const ask = use.noting(new Set(['read']), (index) => row[index]);
    checkpoints.move(['unread']);
    use.begin();
    ask(0);
    checkpoints.hold(1, 0, 12);
    values.set('unread', 2);

    expect(checkpoints.goBack(1, 0)).toBe(12);
    values.set('read', 2);
    expect(checkpoints.goBack(1, 0)).toBeUndefined();
    values.set('read', 1);
    expect(checkpoints.goBack(1, 0)).toBe(12);
    checkpoints.forget();
    expect(checkpoints.goBack(1, 0)).toBeUndefined();
  });
});
