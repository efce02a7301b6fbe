import { describe, expect, it } from 'vitest';
import type { Act } from '#domain/act.ts';
import type { Effort } from '#domain/effort.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { actsWithEffort, workKinds } from '#rules/behaviour/efforts.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { applyCalibration } from '#simulation/calibrate/apply-calibration.ts';
import { Results } from '#simulation/measure/results.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { workOf } from '#simulation/report/workload.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { distance } from '../support/interval.ts';
import { atomic, compound, order, smallCampaign } from '../support/small-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });
const SEED = 20_241_128;
const [UNITS, OFFICERS, SESSIONS, HOURS] = [3, 20, 12, 2];
/** Twelve Fridays from 5 January 2024 on. */
const fridays = Array.from({ length: SESSIONS }, (_, week) => new Date(Date.UTC(2024, 0, 5 + week * 7)).toISOString().slice(0, 10));

const chart: ChartDocument = {
  schemaVersion: 1,
  id: 'study',
  subject: 'officer',
  title: text('S'),
  root: compound('going', { going: atomic({ on: { 'study.call': [{ target: 'going' }] } }) }),
};

const recorded = (id: string, type: 'boolean' | 'text'): CampaignDefinition['vocabulary'][number] => ({
  id,
  subject: 'officer',
  title: text(id),
  type,
  ...(type === 'text' ? { reference: 'unit' as const } : {}),
  source: { kind: 'recorded' },
  missing: { kind: 'undetermined' },
});

/** A roll call on every Friday: who comes with this likelihood, and by the teachers of the second unit. */
function roomOf(present: number, effort: readonly Effort[] | undefined, kinds: readonly string[] = ['study', 'teaching']): CampaignDefinition {
  const call: Act = {
    id: 'fridays',
    title: text('F'),
    trigger: { kind: 'days', subject: 'officer', dates: fridays },
    ...(effort === undefined ? {} : { effort: [...effort] }),
    cases: [
      {
        outcomes: [
          {
            command: 'study.call',
            weight: 1,
            fields: [
              { fact: 'came', value: { kind: 'picked', cases: [true, false].map((value) => ({ value, weight: value ? present : 1 - present })) } },
              { fact: 'teacher', value: { kind: 'fixed', value: 'U2' } },
            ],
          },
        ],
        evidence: { kind: 'assumed' },
      },
    ],
  };
  return smallCampaign({
    units: UNITS,
    officersPerUnit: OFFICERS,
    days: 90,
    charts: [chart],
    starts: ['study'],
    commands: [order('study.call', { chart: 'study', subject: 'officer', fields: ['came', 'teacher'] })],
    vocabulary: [recorded('came', 'boolean'), recorded('teacher', 'text')],
    behaviour: { acts: [call], shocks: [], work: kinds.map((id) => ({ id, title: text(id) })) },
  });
}

const evidence = { kind: 'assumed' as const };
const session: Effort = { work: 'study', hours: HOURS, when: { '==': [{ var: 'came' }, true] }, evidence };

/** So many replications of a campaign. */
function ran(definition: CampaignDefinition, runs: number): Results {
  const { recorder } = layForMany(definition);
  const results = new Results(recorder.layout);
  for (let replication = 0; replication < runs; replication += 1) results.put(replication, recorder.run(SEED, replication));
  return results;
}

