import { describe, expect, it } from 'vitest';
import type { Act } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import type { CalibrationLine } from '#simulation/calibrate/calibration.ts';
import { loggedRun } from '../support/logged-run.ts';
import { schoolCampaign, trueSchool } from '../support/school-campaign.ts';

const SEED = 7;
const school = schoolCampaign(trueSchool);
const behaviour: Behaviour = school.behaviour ?? { acts: [], shocks: [] };
const commits = loggedRun(school, SEED);

/** The school with another behaviour. */
function withActs(change: (act: Act) => Act | readonly Act[], shocks: Behaviour['shocks'] = behaviour.shocks): CampaignDefinition {
  return { ...school, behaviour: { acts: behaviour.acts.flatMap(change), shocks } };
}

const only =
  (id: string, change: (act: Act) => Act | readonly Act[]) =>
  (act: Act): Act | readonly Act[] =>
    act.id === id ? change(act) : act;
const withCase =
  (more: Partial<Act['cases'][number]>) =>
  (act: Act): Act => ({ ...act, cases: act.cases.map((one) => ({ ...one, ...more })) });

/** What is said of the lines of an act or a shock. */
function reasonsOf(definition: CampaignDefinition, owner: string, log = commits): Readonly<Record<string, string | null>> {
  const lines = calibrate({ definition, commits: log }).lines.filter((line) => (line.act ?? line.shock) === owner);
  return Object.fromEntries(lines.map(({ what, fact, because }) => [fact ?? what, because?.code ?? null]));
}

describe('what cannot be learned is said by name', () => {
  it.each<readonly [string, CampaignDefinition, string, Readonly<Record<string, string | null>>]>([
    ['waiting for a free place', withActs(only('test.appeal', (act) => ({ ...act, servers: 3 }))), 'test.appeal', { chance: 'servers', delay: 'servers' }],
    ['a delay before a daily chance', school, 'test.decide', { daily: null, delay: 'waitsDaily' }],
    [
      'a chance beside a daily one',
      withActs(only('test.decide', withCase({ chance: 0.5 }))),
      'test.decide',
      { chance: 'twoChances', daily: 'twoChances', delay: 'waitsDaily' },
    ],
    [
      'who was in which part',
      withActs(only('call', (act) => (act.trigger.kind === 'days' ? { ...act, trigger: { ...act.trigger, part: { key: 'half', of: 2, is: 0 } } } : act))),
      'call',
      { chance: 'part', 'call.late': null },
    ],
    [
      'a chance of arrivals beside their count',
      withActs(only('complain', withCase({ chance: 0.5 }))),
      'complain',
      { chance: 'twoChances', count: 'twoChances' },
    ],
    ['two acts that leave the same', withActs(only('test.appeal', (act) => [act, { ...act, id: 'twin' }])), 'twin', { chance: 'alike', delay: 'alike' }],
    [
      'a shock that is not there or not',
      withActs(
        (act) => act,
        behaviour.shocks.map((shock) => ({ ...shock, value: trueSchool.score })),
      ),
      'storm',
      { shock: 'notSeen' },
    ],
    [
      'one of several shocks',
      withActs(
        only('call', (act) => ({ ...act, cancelledBy: ['storm', 'flood'] })),
        behaviour.shocks.flatMap((shock) => [shock, { ...shock, id: 'flood' }]),
      ),
      'flood',
      { shock: 'severalShocks' },
    ],
  ])('%s', (...[, definition, owner, expected]) => {
    expect(reasonsOf(definition, owner)).toEqual(expected);
  });

  it('a period that is not over, but for numbers that grow with time', () => {
    const half = commits.filter(({ day }) => day <= '2024-03-01');
    const discrete = withActs(only('complain', withCase({ count: { kind: 'discrete', cases: [{ value: 3, weight: 1 }] } })));

    expect(reasonsOf(discrete, 'complain', half)).toEqual({ count: 'notOver' });
    expect(reasonsOf(school, 'complain', half)).toEqual({ count: null });
  });

  it('commands that no act explains are counted by name', () => {
    const calibration = calibrate({ definition: withActs(only('test.appeal', () => [])), commits });

    expect(calibration.unexplained).toEqual([{ command: 'test.appeal', times: calibration.commands - calibration.explained }]);
  });

  it('a value that falls with another one changes with it alone', () => {
    const double = only('call', (act) => ({
      ...act,
      cases: act.cases.map((one) => ({
        ...one,
        outcomes: one.outcomes.map((outcome) => ({
          ...outcome,
          fields: outcome.fields.flatMap((field) => {
            const follower = field.value.kind === 'picked' ? { ...field.value, as: 'call.late' } : field.value;
            return [field, { fact: 'test.score', value: follower }];
          }),
        })),
      })),
    }));
    const lines = calibrate({ definition: withActs(double), commits }).lines.filter(({ act, what }) => act === 'call' && what === 'field');
    const weights = ({ proposed }: CalibrationLine): readonly number[] => (proposed.kind === 'picked' ? proposed.value.map(({ weight }) => weight) : []);

    expect(lines.map(({ because }) => because?.code ?? null)).toEqual([null, 'follows']);
    expect(lines[1]?.changesWith).toBe(lines[0]?.path);
    expect(lines.map(weights)[1]).toEqual(lines.map(weights)[0]);
  });
});

