import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { normalCdf, normalQuantile } from '#simulation/normal.ts';
import type { Measure } from '#simulation/measure/layout.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { interval } from '../support/interval.ts';
import { actIn, atomic, compound, end, order, smallCampaign } from '../support/small-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });
const SEED = 20_241_128;

/** A figure of so many replications. */
function figuresOf(definition: CampaignDefinition, measure: Measure, runs: number): readonly number[] {
  const { recorder } = layForMany(definition);
  const place = recorder.layout.place(measure);
  expect(place).toBeGreaterThanOrEqual(0);
  return Array.from({ length: runs }, (_, replication) => recorder.run(SEED, replication)[place] ?? Number.NaN);
}

function expectMean(figures: readonly number[], expected: number): void {
  const { mean, half } = interval(figures);
  expect(Math.abs(mean - expected)).toBeLessThan(half);
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
const rule = (id: string, subject: 'officer' | 'stage' | 'issue', logic: object): CampaignDefinition['rules'][number] => ({
  id,
  version: 1,
  kind: 'gate',
  subject,
  title: text(id),
  basis: 'test',
  output: { type: 'boolean' },
  logic: logic as CampaignDefinition['rules'][number]['logic'],
  view: 'formula',
  examples: [],
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
  const sitting = { command: 'exam.sit', fields: [{ fact: 'exam.score', value: { kind: 'drawn' as const, from: { kind: 'normal' as const, mean: 75, sd: 10, min: -1000, max: 1000 } } }] };
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
    expectMean(figuresOf(examOf(60), failed, 600), 510 * normalCdf(-1.5) ** 2);
  });

  it('and 510 (Φ(-1)² - Φ(-1.5)²) = 10.561 more at 65, replication by replication', () => {
    const [at60, at65] = [figuresOf(examOf(60), failed, 400), figuresOf(examOf(65), failed, 400)];

    expect(510 * (normalCdf(-1) ** 2 - normalCdf(-1.5) ** 2)).toBeCloseTo(10.561, 3);
    expectMean(
      at65.map((more, replication) => more - (at60[replication] ?? 0)),
      510 * (normalCdf(-1) ** 2 - normalCdf(-1.5) ** 2),
    );
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

    expectMean(figuresOf(definition, { kind: 'done', stage: 'stage', unit: 0 }, 2000), greatest(3));
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

    expectMean(last, greatest(12));
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
      root: compound('waiting', { waiting: atomic({ on: { 'try.once': [{ target: 'passed', ...guard('lucky') }, { target: 'failed' }] } }), passed: end({ tags: ['passed'] }), failed: end() }),
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
        { id: 'passed', subject: 'officer', title: text('p'), type: 'boolean', source: { kind: 'state', chart: 'try', tag: 'passed' }, missing: { kind: 'default', value: false } },
        { id: 'share', subject: 'stage', title: text('s'), type: 'number', source: { kind: 'aggregate', op: 'share', over: 'officer', where: { var: 'passed' } }, missing: { kind: 'undetermined' } },
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

    expectMean(opened, p ** 17);
  });
});