describe('hours of working time', () => {
  it('are occasions times hours where everybody comes: 12 Fridays of 2 hours, 20 officers to a unit, each in its own week', () => {
    const work = workOf(ran(roomOf(1, [session]), 2), 2, { kind: 'hours', works: ['study'] });

    expect(work.map(({ totals }) => [...totals])).toEqual(Array.from({ length: UNITS }, () => [480, 480]));
    expect(work.map(({ weeks }) => weeks.filter((hours) => hours !== 0))).toEqual(Array.from({ length: UNITS }, () => Array(SESSIONS).fill(40)));
  });

  it('are 12 · 2 · 20 · 0.8 = 384 for each unit where eight of ten come, and never but whole sessions', () => {
    const totals = workOf(ran(roomOf(0.8, [session]), 300), 300, { kind: 'hours', works: ['study'] }).flatMap((unit) => [...unit.totals]);

    expect(distance(totals, SESSIONS * HOURS * OFFICERS * 0.8)).toBeLessThan(1);
    expect(totals.filter((hours) => hours % HOURS !== 0)).toEqual([]);
  });

  it('stand with the unit that spends them: one by its id, or the one that a fact names; several are added up', () => {
    const teaching: Effort = { work: 'teaching', hours: 0.5, by: { unit: 'U3' }, evidence };
    const results = ran(roomOf(1, [session, teaching, { ...teaching, hours: 1, by: { fact: 'teacher' } }]), 1);
    const all = UNITS * OFFICERS * SESSIONS;

    expect(workOf(results, 1, { kind: 'hours', works: ['teaching'] }).map(({ totals }) => totals[0])).toEqual([0, all, all / 2]);
    expect(workOf(results, 1, { kind: 'hours', works: ['study', 'teaching'] }).map(({ totals }) => totals[0])).toEqual([480, 480 + all, 480 + all / 2]);
  });

  it('are refused by name where their kind is not there', () => {
    expect(() => layForMany(roomOf(1, [session], ['teaching']))).toThrow(/simulation\.work\.unknown.*"fridays".*"study"/);
  });
});

describe('the hours of the demo', () => {
  const acts = demoDefinition.behaviour?.acts ?? [];

  it('are those of acts that there are, by kinds that are all used', () => {
    expect(actsWithEffort.filter((id) => acts.every((act) => act.id !== id))).toEqual([]);
    expect(workKinds.map(({ id }) => id).filter((id) => acts.every(({ effort = [] }) => effort.every(({ work }) => work !== id)))).toEqual([]);
  });

  it('leave every other figure as it is, to the bit, and give each officer about 40 hours of study before notes and the meeting', () => {
    const silent = {
      ...demoDefinition,
      behaviour: { acts: acts.map((act): Act => ({ ...act, effort: undefined })), shocks: demoDefinition.behaviour?.shocks ?? [] },
    };
    const [before, after] = [ran(silent, 1), ran(demoDefinition, 1)];
    const [rowBefore, rowAfter] = [[...(before.row(0) ?? [])], [...(after.row(0) ?? [])]];
    const study = workOf(after, 1, { kind: 'hours', works: ['study'] }).reduce((sum, { totals }) => sum + (totals[0] ?? 0), 0) / 473;

    expect(rowBefore.length).toBeGreaterThan(1000);
    expect(rowAfter.slice(0, rowBefore.length)).toEqual(rowBefore);
    // 16 + 24, the meeting of 1.5 and three rounds of notes of 3 hours.
    expect(Math.abs(study - 50.5)).toBeLessThan(2);
  });

  it('stay with the act where a scenario or a calibration changes it', () => {
    const scenario = { id: 'half', title: text('H'), patches: [{ kind: 'act' as const, id: 'inspectionReported', delay: 2 }] };
    const changed = applyScenario(demoDefinition, scenario);
    const behaviour = { acts: acts.filter(({ id }) => id === 'atTheMeeting'), shocks: [], work: [...workKinds] };
    const line = {
      path: '/acts/0/cases/0/chance',
      act: 'atTheMeeting',
      what: 'chance' as const,
      cases: 9,
      assumed: { kind: 'chance' as const, value: 0.8 },
      proposed: { kind: 'chance' as const, value: 0.5 },
    };
    const calibration = { campaign: 'past', commands: 9, explained: 9, lines: [line], unlearned: [] } as unknown as Parameters<
      typeof applyCalibration
    >[1]['calibration'];
    const learned = applyCalibration(behaviour, { calibration });

    expect(changed.ok ? changed.value.behaviour?.acts.find(({ id }) => id === 'inspectionReported')?.effort?.map(({ hours }) => hours) : []).toEqual([48, 16]);
    expect(learned.acts[0]).toMatchObject({ effort: [{ work: 'study', hours: 1.5 }], cases: [{ chance: 0.5 }, {}, {}, {}, {}, {}, {}] });
    expect(learned.work).toEqual(workKinds);
  });
});