describe('a campaign that still runs', () => {
  it(`learns chance and delay from stays of which most are still open (seed ${String(SEED)})`, () => {
    const early = commits.filter(({ day }) => day <= '2024-01-11');
    const found = calibrate({ definition: school, commits: early, prior: 0 }).lines.filter(({ act }) => act === 'test.appeal');
    const [chance, delay] = found.map(({ proposed }) => proposed);
    const appealed = early.flatMap(({ events }) => events).filter((event) => event.type === 'instance.moved' && event.trigger === 'test.appeal').length;
    const scored = early.flatMap(({ events }) => events).filter((event) => event.type === 'instance.moved' && event.trigger === 'test.sit').length;
    const [share, median] = [
      chance?.kind === 'chance' ? chance.value : Number.NaN,
      delay?.kind === 'distribution' && delay.value.kind === 'lognormal' ? delay.value.median : Number.NaN,
    ];

    // Counting those who have appealed would give less than half of what is true.
    expect(appealed / scored).toBeLessThan(0.35);
    expect(Math.abs(share - 0.6)).toBeLessThan(2.576 * Math.sqrt((0.6 * 0.4) / appealed));
    expect(Math.abs(Math.log(median / 6))).toBeLessThan((2.576 * Math.log(14 / 6)) / 1.28155 / Math.sqrt(appealed / 4));
  });
});

describe('a shock that all of a unit share', () => {
  it(`is not taken for the spread of the field that it is added to (seed ${String(SEED)})`, () => {
    const mood: Behaviour['shocks'][number] = {
      id: 'mood',
      title: { zh: 'mood', en: 'mood' },
      per: 'unit',
      value: { kind: 'normal', mean: 0, sd: 12, min: -60, max: 60 },
      evidence: { kind: 'assumed' },
    };
    const calm: Act['cases'][number]['outcomes'][number]['fields'][number] = {
      fact: 'test.score',
      value: { kind: 'drawn', from: { kind: 'normal', mean: 50, sd: 6, min: 0, max: 100 }, plus: ['mood'] },
    };
    const shaken = withActs(
      only('test.sit', (act) => ({
        ...act,
        cases: act.cases.map((one) => ({
          ...one,
          outcomes: one.outcomes.map((outcome) => (outcome.command === 'test.sit' ? { ...outcome, fields: [calm] } : outcome)),
        })),
      })),
      [...behaviour.shocks, mood],
    );
    const line = calibrate({ definition: shaken, commits: loggedRun(shaken, SEED) }).lines.find(({ fact }) => fact === 'test.score');
    const observed = line?.observed?.kind === 'distribution' && line.observed.value.kind === 'normal' ? line.observed.value : undefined;

    // The deviation of both together is √(6² + 12²) = 13.4. That of one deviation of so many: σ / √(2 (n - 40)).
    expect(Math.abs((observed?.sd ?? Number.NaN) - 6)).toBeLessThan((2.576 * 6) / Math.sqrt(2 * ((line?.cases ?? 0) - 40)));
    expect(Math.abs((observed?.mean ?? Number.NaN) - 50)).toBeLessThan((2.576 * 12) / Math.sqrt(40));
    expect(line?.because).toEqual({ code: 'sharesShock', times: expect.any(Number) as number });
  });
});
