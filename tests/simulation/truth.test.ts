import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { normalCdf } from '#simulation/normal.ts';
import type { Measure } from '#simulation/measure/layout.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { distance } from '../support/interval.ts';
import { actIn, atomic, compound, end, order, rule, smallCampaign } from '../support/small-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });
const SEED = 20_241_128;

/** A figure of so many replications. */
function figuresOf(definition: CampaignDefinition, measure: Measure, runs: number): readonly number[] {
  const { recorder } = layForMany(definition);
  const place = recorder.layout.place(measure);
  expect(place).toBeGreaterThanOrEqual(0);
  return Array.from({ length: runs }, (_, replication) => recorder.run(SEED, replication)[place] ?? Number.NaN);
}

const guard = (id: string) => ({ guard: { type: 'rule' as const, params: { id } } });
const recorded = (id: string): CampaignDefinition['vocabulary'][number] => ({
  id,
  subject: 'officer',
  title: text(id),
  type: 'number',
  range: { min: -1000, max: 1000, decimals: 6 },
  source: { kind: 'recorded' },
  missing: { kind: 'undetermined' },
});

/** An exam with one resit: sat, and sat again by whoever failed. */
function examOf(pass: number): CampaignDefinition {
  const exam: ChartDocument = {
    schemaVersion: 1,
    id: 'exam',
    subject: 'officer',
    title: text('E'),
    root: compound('waiting', {
      waiting: atomic({ on: { 'exam.sit': [{ target: 'passed', ...guard('passes') }, { target: 'resit' }] } }),
      resit: atomic({ on: { 'exam.sit': [{ target: 'passed', ...guard('passes') }, { target: 'failed' }] } }),
      passed: end(),
      failed: end({ tags: ['failed'] }),
    }),
  };
  const sitting = {
    command: 'exam.sit',
    fields: [{ fact: 'exam.score', value: { kind: 'drawn' as const, from: { kind: 'normal' as const, mean: 75, sd: 10, min: -1000, max: 1000 } } }],
  };
  return smallCampaign({
    units: 1,
    officersPerUnit: 510,
    days: 5,
    charts: [exam],
    starts: ['exam'],
    commands: [order('exam.sit', { chart: 'exam', subject: 'officer', fields: ['exam.score'] })],
    vocabulary: [recorded('exam.score')],
    rules: [rule('passes', 'officer', { '>=': [{ var: 'exam.score' }, pass] })],
    behaviour: { acts: [actIn('exam', 'waiting', sitting), actIn('exam', 'resit', { ...sitting, delay: { kind: 'constant', value: 1 } })], shocks: [] },
  });
}

const failed: Measure = { kind: 'entered', chart: 'exam', tag: 'failed' };

describe('510 officers, scores N(75, 10), one resit, through charts and rules', () => {
  it('510 Φ((60 - 75) / 10)² = 2.276 fail for good at 60', () => {
    expect(distance(figuresOf(examOf(60), failed, 600), 510 * normalCdf(-1.5) ** 2)).toBeLessThan(1);
  });

  it('and 510 (Φ(-1)² - Φ(-1.5)²) = 10.561 more at 65, replication by replication', () => {
    const [at60, at65] = [figuresOf(examOf(60), failed, 400), figuresOf(examOf(65), failed, 400)];

    expect(510 * (normalCdf(-1) ** 2 - normalCdf(-1.5) ** 2)).toBeCloseTo(10.561, 3);
    expect(
      distance(
        at65.map((more, replication) => more - (at60[replication] ?? 0)),
        510 * (normalCdf(-1) ** 2 - normalCdf(-1.5) ** 2),
      ),
    ).toBeLessThan(1);
    // Whoever passes at 65 has passed at 60 by the same draws.
    expect(at65.every((more, replication) => more >= (at60[replication] ?? 0))).toBe(true);
  });
});

const die: Distribution = { kind: 'discrete', cases: [1, 2, 3, 4, 5, 6].map((value) => ({ value, weight: 1 })) };
/** The mean of the greatest of n throws of a die: the sum over x of 1 - ((x - 1) / 6)^n. */
const greatest = (n: number): number => [1, 2, 3, 4, 5, 6].reduce((sum, x) => sum + 1 - ((x - 1) / 6) ** n, 0);

