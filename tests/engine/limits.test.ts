import { describe, expect, it } from 'vitest';
import { idSchema } from '#domain/id.ts';
import type { CampaignEvent } from '#domain/event.ts';
import { returnStates } from '#engine/ask/return-states.ts';
import { evolve } from '#engine/evolve/evolve.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { assignIssue, chief, type Draft, office, openTiny, registerIssue, signed, TinyRun } from '#tests/support/tiny-run.ts';

function withIssue(): TinyRun {
  const run = openTiny();
  run.must(registerIssue);
  run.must(assignIssue);
  return run;
}

const extend = (due: string, deadline = 'rectify'): Draft => ({ type: 'deadline.extend', subject: 'issue:1', deadline, due, reason: '场地' });
const nobody = { id: 'O1', role: 'nobody' };

describe('a deadline that is extended', () => {
  it('[K7] is refused more than two years after the end, and time goes on', () => {
    const run = withIssue();

    const reasons = run.refusal(extend('9999-12-31'));

    expect(reasons).toEqual([{ code: 'deadline.tooFar', deadline: 'rectify', latest: '2026-11-02', due: '9999-12-31' }]);
    expect(run.must({ type: 'time.advance', to: '2024-10-31' }).length).toBeGreaterThan(0);
  });

  it('[K7] is refused on a day that is not worked', () => {
    const run = withIssue();

    const reasons = run.refusal(extend('2024-10-05'));

    expect(reasons).toEqual([{ code: 'deadline.notWorkingDay', deadline: 'rectify', due: '2024-10-05' }]);
  });
});

describe('a date beyond the calendar', () => {
  it('[K12] that a definition brings about is a broken rule, never a crash', () => {
    const stages = tinyDefinition.stages.map((stage) => ({ ...stage, from: '1980-01-01' }));
    const run = new TinyRun({ ...tinyDefinition, stages, meta: { ...tinyDefinition.meta, from: '1980-01-01' } });

    const reasons = run.refusal({ type: 'campaign.open' });

    expect(reasons).toEqual([{ code: 'rule.broken', rule: '', problem: 'calendar.range.exceeded', path: '' }]);
  });
});

describe('a name that every object has', () => {
  it('is no deadline and no chart', () => {
    const run = withIssue();

    expect(run.refusal(extend('2024-10-11', 'constructor'))).toEqual([{ code: 'deadline.none', subject: 'issue:1', deadline: 'constructor' }]);
    for (const chart of ['constructor', '__proto__', 'toString']) {
      expect(run.refusal({ type: 'instance.withdraw', subject: 'issue:1', chart, reason: '误' })).toEqual([
        { code: 'instance.nothingToWithdraw', subject: 'issue:1', chart },
      ]);
    }
  });

  it.each(['valueOf', 'toString', 'hasOwnProperty', 'constructor', 'a.isPrototypeOf'])('is refused as an id: %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
});

describe('a number given by hand', () => {
  it('is left out by the engine: a slip is never registered over another', () => {
    const register = {
      ...tinyDefinition.commands[6],
      type: 'slip.issue',
      subject: 'slip',
      chart: 'slip',
      fields: [],
    } as (typeof tinyDefinition.commands)[number];
    const run = openTiny({ ...tinyDefinition, commands: [...tinyDefinition.commands, register] });
    run.must({ type: 'subject.command', command: 'slip.issue', subject: 'slip:0002', unit: 'ZS2' });
    run.must(registerIssue);
    run.must(assignIssue);

    run.must({ type: 'time.advance', to: '2024-09-29' });

    expect(run.state.members.get('slip@*')?.toArray()).toEqual(['slip:0002', 'slip:0003']);
    expect(run.subject('slip:0002').unit).toBe('ZS2');
  });

  it('[K2] registered twice in a log is refused by the fold', () => {
    const { state } = withIssue();
    const event: CampaignEvent = { type: 'subject.registered', stream: 'issue:1' };

    expect(() => evolve(state, event, { seq: 9, day: state.today })).toThrow('issue:1');
  });
});

describe('a return by hand', () => {
  it('[K8] goes only where the instance has been, and never to an end', () => {
    const run = withIssue();
    run.must({ type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } });

    const forwards = ['supervised', 'closed'].map((state) =>
      run.refusal({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state, reason: '退回' }),
    );
    const offered = returnStates(run.model, run.state, { subject: 'issue:1', chart: 'issue' });

    expect(forwards).toEqual(['supervised', 'closed'].map((state) => [{ code: 'instance.stateNotVisited', chart: 'issue', state }]));
    expect(offered).toEqual(['registered', 'rectifying', 'reviewing']);
  });

  it('[K8] from an end goes back, but not to it again', () => {
    const run = withIssue();
    run.must({ type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } });
    run.must({ type: 'subject.command', command: 'issue.close', subject: 'issue:1' });

    run.must({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'reviewing', reason: '复查' });

    expect(run.refusal({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'closed', reason: '退回' })).toEqual([
      { code: 'instance.stateNotVisited', chart: 'issue', state: 'closed' },
    ]);
  });

  it('[K8] does not go where only a withdrawn step had been', () => {
    const run = withIssue();
    run.must({ type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } });
    run.must({ type: 'instance.withdraw', subject: 'issue:1', chart: 'issue', reason: '误' });

    const reasons = run.refusal({ type: 'instance.return', subject: 'issue:1', chart: 'issue', state: 'reviewing', reason: '退回' });

    expect(reasons).toEqual([{ code: 'instance.stateNotVisited', chart: 'issue', state: 'reviewing' }]);
  });
});

