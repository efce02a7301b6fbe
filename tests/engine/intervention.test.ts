import { describe, expect, it } from 'vitest';
import { assignIssue, chief, type Draft, office, openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

function withIssue(): TinyRun {
  const run = openTiny();
  run.must(registerIssue);
  run.must(assignIssue);
  return run;
}

const submit: Draft = { type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } };

/** Every intervention about issue 1, with what its event must say of before and after. */
const interventions: readonly { readonly title: string; readonly draft: Draft; readonly event: object }[] = [
  {
    title: '延期 extend',
    draft: { type: 'deadline.extend', subject: 'issue:1', deadline: 'rectify', due: '2024-10-11', reason: '场地' },
    event: { type: 'deadline.extended', deadline: 'rectify', before: '2024-09-27', due: '2024-10-11', reason: '场地' },
  },
  {
    title: '转办 reassign',
    draft: { type: 'subject.reassign', subject: 'issue:1', unit: 'ZS2', reason: '职责' },
    event: { type: 'subject.reassigned', before: 'ZS1', unit: 'ZS2', reason: '职责' },
  },
  {
    title: '退回 return',
    draft: { type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'registered', reason: '不清' },
    event: { type: 'instance.returned', before: { states: ['rectifying'] }, after: { states: ['registered'] }, reason: '不清' },
  },
  {
    title: '撤回 withdraw',
    draft: { type: 'instance.withdraw', subject: 'issue:1', chart: 'issue', reason: '误操作' },
    event: { type: 'instance.withdrawn', before: { states: ['rectifying'] }, after: { states: ['registered'] }, reason: '误操作' },
  },
  { title: '作废 void', draft: { type: 'subject.void', subject: 'issue:1', reason: '重复' }, event: { type: 'subject.voided', reason: '重复' } },
  {
    title: '催办 remind',
    draft: { type: 'subject.remind', subject: 'issue:1', role: 'unitHead', reason: '将到期' },
    event: { type: 'reminder.sent', role: 'unitHead', reason: '将到期' },
  },
];