describe('what has to wait for the slowest', () => {
  it('the longest of three parallel paths in a chart is done on day E[max] of three dice', () => {
    const path = (name: string) => compound('going', { going: atomic({ on: { [`path.${name}`]: [{ target: 'done' }] } }), done: end() });
    const stage: ChartDocument = {
      schemaVersion: 1,
      id: 'paths',
      subject: 'stage',
      title: text('P'),
      root: compound('work', {
        work: { type: 'parallel', label: text('w'), states: { a: path('a'), b: path('b'), c: path('c') }, onDone: [{ target: 'over' }] },
        over: end({ tags: ['end'] }),
      }),
    };
    const names = ['a', 'b', 'c'];
    const small = smallCampaign({
      units: 1,
      officersPerUnit: 1,
      days: 10,
      charts: [stage],
      starts: [],
      commands: names.map((name) => order(`path.${name}`, { chart: 'paths', subject: 'stage' })),
      behaviour: { acts: names.map((name) => actIn('paths', `work.${name}.going`, { command: `path.${name}`, delay: die })), shocks: [] },
    });
    const definition = { ...small, stages: small.stages.map((each) => ({ ...each, chart: 'paths' })) };

    expect(distance(figuresOf(definition, { kind: 'done', stage: 'stage', unit: 0 }, 2000), greatest(3))).toBeLessThan(1);
  });

  it('the last of twelve units comes on day E[max] of twelve dice', () => {
    const stage: ChartDocument = {
      schemaVersion: 1,
      id: 'one',
      subject: 'stage',
      title: text('O'),
      root: compound('going', { going: atomic({ on: { finish: [{ target: 'over' }] } }), over: end({ tags: ['end'] }) }),
    };
    const small = smallCampaign({
      units: 12,
      officersPerUnit: 1,
      days: 10,
      charts: [stage],
      starts: [],
      commands: [order('finish', { chart: 'one', subject: 'stage' })],
      behaviour: { acts: [actIn('one', 'going', { command: 'finish', delay: die })], shocks: [] },
    });
    const definition = { ...small, stages: small.stages.map((each) => ({ ...each, chart: 'one' })) };
    const { recorder } = layForMany(definition);
    const last = Array.from({ length: 1500 }, (_, replication) => Math.max(...recorder.run(SEED, replication).slice(0, 12)));

    expect(distance(last, greatest(12))).toBeLessThan(1);
  });
});

describe('a gate that wants 95 % of a unit of 17', () => {
  it('opens where all 17 have passed, p^17, because 16 of 17 are 94.1 %', () => {
    const p = 0.97;
    const officer: ChartDocument = {
      schemaVersion: 1,
      id: 'try',
      subject: 'officer',
      title: text('T'),
      root: compound('waiting', {
        waiting: atomic({ on: { 'try.once': [{ target: 'passed', ...guard('lucky') }, { target: 'failed' }] } }),
        passed: end({ tags: ['passed'] }),
        failed: end(),
      }),
    };
    const gate: ChartDocument = {
      schemaVersion: 1,
      id: 'gated',
      subject: 'stage',
      title: text('G'),
      root: compound('closed', { closed: atomic({ on: { 'gate.try': [{ target: 'open', ...guard('enough') }] } }), open: end({ tags: ['end'] }) }),
    };
    const small = smallCampaign({
      units: 1,
      officersPerUnit: 17,
      days: 4,
      charts: [officer, gate],
      starts: ['try'],
      commands: [order('try.once', { chart: 'try', subject: 'officer', fields: ['luck'] }), order('gate.try', { chart: 'gated', subject: 'stage' })],
      vocabulary: [
        recorded('luck'),
        {
          id: 'passed',
          subject: 'officer',
          title: text('p'),
          type: 'boolean',
          source: { kind: 'state', chart: 'try', tag: 'passed' },
          missing: { kind: 'default', value: false },
        },
        {
          id: 'share',
          subject: 'stage',
          title: text('s'),
          type: 'number',
          source: { kind: 'aggregate', op: 'share', over: 'officer', where: { var: 'passed' } },
          missing: { kind: 'undetermined' },
        },
      ],
      rules: [rule('lucky', 'officer', { '==': [{ var: 'luck' }, 1] }), rule('enough', 'stage', { '>=': [{ var: 'share' }, 0.95] })],
      behaviour: {
        acts: [
          actIn('try', 'waiting', { command: 'try.once', fields: [{ fact: 'luck', value: { kind: 'drawn', from: { kind: 'bernoulli', chance: p } } }] }),
          actIn('gated', 'closed', { command: 'gate.try', delay: { kind: 'constant', value: 1 } }),
        ],
        shocks: [],
      },
    });
    const definition = { ...small, stages: small.stages.map((each) => ({ ...each, chart: 'gated' })) };
    const opened = figuresOf(definition, { kind: 'done', stage: 'stage', unit: 0 }, 2000).map((day) => Number(!Number.isNaN(day)));

    expect(distance(opened, p ** 17)).toBeLessThan(1);
  });
});
