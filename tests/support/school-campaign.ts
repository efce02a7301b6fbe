import type { Act, ActCase } from '#domain/act.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { FactDefinition } from '#domain/fact.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { atomic, compound, end, order, smallCampaign } from './small-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });

/** Every number of the behaviour of a school: what is true of it, or what somebody assumes. */
export interface School {
  /** Working days until the test is sat, and how it falls out. */
  readonly sitting: Distribution;
  readonly sickWeight: number;
  readonly score: Extract<Distribution, { kind: 'normal' }>;
  /** Whether somebody appeals at all, and when; how likely the appeal is decided on each day. */
  readonly appeal: number;
  readonly appealing: Distribution;
  readonly decided: number;
  /** A roll call on the third day of each week: who is called, as what, and whether the week is cancelled. */
  readonly called: number;
  readonly lateWeight: number;
  readonly storm: number;
  /** Complaints by unit. */
  readonly complaints: number;
}

const FIRST = toDayNumber('2024-01-01');
const [UNITS, OFFICERS, DAYS] = [40, 12, 140];

const evidence: ActCase['evidence'] = { kind: 'assumed', basis: 'a guess' };

const chart: ChartDocument = {
  schemaVersion: 1,
  id: 'test',
  subject: 'officer',
  title: text('T'),
  root: compound('waiting', {
    waiting: atomic({ on: { 'test.sit': [{ target: 'scored' }], 'test.excuse': [{ target: 'over' }] } }),
    scored: atomic({ on: { 'test.appeal': [{ target: 'appealed' }] } }),
    appealed: atomic({ on: { 'test.decide': [{ target: 'over' }] } }),
    over: end(),
  }),
};
const complaint: ChartDocument = { schemaVersion: 1, id: 'complaint', subject: 'issue', title: text('C'), root: compound('open', { open: atomic() }) };

function fact(id: string, more: Partial<FactDefinition>): FactDefinition {
  return { id, subject: 'officer', title: text(id), type: 'boolean', source: { kind: 'recorded' }, missing: { kind: 'undetermined' }, ...more };
}

function act(id: string, trigger: Act['trigger'], more: Partial<ActCase>): Act {
  return { id, title: text(id), trigger, cases: [{ outcomes: [{ command: id, weight: 1, fields: [] }], evidence, ...more }] };
}

const inState = (state: string): Act['trigger'] => ({ kind: 'state', charts: ['test'], at: { state } });

/** A small campaign of 480 officers of 40 units with one act of every kind. */
export function schoolCampaign(school: School): CampaignDefinition {
  const wednesdays = Array.from({ length: DAYS / 7 }, (_, week) => fromDayNumber(FIRST + 2 + week * 7));
  const present = {
    fact: 'call.late',
    value: {
      kind: 'picked' as const,
      cases: [
        { value: false, weight: 100 - school.lateWeight },
        { value: true, weight: school.lateWeight },
      ],
    },
  };
  const score = { fact: 'test.score', value: { kind: 'drawn' as const, from: school.score } };
  const acts: Act[] = [
    act('test.sit', inState('waiting'), {
      delay: school.sitting,
      outcomes: [
        { command: 'test.sit', weight: 10, fields: [score] },
        { command: 'test.excuse', weight: school.sickWeight, fields: [] },
      ],
    }),
    act('test.appeal', inState('scored'), { chance: school.appeal, delay: school.appealing }),
    act('test.decide', inState('appealed'), { daily: school.decided, delay: { kind: 'constant', value: 1 } }),
    {
      ...act(
        'call',
        { kind: 'days', subject: 'officer', dates: wednesdays },
        { chance: school.called, outcomes: [{ command: 'call', weight: 1, fields: [present] }] },
      ),
      cancelledBy: ['storm'],
    },
    act('complain', { kind: 'arrivals', from: '2024-01-08', to: '2024-04-30' }, { count: { kind: 'poisson', mean: school.complaints } }),
  ];
  const ofChart = { chart: 'test', subject: 'officer' as const };
  const { chart: _, ...recording } = order('call', { ...ofChart, fields: ['call.late'] });
  return smallCampaign({
    units: UNITS,
    officersPerUnit: OFFICERS,
    days: DAYS,
    charts: [chart, complaint],
    starts: ['test'],
    commands: [
      order('test.sit', { ...ofChart, fields: ['test.score'] }),
      ...['test.excuse', 'test.appeal', 'test.decide'].map((type) => order(type, ofChart)),
      recording,
      { ...order('complain', { chart: 'complaint', subject: 'issue' }), registers: true },
    ],
    vocabulary: [fact('test.score', { type: 'number', range: { min: 0, max: 100, decimals: 1 } }), fact('call.late', {})],
    behaviour: { acts, shocks: [{ id: 'storm', title: text('storm'), per: 'week', value: { kind: 'bernoulli', chance: school.storm }, evidence }] },
  });
}

/** How it is. */
export const trueSchool: School = {
  sitting: { kind: 'discrete', cases: [2, 5, 9].map((value, place) => ({ value, weight: [5, 3, 2][place] ?? 0 })) },
  sickWeight: 3,
  score: { kind: 'normal', mean: 75, sd: 10, min: 0, max: 100 },
  appeal: 0.6,
  appealing: { kind: 'lognormal', median: 6, p90: 14 },
  decided: 0.3,
  called: 0.8,
  lateWeight: 15,
  storm: 0.25,
  complaints: 3,
};

/** What somebody thinks who has never seen it. */
export const guessedSchool: School = {
  sitting: { kind: 'discrete', cases: [2, 5, 9].map((value) => ({ value, weight: 1 })) },
  sickWeight: 30,
  score: { kind: 'normal', mean: 60, sd: 5, min: 0, max: 100 },
  appeal: 0.2,
  appealing: { kind: 'lognormal', median: 2, p90: 3 },
  decided: 0.9,
  called: 0.5,
  lateWeight: 60,
  storm: 0.02,
  complaints: 8,
};
