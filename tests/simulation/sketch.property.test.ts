import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StateNode } from '#domain/chart-state.ts';
import { behaviourSchema } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { SimulationFault } from '#simulation/fault.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { sketchAct, sketchBehaviour, ungiven } from '#simulation/sketch/sketch-behaviour.ts';
import { randomDefinition } from '../support/random-definition.ts';
import { atomic, compound, end, order, smallCampaign } from '../support/small-campaign.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';

const words = { basis: '草拟', text: '（推演）' };

/** A campaign of two officers who go through a chart by some commands, without any behaviour. */
function campaignOf(states: Readonly<Record<string, StateNode>>, commands: readonly string[]): CampaignDefinition {
  return smallCampaign({
    units: 1,
    officersPerUnit: 2,
    days: 40,
    charts: [{ schemaVersion: 1, id: 'way', subject: 'officer', title: { zh: 'w', en: 'w' }, root: compound(Object.keys(states)[0] ?? '', states) }],
    starts: ['way'],
    commands: commands.map((command) => order(command, { chart: 'way', subject: 'officer' })),
    behaviour: { acts: [], shocks: [] },
  });
}

/** What is done in each state, the likeliest first. */
function doneIn(definition: CampaignDefinition): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    sketchBehaviour(definition, words).acts.flatMap(({ trigger, cases }) =>
      trigger.kind === 'state' && 'state' in trigger.at ? [[trigger.at.state, cases[0]?.outcomes.map(({ command }) => command) ?? []]] : [],
    ),
  );
}

describe('a behaviour that is sketched from the charts', () => {
  it('goes on rather than back, not by a detour, and drops nothing as a rule', () => {
    const states = {
      reported: atomic({ on: { 'case.drop': [{ target: 'dropped' }], 'case.take': [{ target: 'drafting' }] } }),
      drafting: atomic({ on: { 'case.submit': [{ target: 'submitted' }] } }),
      submitted: atomic({
        on: { 'case.return': [{ target: 'drafting' }], 'case.object': [{ target: 'objected' }], 'case.confirm': [{ target: 'confirmed' }] },
      }),
      objected: atomic({ on: { 'case.settle': [{ target: 'confirmed' }] } }),
      confirmed: end(),
      dropped: end(),
    };
    const definition = campaignOf(states, ['case.drop', 'case.take', 'case.return', 'case.object', 'case.submit', 'case.settle', 'case.confirm']);

    expect(doneIn(definition)).toEqual({
      reported: ['case.take', 'case.drop'],
      drafting: ['case.submit'],
      submitted: ['case.confirm', 'case.return', 'case.object'],
      objected: ['case.settle'],
    });
  });

  it('comes out of the midst of something seldom, and does once what leads nowhere', () => {
    const states = {
      open: compound(
        'working',
        { working: atomic({ on: { 'case.finish': [{ target: '#done' }], 'case.note': [{}] } }), resting: atomic({ on: { 'case.note': [{}] } }) },
        { on: { 'case.leave': [{ target: 'left' }] } },
      ),
      done: end(),
      left: end(),
    };
    const { acts } = sketchBehaviour(campaignOf(states, ['case.finish', 'case.note', 'case.leave']), words);
    const found = acts.map(({ trigger, cases }) => [
      trigger.kind === 'state' && trigger.at,
      trigger.kind === 'state' && trigger.once === true,
      cases[0]?.chance,
    ]);

    expect(found).toEqual([
      [{ state: 'open' }, false, 0.05],
      [{ state: 'open.working' }, false, undefined],
      [{ state: 'open.resting' }, true, undefined],
    ]);
  });

  it('simulates the demo: sound, nearly every command given, and most issues come to their end', () => {
    const behaviour = sketchBehaviour(demoDefinition, words);
    const sketched = { ...demoDefinition, behaviour };
    const { recorder } = layForMany(sketched);
    const row = recorder.run(1, 0);
    const at = (fact: string): number => row[recorder.layout.place({ kind: 'fact', fact, of: 'campaign', index: 0 })] ?? Number.NaN;

    expect(behaviourSchema.safeParse(behaviour).success).toBe(true);
    expect(checkDefinition(sketched).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ungiven(demoDefinition, behaviour).length).toBeLessThan(0.1 * demoDefinition.commands.length);
    expect(behaviour.acts.flatMap(({ cases }) => cases).every(({ evidence }) => evidence.kind === 'assumed' && evidence.basis === '草拟')).toBe(true);
    expect(at('campaign.issueCount')).toBeGreaterThan(30);
    expect(at('campaign.openIssues')).toBeLessThan(0.5 * at('campaign.issueCount'));
  });

  it('is sound and simulates, or is refused by name, whatever the charts and rules are', () => {
    const counts = { run: 0, refused: 0 };
    fc.assert(
      fc.property(randomDefinition(tinyDefinition), (definition) => {
        fc.pre(checkDefinition(definition).every(({ severity }) => severity !== 'error'));
        const behaviour = sketchBehaviour(definition, words);
        const sketched = { ...definition, behaviour };

        expect(behaviourSchema.safeParse(behaviour).success).toBe(true);
        expect(new Set(behaviour.acts.map(({ id }) => id)).size).toBe(behaviour.acts.length);
        expect(checkDefinition(sketched).filter(({ severity }) => severity === 'error')).toEqual([]);
        try {
          layForMany(sketched).recorder.run(1, 0);
          counts.run += 1;
        } catch (failure) {
          if (!(failure instanceof SimulationFault)) throw failure;
          counts.refused += 1;
        }
      }),
      { numRuns: 30 },
    );

    expect(counts.run).toBeGreaterThan(counts.refused);
  });
});

describe('what nobody does yet', () => {
  it('is told, and each of it can be given an act of its own, with an id of its own', () => {
    const { behaviour } = demoDefinition;
    if (behaviour === undefined) throw new Error('the demo has no behaviour');
    const missing = ungiven(demoDefinition, behaviour);
    const [first] = missing;
    if (first === undefined) throw new Error('the demo leaves nothing out');
    const one = sketchAct(demoDefinition, first, { words, taken: behaviour.acts });
    const acts = [...behaviour.acts, ...(one === undefined ? [] : [one])];
    const again = sketchAct(demoDefinition, first, { words, taken: acts });

    expect(one?.cases[0]?.outcomes.map(({ command }) => command)).toEqual([first.type]);
    expect(again?.id).not.toBe(one?.id);
    expect(ungiven(demoDefinition, { ...behaviour, acts }).map(({ type }) => type)).toEqual(missing.slice(1).map(({ type }) => type));
    expect(missing.every((command) => sketchAct(demoDefinition, command, { words, taken: [] }) !== undefined)).toBe(true);
    expect(ungiven(demoDefinition, { acts: [], shocks: [] }).length).toBeGreaterThan(100);
  });
});
