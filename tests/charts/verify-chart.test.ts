import { describe, expect, it } from 'vitest';
import type { StateNode } from '#domain/chart-state.ts';
import type { Problem } from '#domain/problem.ts';
import type { ChartContext } from '#charts/chart-context.ts';
import { verifyChart } from '#charts/verify-chart.ts';
import { atomic, chartOf, compound, final, parallel, to } from './small-chart.ts';

const context: ChartContext = {
  ruleOutputs: new Map([
    ['yes', 'boolean'],
    ['other', 'boolean'],
    ['days', 'number'],
  ]),
  commands: new Set(['step.go', 'step.back']),
  facts: new Set(['score']),
  charts: new Set(['slip']),
  roles: new Set(['unitHead', 'liaison']),
};

const found = (root: StateNode, more: Partial<ChartContext> = {}): readonly Problem[] => verifyChart(chartOf(root), { ...context, ...more });
const brief = (problems: readonly Problem[]): readonly (readonly string[])[] => problems.map(({ severity, code, path }) => [severity, code, path]);

describe('verifyChart', () => {
  it('finds nothing in a sound chart', () => {
    const problems = found(
      compound({ a: atomic({ on: { 'step.go': [to('b', 'yes'), to('c')] } }), b: atomic({ on: { 'step.back': [to('a')] } }), c: final() }),
    );

    expect(problems).toEqual([]);
  });

  it('finds a state that nothing leads to, also where the only way is behind an unguarded one', () => {
    const problems = found(
      compound({ a: atomic({ on: { 'step.go': [to('end'), to('b', 'yes')] } }), b: atomic({ on: { 'step.go': [to('end')] } }), end: final() }),
    );

    expect(brief(problems)).toEqual([
      ['error', 'chart.state.unreachable', '/root/states/b'],
      ['error', 'chart.branch.shadowed', '/root/states/a/on/step.go/1'],
    ]);
  });

  it('finds what follows only upon an end that cannot be reached', () => {
    const problems = found(
      compound({
        a: compound({ x: atomic(), y: final() }, { onDone: [to('b')], on: { 'step.go': [to('end')] } }),
        b: atomic({ on: { 'step.go': [to('end')] } }),
        end: final(),
      }),
    );

    expect(brief(problems)).toEqual([
      ['error', 'chart.state.unreachable', '/root/states/a/states/y'],
      ['error', 'chart.state.unreachable', '/root/states/b'],
    ]);
  });

  it('finds a trap, with a way there', () => {
    const problems = found(
      compound({ a: atomic({ on: { 'step.go': [to('stuck', 'yes'), to('end')] } }), stuck: atomic({ on: { 'step.back': [to('stuck')] } }), end: final() }),
    );

    expect(problems).toEqual([
      { severity: 'error', code: 'chart.state.trap', path: '/root/states/stuck', detail: { state: 'stuck', events: ['step.go'], verdicts: ['yes=true'] } },
    ]);
  });

  it('takes the end of a part for a trap where nothing follows upon it', () => {
    const problems = found(compound({ a: compound({ x: atomic({ on: { 'step.go': [to('y')] } }), y: final() }), end: final() }));

    expect(brief(problems)).toEqual([
      ['error', 'chart.state.unreachable', '/root/states/end'],
      ['error', 'chart.state.trap', '/root/states/a/states/x'],
      ['error', 'chart.state.trap', '/root/states/a/states/y'],
    ]);
  });

  it('takes no region for a trap that another region leads out of, and no state that is tagged as an end', () => {
    const open = parallel({ work: atomic({ on: { 'step.back': [{}] } }), phase: compound({ going: atomic({ on: { 'step.go': [to('#end', 'yes')] } }) }) });

    expect(found(compound({ open, end: final() }))).toEqual([]);
    expect(found(compound({ a: atomic({ tags: ['end'] }) }))).toEqual([]);
  });

  it('finds unguarded standing transitions that go round for ever', () => {
    const problems = found(
      compound({ a: atomic({ on: { 'step.go': [to('b')] } }), b: atomic({ always: [to('c')] }), c: atomic({ always: [to('b')] }), end: final() }),
    );

    expect(problems.filter(({ code }) => code === 'chart.always.endless').map(({ path }) => path)).toEqual(['/root/states/b', '/root/states/c']);
    expect(problems.find(({ code }) => code === 'chart.always.endless')?.detail).toMatchObject({ events: ['step.go'] });
  });

  it('warns of standing transitions that go round while two rules are both true, once, with the way there', () => {
    const problems = found(
      compound({ a: atomic({ always: [to('b', 'yes')], on: { 'step.go': [to('end')] } }), b: atomic({ always: [to('a', 'other')] }), end: final() }),
    );

    expect(problems).toMatchObject([{ severity: 'warning', code: 'chart.always.circle', detail: { rules: ['other', 'yes'] } }]);
  });

  it('finds a candidate that asks a rule again, and events that are never heard', () => {
    const again = found(compound({ a: atomic({ on: { 'step.go': [to('end', 'yes'), to('a', 'yes')] } }), end: final() }));
    const passing = found(compound({ a: atomic({ always: [to('end')], on: { 'step.go': [to('a')] } }), end: final() }));
    const inner = found(compound({ a: compound({ x: atomic({ on: { 'step.go': [to('#end')] } }) }, { on: { 'step.go': [to('a')] } }), end: final() }));

    expect(brief(again)).toEqual([['error', 'chart.branch.shadowed', '/root/states/a/on/step.go/1']]);
    expect(brief(passing)).toEqual([['error', 'chart.branch.dead', '/root/states/a/on/step.go']]);
    expect(brief(inner)).toEqual([['error', 'chart.branch.dead', '/root/states/a/on/step.go']]);
  });

  it('finds guards that name no rule, or one that does not answer yes or no', () => {
    const problems = found(compound({ a: atomic({ on: { 'step.go': [to('end', 'nothing'), to('end', 'days')] } }), end: final() }));

    expect(brief(problems)).toEqual([
      ['error', 'chart.guard.unknownRule', '/root/states/a/on/step.go/0/guard'],
      ['error', 'chart.guard.notBoolean', '/root/states/a/on/step.go/1/guard'],
    ]);
  });

  it.each([
    ['undetermined', 'error', 'chart.guard.undetermined'],
    [false, 'error', 'chart.guard.neverTrue'],
    [true, 'warning', 'chart.guard.alwaysTrue'],
  ] as const)('finds a guard whose rule always says %s', (verdict, severity, code) => {
    const problems = found(compound({ a: atomic({ on: { 'step.go': [to('end', 'yes')] } }), end: final() }), { constantRules: new Map([['yes', verdict]]) });

    expect(brief(problems)).toEqual([[severity, code, '/root/states/a/on/step.go/0/guard']]);
  });

  it('finds events that no command sends, and effects on what is not there', () => {
    const problems = found(
      compound({
        a: atomic({
          entry: [
            { type: 'fact.add', params: { fact: 'none', by: 1 } },
            { type: 'instance.start', params: { chart: 'none' } },
            { type: 'remind', params: { role: 'none' } },
            { type: 'proposal.raise', params: { rule: 'none' } },
            { type: 'deadline.set', params: { deadline: 'exam', rule: 'yes' } },
          ],
          on: { 'step.leap': [to('end')], 'deadline.passed:exam': [to('end')] },
        }),
        end: final(),
      }),
    );

    expect(problems.map(({ code }) => code)).toEqual([
      'chart.event.unknown',
      'chart.effect.unknownFact',
      'chart.effect.unknownChart',
      'chart.effect.unknownRole',
      'chart.effect.unknownRule',
      'chart.deadline.notNumber',
    ]);
  });

  it('finds a reminder to a role that nobody holds', () => {
    const problems = found(
      compound({ a: atomic({ on: { 'step.go': [{ ...to('end'), effects: [{ type: 'remind', params: { role: 'liaison' } }] }] } }), end: final() }),
      { vacantRoles: new Set(['liaison']) },
    );

    expect(brief(problems)).toEqual([['warning', 'chart.effect.noRecipient', '/root/states/a/on/step.go/0/effects/0']]);
  });

  it('finds deadlines that are never set or never end, and states that wait without one', () => {
    const set = { type: 'deadline.set', params: { deadline: 'exam', rule: 'days' } } as const;
    const never = found(compound({ a: atomic({ on: { 'deadline.passed:exam': [to('end')] } }), end: final() }));
    const open = found(compound({ a: atomic({ entry: [set], on: { 'step.go': [to('end')] } }), end: final() }));
    const waiting = found(
      compound({
        a: atomic({ tags: ['waiting'], on: { 'step.go': [to('b')] } }),
        b: compound({ x: atomic({ tags: ['waiting'] }) }, { entry: [set], on: { 'deadline.passed:exam': [to('end')] } }),
        end: final(),
      }),
    );

    expect(brief(never)).toEqual([['error', 'chart.deadline.neverSet', '/root']]);
    expect(brief(open)).toEqual([['warning', 'chart.deadline.neverEnds', '/root/states/a/entry/0']]);
    expect(brief(waiting)).toEqual([['warning', 'chart.state.waitsForever', '/root/states/a']]);
  });

  it('is done with two hundred states, in one row or in ten regions, in under half a second of computing', () => {
    const row = (count: number): Record<string, StateNode> => ({
      ...Object.fromEntries(
        Array.from({ length: count }, (_, number) => [
          `s${number}`,
          atomic({
            on: { 'step.go': [to(`s${(number + 1) % count}`, 'yes'), to('end', 'other'), to(`s${(number * 7 + 3) % count}`)] },
            always: [to(`s${(number + 5) % count}`, 'other')],
          }),
        ]),
      ),
      end: final(),
    });
    const charts = [compound(row(199)), parallel(Object.fromEntries(Array.from({ length: 10 }, (_, number) => [`r${number}`, compound(row(19))])))].map(
      chartOf,
    );

    const times = charts.map((chart) => {
      verifyChart(chart, context);
      const before = process.cpuUsage();
      verifyChart(chart, context);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });

    expect(Math.max(...times)).toBeLessThan(500);
  });
});