/** An issue that is due so many days after it was found, and a slip on the day after. */
function issuesOf(lasting: Distribution, { perUnit, days, servers }: { readonly perUnit: Distribution; readonly days: number; readonly servers?: number }): CampaignDefinition {
  const issue: ChartDocument = {
    schemaVersion: 1,
    id: 'issue',
    subject: 'issue',
    title: text('I'),
    root: compound('open', {
      open: atomic({ tags: ['open'], entry: [{ type: 'deadline.set', params: { deadline: 'due', rule: 'days' } }], on: { 'issue.close': [{ target: 'closed' }] } }),
      closed: end({ tags: ['end'] }),
    }),
  };
  const small = smallCampaign({
    units: 1,
    officersPerUnit: 1,
    days,
    charts: [issue],
    starts: [],
    commands: [{ ...order('issue.find', { chart: 'issue', subject: 'issue' }), registers: true }, order('issue.close', { chart: 'issue', subject: 'issue' })],
    vocabulary: [
      { id: 'overdue', subject: 'issue', title: text('o'), type: 'number', source: { kind: 'deadline', chart: 'issue', deadline: 'due', measure: 'overdue' }, missing: { kind: 'default', value: 0 } },
      { id: 'slip.colour', subject: 'slip', title: text('c'), type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
    ],
    rules: [
      { ...rule('days', 'issue', {}), kind: 'deadline', output: { type: 'number', decimals: 0 }, logic: 10 },
      {
        ...rule('rung', 'issue', {}),
        kind: 'escalation',
        output: { type: 'enum', codes: [{ code: 'NONE', title: text('n') }, { code: 'BLUE', title: text('b') }] },
        logic: { if: [{ '>=': [{ var: 'overdue' }, 1] }, 'BLUE', 'NONE'] },
      },
    ],
    ladders: [
      { id: 'ladder', title: text('l'), basis: 'test', subject: 'issue', chart: 'issue', tag: 'open', rule: 'rung', none: 'NONE', rungs: [{ code: 'BLUE', title: text('b'), colour: 'blue', slip: true, recipient: 'unitHead', copyTo: [] }] },
    ],
    behaviour: {
      acts: [
        actIn('issue', 'open', { command: 'issue.close', delay: lasting, ...(servers === undefined ? {} : { servers }) }),
        {
          id: 'found',
          title: text('f'),
          trigger: { kind: 'arrivals', from: '2024-01-01', to: servers === undefined ? '2024-01-05' : '2024-03-10' },
          cases: [{ count: perUnit, outcomes: [{ command: 'issue.find', weight: 1, fields: [] }], evidence: { kind: 'assumed' } }],
        },
      ],
      shocks: [],
    },
  });
  return small;
}

describe('slips about issues that are rectified after lognormal days', () => {
  it('40 issues, 10 days, median 8, p90 16: 40 P(ln N > ln 10.5) are not done on the day after', () => {
    const definition = issuesOf({ kind: 'lognormal', median: 8, p90: 16 }, { perUnit: { kind: 'constant', value: 40 }, days: 60 });
    const sigma = Math.log(2) / normalQuantile(0.9);
    const late = 40 * (1 - normalCdf(Math.log(10.5 / 8) / sigma));
    const { recorder } = layForMany(definition);
    const weeks = recorder.layout.measures.flatMap((measure, place) => (measure.kind === 'slips' && measure.colour === 'BLUE' ? [place] : []));
    const slips = Array.from({ length: 800 }, (_, replication) => {
      const row = recorder.run(SEED, replication);
      return weeks.reduce((sum, place) => sum + (row[place] ?? 0), 0);
    });

    expectMean(slips, late);
  });
});

/** The mean of how many are in a queue after each day: every day each of those in service is done with probability p, then a Poisson number comes. */
function queueMeans({ servers, p, perDay, days }: { readonly servers: number; readonly p: number; readonly perDay: number; readonly days: number }): readonly number[] {
  const most = 120;
  const binomial = (n: number): readonly number[] => {
    const chances = [(1 - p) ** n];
    for (let k = 1; k <= n; k += 1) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)));
    return chances;
  };
  const poisson = [Math.exp(-perDay)];
  for (let k = 1; k <= most; k += 1) poisson.push(((poisson[k - 1] ?? 0) * perDay) / k);
  let chances: readonly number[] = Array.from({ length: most + 1 }, (_, n): number => (n === 0 ? 1 : 0));
  return Array.from({ length: days }, () => {
    const next = new Array<number>(most + 1).fill(0);
    chances.forEach((chance, n) => {
      if (chance < 1e-15) return;
      binomial(Math.min(n, servers)).forEach((done, k) => {
        poisson.forEach((come, more) => {
          const at = Math.min(most, n - k + more);
          next[at] = (next[at] ?? 0) + chance * done * come;
        });
      });
    });
    chances = next;
    return chances.reduce((sum, chance, n) => sum + chance * n, 0);
  });
}

describe('three who serve, in whole days: the discrete form of M/M/3', () => {
  it('with Poisson arrivals and geometric service as many are in the queue as its Markov chain says, day by day', () => {
    const [servers, p, perDay] = [3, 0.25, 0.65];
    const geometric: Distribution = { kind: 'discrete', cases: Array.from({ length: 90 }, (_, day) => ({ value: day + 1, weight: p * (1 - p) ** day })) };
    const definition = issuesOf(geometric, { perUnit: { kind: 'poisson', mean: perDay * 70 }, days: 70, servers });
    const expected = queueMeans({ servers, p, perDay, days: 70 });
    const { recorder } = layForMany(definition);
    const places = [10, 30, 69].map((day) => ({ day, place: recorder.layout.place({ kind: 'open', of: 'issue', day }) }));
    const rows = Array.from({ length: 1500 }, (_, replication) => recorder.run(SEED, replication));

    for (const { day, place } of places) {
      expectMean(
        rows.map((row) => row[place] ?? Number.NaN),
        expected[day] ?? Number.NaN,
      );
    }
  });
});
