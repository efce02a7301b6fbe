import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actSchema, type Act, type ActTrigger } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import { indexDefinition } from '#engine/check/definition-index.ts';
import { checkBehaviour } from '#engine/check/check-behaviour.ts';
import { createModel, type Model } from '#engine/model.ts';
import { firstTrigger, startIn } from '#features/simulator/behaviour/trigger/first-trigger.ts';
import { fitOf } from '#features/simulator/behaviour/trigger/fit.ts';
import { misfitsOf } from '#features/simulator/behaviour/trigger/misfits.ts';
import { withPart, withParticulars, withServers } from '#features/simulator/behaviour/trigger/particulars.ts';
import { placesOf } from '#features/simulator/behaviour/trigger/places.ts';
import { reachableKinds } from '#engine/check/reachable-kinds.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { Simulator } from '#simulation/run/simulator.ts';

const model: Model = createModel(demoDefinition);
const behaviour = demoDefinition.behaviour as Behaviour;
const reach = reachableKinds(demoDefinition);

/** An act of the demo, however often. */
const anyAct = fc.constantFrom(...behaviour.acts);

/** Every start that the page offers for an act: the first of each kind, every chart with every place, and every kind of subject on days. */
function offered(act: Act): readonly ActTrigger[] {
  const { kinds, subjects } = fitOf(model, act);
  const first = kinds.flatMap((kind) => firstTrigger(model, act, kind) ?? []);
  const charts = [...model.charts.values()].filter(({ chart }) => subjects.includes(chart.subject));
  const states = charts.flatMap((chart) => {
    const { states: all, tags } = placesOf([chart]);
    return [startIn(model, act, chart), ...[...all, ...tags].map(({ at }): ActTrigger => ({ kind: 'state', charts: [chart.chart.id], at }))];
  });
  const days = kinds.includes('days') ? subjects.map((subject): ActTrigger => ({ kind: 'days', subject, dates: ['2024-11-22'] })) : [];
  return [...first, ...days, ...states.flatMap((trigger) => trigger ?? [])];
}

test('whatever is offered as the start of an act can be kept, passes the check of the definition, and is simulated', () => {
  fc.assert(
    fc.property(
      anyAct.chain((act) => fc.constantFrom(...offered(act).map((trigger) => [act, trigger] as const))),
      ([act, trigger]) => {
        const changed = actSchema.parse({ ...act, trigger });
        const own = { ...behaviour, acts: behaviour.acts.map((each) => (each.id === act.id ? changed : each)) };
        const problems = checkBehaviour(indexDefinition({ ...demoDefinition, behaviour: own })).filter(({ severity }) => severity === 'error');
        // Whatever the check finds, the page says too.
        expect(problems.filter(({ code }) => code !== 'behaviour.effort.notUnit')).toEqual([]);
        expect(misfitsOf(model, changed, reach).some(({ kind }) => kind === 'unit')).toBe(problems.length > 0);
        expect(() => new Simulator(model, own).run(1, 0)).not.toThrow();
      },
    ),
    { numRuns: 25 },
  );
});

test('nothing of the demo is amiss: every act goes with what starts it', () => {
  for (const act of behaviour.acts) expect([act.id, ...misfitsOf(model, act, reach)]).toEqual([act.id]);
});

test('particulars are as they are set, and what is left out is not there', () => {
  const base: ActTrigger = { kind: 'state', charts: ['issue'], at: { state: 'open' } };
  const particulars = fc.record({
    when: fc.option(fc.constant({ '>': [{ var: 'issue.slipCount' }, 0] }), { nil: undefined }),
    once: fc.option(fc.constant(true as const), { nil: undefined }),
    notBefore: fc.option(fc.constantFrom('window' as const, '2024-11-22'), { nil: undefined }),
    again: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(particulars, particulars, (first, second) => {
      const set = withParticulars(withParticulars(base, first), second);
      expect(set).toStrictEqual({ ...base, ...Object.fromEntries(Object.entries(second).filter(([, value]) => value !== undefined)) });
    }),
  );
});

test('a part is one that there is, however many parts there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 19 }), (of, is) => {
      const trigger = withPart({ kind: 'days', subject: 'officer', dates: ['2024-11-22'] }, { key: 'batch', of, is });
      expect(trigger.part?.is).toBe(Math.min(is, of - 1));
    }),
  );
  expect(withPart({ kind: 'days', subject: 'officer', dates: [], part: { key: 'batch', of: 2, is: 0 } }, undefined)).not.toHaveProperty('part');
});

test('a limit of servers can be set and given up again', () => {
  const [act] = behaviour.acts;
  const limited = act === undefined ? undefined : withServers(act, 3);
  expect(limited?.servers).toBe(3);
  expect(limited === undefined ? undefined : withServers(limited, undefined)).toStrictEqual(act);
});
