import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { SubjectRef } from '#domain/id.ts';
import { createModel } from '#engine/model.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { assignIssue, type Draft, openTiny, registerIssue, TinyRun, withRule } from '#tests/support/tiny-run.ts';

const score = (officer: string): Draft => ({ type: 'subject.command', command: 'exam.record', subject: `officer:${officer}`, facts: { 'exam.score': 80 } });

/** What the edition of the campaign comes to mean, as after a change in the engine itself: another edition would be refused. */
function turnsInto(run: TinyRun, definition: CampaignDefinition): void {
  run.model = { ...createModel(definition), edition: run.model.edition };
}

/** A campaign that ran well until a rule was spoilt. */
function spoilt(rule: string, run: TinyRun = openTiny()): TinyRun {
  turnsInto(run, withRule(rule));
  return run;
}

function incidentOf(run: TinyRun, ref: SubjectRef, chart: string): unknown {
  return run.subject(ref).instances[chart]?.incident;
}

/** The rectification stage with a round trip that is always open. */
function restless(): CampaignDefinition {
  const spin = { guard: { type: 'rule' as const, params: { id: 'rectify.entry' } }, effects: [{ type: 'remind' as const, params: { role: 'chief' } }] };
  const charts = tinyDefinition.charts.map((chart) => {
    if (chart.id !== 'stage-rectify') return chart;
    const { running } = chart.root.states ?? {};
    return running === undefined ? chart : { ...chart, root: { ...chart.root, states: { ...chart.root.states, running: { ...running, always: [spin] } } } };
  });
  return { ...tinyDefinition, charts };
}

describe('[K12] a broken rule', () => {
  it('[K12] marks the instance of the command as an incident, and never counts as false', () => {
    const run = spoilt('exam.isPass');

    const events = run.must(score('O1'));

    expect(events.map(({ type }) => type)).toEqual(['incident.raised']);
    expect(incidentOf(run, 'officer:O1', 'officer-study')).toMatchObject({
      code: 'rule.type.notNumber',
      rule: 'exam.isPass',
      command: { command: 'exam.record' },
    });
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.waiting');
    expect(run.subject('officer:O1').facts).toEqual({});
  });

  it('[K12] leaves the others to go on', () => {
    const run = spoilt('exam.isPass');
    run.must(score('O1'));

    run.must({ type: 'subject.command', command: 'note.submit', subject: 'officer:O2' });
    run.must(registerIssue);
    const again = run.refusal(score('O1'));

    expect(run.states('officer:O2', 'officer-study')).toContain('notes.submitted');
    expect(again).toEqual([{ code: 'instance.incident', subject: 'officer:O1', chart: 'officer-study' }]);
  });

  it('[K12] is refused to be retried while it is broken, and does the command once it is mended', () => {
    const run = spoilt('exam.isPass');
    run.must(score('O1'));
    const retry: Draft = { type: 'incident.retry', subject: 'officer:O1', chart: 'officer-study' };
    const tooEarly = run.refusal(retry);

    turnsInto(run, tinyDefinition);
    run.must(retry);

    expect(tooEarly).toEqual([{ code: 'instance.incident', subject: 'officer:O1', chart: 'officer-study' }]);
    expect(incidentOf(run, 'officer:O1', 'officer-study')).toBeNull();
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.passed');
    expect(run.subject('officer:O1').facts['exam.score']).toBe(80);
  });

  it('[K12] under a falling deadline stops that instance only; mended, the deadline falls after all', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(score('O1'));
    spoilt('resit.days', run);

    run.must({ type: 'time.advance', to: '2024-10-08' });
    const stopped = [incidentOf(run, 'officer:O2', 'officer-study'), run.subject('officer:O2').instances['officer-study']?.deadlines['exam']];
    turnsInto(run, tinyDefinition);
    run.must({ type: 'incident.retry', subject: 'officer:O2', chart: 'officer-study' });
    run.must({ type: 'time.advance', to: '2024-10-09' });

    expect(stopped).toMatchObject([{ rule: 'resit.days' }, { due: '2024-09-29', passed: false }]);
    expect(incidentOf(run, 'officer:O1', 'officer-study')).toBeNull();
    expect(run.states('stage:rectify/ZS1', 'stage-rectify')).toEqual(['running']);
    expect(run.states('officer:O2', 'officer-study')).toContain('exam.resit');
  });

  it('[K12] in a standing condition stops that stage, not the day', () => {
    const run = spoilt('rectify.entry');

    run.must({ type: 'time.advance', to: '2024-09-30' });

    expect(run.state.today).toBe('2024-09-30');
    expect(incidentOf(run, 'stage:rectify/ZS1', 'stage-rectify')).toMatchObject({ rule: 'rectify.entry', command: null });
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.resit');
  });

  it('[K12] in a ladder stops that issue, not the other ladders and issues', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);
    spoilt('slip.days', run);

    run.must({ type: 'time.advance', to: '2024-10-31' });

    expect(incidentOf(run, 'issue:1', 'issue')).toMatchObject({ rule: 'slip.days' });
    expect(run.state.counts['slip']).toBeUndefined();
    expect(run.state.today).toBe('2024-10-31');
  });

  it('[K12] met by a return by hand is an incident too', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);
    spoilt('issue.days', run);

    run.must({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'rectifying', reason: '退回' });

    expect(incidentOf(run, 'issue:1', 'issue')).toMatchObject({ rule: 'issue.days', command: { type: 'instance.return' } });
    expect(run.states('issue:1', 'issue')).toEqual(['rectifying']);
  });

  it('[K12] at the opening, where there is no instance to mark, refuses the opening with the rule and the place', () => {
    const run = new TinyRun(withRule('exam.days'));

    const reasons = run.refusal({ type: 'campaign.open' });

    expect(reasons).toEqual([{ code: 'rule.broken', rule: 'exam.days', problem: 'rule.type.notNumber', path: expect.any(String) }]);
    expect(run.commits).toEqual([]);
  });

  it('[K12] that names no fact of the vocabulary is an incident, not a refusal', () => {
    const run = openTiny();
    turnsInto(run, withRule('exam.isPass', { '>=': [{ var: 'exam.gone' }, 60] }));

    run.must(score('O1'));

    expect(incidentOf(run, 'officer:O1', 'officer-study')).toMatchObject({ code: 'fact.unknown' });
  });
});

describe('[K12] standing conditions that never come to rest', () => {
  it('[K12] become incidents of their charts, keep nothing of the spinning, and the rest goes on', () => {
    const run = openTiny(restless());

    const events = run.must({ type: 'time.advance', to: '2024-10-08' });

    expect(incidentOf(run, 'stage:rectify/ZS1', 'stage-rectify')).toMatchObject({ code: 'chart.settle.endless' });
    expect(incidentOf(run, 'stage:rectify/ZS2', 'stage-rectify')).toMatchObject({ code: 'chart.settle.endless' });
    expect(events.filter(({ type }) => type === 'reminder.sent')).toEqual([]);
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.resit');
  });
});
