import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { placesOf } from '#simulation/measure/layout.ts';
import { normalCdf, normalQuantile } from '#simulation/normal.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { distance } from '../support/interval.ts';
import { actIn, atomic, compound, end, order, rule, smallCampaign } from '../support/small-campaign.ts';

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });
const SEED = 20_241_128;

/** An issue that is due so many days after it was found, and a slip on the day after. */
function issuesOf(
  lasting: Distribution,
  { perUnit, days, servers }: { readonly perUnit: Distribution; readonly days: number; readonly servers?: number },
): CampaignDefinition {
  const issue: ChartDocument = {
    schemaVersion: 1,
    id: 'issue',
    subject: 'issue',
    title: text('I'),
    root: compound('open', {
      open: atomic({
        tags: ['open'],
        entry: [{ type: 'deadline.set', params: { deadline: 'due', rule: 'days' } }],
        on: { 'issue.close': [{ target: 'closed' }] },
      }),
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
      {
        id: 'overdue',
        subject: 'issue',
        title: text('o'),
        type: 'number',
        source: { kind: 'deadline', chart: 'issue', deadline: 'due', measure: 'overdue' },
        missing: { kind: 'default', value: 0 },
      },
      { id: 'slip.colour', subject: 'slip', title: text('c'), type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
    ],
    rules: [
      { ...rule('days', 'issue', {}), kind: 'deadline', output: { type: 'number', decimals: 0 }, logic: 10 },
      {
        ...rule('rung', 'issue', {}),
        kind: 'escalation',
        output: {
          type: 'enum',
          codes: [
            { code: 'NONE', title: text('n') },
            { code: 'BLUE', title: text('b') },
          ],
        },
        logic: { if: [{ '>=': [{ var: 'overdue' }, 1] }, 'BLUE', 'NONE'] },
      },
    ],
    ladders: [
      {
        id: 'ladder',
        title: text('l'),
        basis: 'test',
        subject: 'issue',
        chart: 'issue',
        tag: 'open',
        rule: 'rung',
        none: 'NONE',
        rungs: [{ code: 'BLUE', title: text('b'), colour: 'blue', slip: true, recipient: 'unitHead', copyTo: [] }],
      },
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
    const weeks = placesOf(recorder.layout, (like) => like.kind === 'slips' && like.colour === 'BLUE');
    const slips = Array.from({ length: 800 }, (_, replication) => {
      const row = recorder.run(SEED, replication);
      return weeks.reduce((sum, place) => sum + (row[place] ?? 0), 0);
    });

    expect(distance(slips, late)).toBeLessThan(1);
  });
});

/** The mean of how many are in a queue after each day: every day each of those in service is done with probability p, then a Poisson number comes. */
function queueMeans({
  servers,
  p,
  perDay,
  days,
}: {
  readonly servers: number;
  readonly p: number;
  readonly perDay: number;
  readonly days: number;
}): readonly number[] {
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
    const next = Array.from({ length: most + 1 }, () => 0);
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
      expect(
        distance(
          rows.map((row) => row[place] ?? Number.NaN),
          expected[day] ?? Number.NaN,
        ),
      ).toBeLessThan(1);
    }
  });
});