describe('[K8] an intervention by hand', () => {
  it.each(interventions)('[K8] $title stands in the log with who, when, edition, why, before and after', ({ draft, event }) => {
    const run = withIssue();

    const events = run.must(draft);

    expect(events[0]).toMatchObject({ stream: 'issue:1', ...event });
    expect(run.commits.at(-1)).toMatchObject({ actor: office, at: '2024-09-23T08:00:00Z', day: '2024-09-23', edition: run.model.edition });
  });

  it.each(interventions.filter(({ draft }) => draft.type !== 'subject.remind'))('[K8] $title without a reason is refused', ({ draft }) => {
    const run = withIssue();

    const [without, blank] = [run.refusal({ ...draft, reason: undefined }), run.refusal({ ...draft, reason: '  ' })];

    expect([without, blank]).toEqual([[{ code: 'command.reasonMissing', command: draft.type }], [{ code: 'command.reasonMissing', command: draft.type }]]);
  });

  it.each(interventions)('[K8] $title is refused to a role that may not', ({ draft }) => {
    const run = withIssue();

    const reasons = run.refusal(draft, chief);

    expect(reasons).toEqual([{ code: 'actor.notAllowed', command: draft.type, role: 'chief', roles: ['campaignOffice'] }]);
  });

  it('[K8] the retry of what a broken rule stopped is refused to a role that may not', () => {
    const run = withIssue();

    const reasons = run.refusal({ type: 'incident.retry', subject: 'issue:1', chart: 'issue' }, chief);

    expect(reasons).toEqual([{ code: 'actor.notAllowed', command: 'incident.retry', role: 'chief', roles: ['campaignOffice'] }]);
  });

  it('[K8] withdrawing puts back where it stood, its deadlines and the facts', () => {
    const run = withIssue();
    const before = run.subject('issue:1');
    run.must(submit);

    run.must({ type: 'instance.withdraw', subject: 'issue:1', chart: 'issue', reason: '误操作' });

    const after = run.subject('issue:1');
    expect(after.facts).toEqual(before.facts);
    expect(after.instances['issue']?.position).toEqual(before.instances['issue']?.position);
    expect(after.instances['issue']?.deadlines).toEqual(before.instances['issue']?.deadlines);
  });

  it('[K8] the retry of what a broken rule stopped is refused to a role that may not', () => {
    const run = withIssue();

    const reasons = run.refusal({ type: 'incident.retry', subject: 'issue:1', chart: 'issue' }, chief);

    expect(reasons).toEqual([{ code: 'actor.notAllowed', command: 'incident.retry', role: 'chief', roles: ['campaignOffice'] }]);
  });

  it('[K8] withdrawing puts back a deadline that the withdrawn step had cleared, and takes away the one that it set', () => {
    const run = openTiny();
    const before = run.subject('officer:O1').instances['officer-study']?.deadlines;
    run.must({ type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });
    const between = run.subject('officer:O1').instances['officer-study']?.deadlines;

    run.must({ type: 'instance.withdraw', subject: 'officer:O1', chart: 'officer-study', reason: '录错' });

    expect(Object.keys(between ?? {})).toEqual(['resit']);
    expect(run.subject('officer:O1').instances['officer-study']?.deadlines).toEqual(before);
    expect(run.subject('officer:O1').facts).toEqual({});
  });

  it('[K8] there is nothing to withdraw where the last commit did not move the chart, or brought proposals into being', () => {
    const run = withIssue();
    run.must({ type: 'subject.remind', subject: 'issue:1', role: 'unitHead' });
    run.must({ type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });
    run.must({ type: 'subject.command', command: 'resit.record', subject: 'officer:O1', facts: { 'exam.score': 20 } });

    const reminded = run.refusal({ type: 'instance.withdraw', subject: 'issue:1', chart: 'issue', reason: '误' });
    const proposed = run.refusal({ type: 'instance.withdraw', subject: 'officer:O1', chart: 'officer-study', reason: '误' });

    expect(reminded).toEqual([{ code: 'instance.nothingToWithdraw', subject: 'issue:1', chart: 'issue' }]);
    expect(proposed).toEqual([{ code: 'instance.nothingToWithdraw', subject: 'officer:O1', chart: 'officer-study' }]);
  });

  it('[K8] a return performs what entering the state asks for: a new deadline from today', () => {
    const run = withIssue();
    run.must(submit);
    run.must({ type: 'time.advance', to: '2024-09-26' });

    run.must({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'rectifying', reason: '证据不足' });

    // Four working days after Thursday 26: 27, 29 (worked), 30, then 8 October.
    expect(run.subject('issue:1').instances['issue']?.deadlines['rectify']).toEqual({ due: '2024-10-08', set: '2024-09-26', passed: false });
  });

  it('[K8] a return to a state that the chart does not have is refused', () => {
    const run = withIssue();

    const reasons = run.refusal({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'nowhere', reason: '退回' });

    expect(reasons).toEqual([{ code: 'instance.stateUnknown', chart: 'issue', state: 'nowhere' }]);
  });

  it('[K8] a voided subject leaves the lists, holds nobody back and takes no commands', () => {
    const run = withIssue();
    run.must({ type: 'time.advance', to: '2024-09-30' });
    run.must({ type: 'subject.command', command: 'stage.report', subject: 'stage:rectify/ZS1', facts: { 'stage.reported': true } });
    const before = run.states('stage:rectify/ZS1', 'stage-rectify');

    run.must({ type: 'subject.void', subject: 'issue:1', reason: '重复' });

    expect(before).toEqual(['running']);
    expect(run.states('stage:rectify/ZS1', 'stage-rectify')).toEqual(['done']);
    expect(run.state.members.get('issue@*')?.toArray()).toEqual([]);
    expect(run.refusal(submit)).toEqual([{ code: 'subject.voided', subject: 'issue:1' }]);
    expect(run.subject('issue:1').facts['issue.title']).toBe('迟到');
  });

  it('[K8] a reassigned subject counts for its new unit', () => {
    const run = withIssue();

    run.must({ type: 'subject.reassign', subject: 'issue:1', unit: 'ZS2', reason: '职责' });

    expect(run.state.members.get('issue@ZS1')?.toArray()).toEqual([]);
    expect(run.state.members.get('issue@ZS2')?.toArray()).toEqual(['issue:1']);
    expect(run.refusal({ type: 'subject.reassign', subject: 'issue:1', unit: 'ZS9', reason: '职责' })).toEqual([{ code: 'unit.unknown', unit: 'ZS9' }]);
  });
});