describe('the kinds that an intervention is about', () => {
  it.each(['campaign:campaign', 'unit:ZS1', 'stage:study/ZS1', 'officer:O1'] as const)('[K8] %s is not voided', (subject) => {
    const run = openTiny();

    const reasons = run.refusal({ type: 'subject.void', subject, reason: '误' });

    expect(reasons).toEqual([{ code: 'subject.wrongKind', subject, wanted: ['issue', 'slip', 'feedback', 'proposal'] }]);
  });

  it.each(['campaign:campaign', 'unit:ZS1', 'stage:study/ZS1'] as const)('[K8] %s is not reassigned', (subject) => {
    const run = openTiny();

    const reasons = run.refusal({ type: 'subject.reassign', subject, unit: 'ZS2', reason: '职责' });

    expect(reasons).toEqual([{ code: 'subject.wrongKind', subject, wanted: ['issue', 'slip', 'feedback', 'proposal', 'officer'] }]);
  });
});

describe('an actor', () => {
  it.each<Draft>([
    { type: 'time.advance', to: '2024-09-24' },
    { type: 'campaign.close', reason: '结束' },
    { type: 'subject.remind', subject: 'officer:O1', role: 'chief' },
  ])('[K8] in a role that does not exist is refused: $type', (draft) => {
    const run = openTiny();

    const reasons = run.refusal(draft, nobody);

    expect(reasons).toContainEqual({ code: 'actor.notAllowed', command: draft.type, role: 'nobody', roles: ['campaignOffice'] });
  });

  it('[K8] may let time pass in any role of the organisation', () => {
    const run = openTiny();

    expect(run.must({ type: 'time.advance', to: '2024-09-24' }, chief).length).toBeGreaterThan(0);
  });

  it('[K8] gives a reason to close the campaign, and reminds a role that exists', () => {
    const run = openTiny();

    const blank = run.refusal({ type: 'campaign.close', reason: '\u200B \uFEFF' });
    const unknown = run.refusal({ type: 'subject.remind', subject: 'officer:O1', role: 'nobody' });

    expect(blank).toEqual([{ code: 'command.reasonMissing', command: 'campaign.close' }]);
    expect(unknown).toEqual([{ code: 'role.unknown', role: 'nobody' }]);
  });

  it('[K4] names the unit that answers for what is registered', () => {
    const run = openTiny();

    const reasons = run.refusal({ ...registerIssue, unit: undefined } as Draft);

    expect(reasons).toEqual([{ code: 'unit.required', subject: 'issue:1' }]);
  });
});

describe('the approver of a consequence', () => {
  const definition = {
    ...tinyDefinition,
    commands: tinyDefinition.commands.map((command) =>
      command.type === 'proposal.approve' ? { ...command, roles: ['campaignOffice', 'chief'], approver: true } : command,
    ),
    consequences: tinyDefinition.consequences.map((consequence) => ({ ...consequence, appealDays: 9 })),
    vocabulary: [
      ...tinyDefinition.vocabulary,
      ...tinyDefinition.vocabulary.filter(({ id }) => id === 'proposal.points').map((fact) => ({ ...fact, id: 'proposal.appealDays' })),
    ],
  };
  const approve: Draft = { type: 'subject.command', command: 'proposal.approve', subject: 'proposal:0001' };

  function withProposal(): TinyRun {
    const run = openTiny(definition);
    run.must({ type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });
    run.must({ type: 'subject.command', command: 'resit.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });
    return run;
  }

  it('[K9] alone approves it, whoever else may give the command', () => {
    const run = withProposal();

    const others = run.refusal(approve);
    run.must(approve, chief);

    expect(others).toEqual([{ code: 'actor.notAllowed', command: 'proposal.approve', role: 'campaignOffice', roles: ['chief'] }]);
    expect(run.states('proposal:0001', 'proposal')).toEqual(['effective']);
  });

  it('[K9] decides over a consequence whose days of appeal stand in the proposal', () => {
    expect(withProposal().subject('proposal:0001').facts['proposal.appealDays']).toBe(9);
  });
});

describe('what looks like nothing', () => {
  it.each(['', ' ', '\t\n', '\u200B', '\u200C\u200D', '\uFEFF', '\u2060\u3000'])('is missing: %j', (text) => {
    expect(isMissing(text)).toBe(true);
  });

  it('is not missing once it holds a letter', () => {
    expect(isMissing('\u200B字')).toBe(false);
    expect(isMissing(0)).toBe(false);
  });
});

describe('a refused item of a bulk command', () => {
  it('[K10] can be sent again under its id once it is put right', () => {
    const run = openTiny();
    const score = (officer: string, points: number, id: string) =>
      signed({ type: 'subject.command', command: 'exam.record', subject: `officer:${officer}`, facts: { 'exam.score': points } }, id);
    const base = { type: 'bulk', at: '2024-09-23T08:00:00Z', actor: office } as const;
    run.sendCommand({ ...base, commandId: 'b1', items: [score('O1', 80, 'i1'), score('O2', 101, 'i2')] });

    const again = run.sendCommand({ ...base, commandId: 'b2', items: [score('O1', 80, 'i1'), score('O2', 70, 'i2')] });

    expect(run.commits[1]?.itemIds).toEqual(['i1']);
    expect(again.items?.map(({ kind, reasons }) => [kind, reasons[0]?.code])).toEqual([
      ['refused', 'command.duplicate'],
      ['accepted', undefined],
    ]);
  });
});
