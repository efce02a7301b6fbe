import { describe, expect, it } from 'vitest';
import type { SubjectRef } from '#domain/id.ts';
import { entityCampaign } from '#tests/support/entity-campaign.ts';
import { EntityRun, evidence, inRectification, issue, later, plan } from '#tests/support/entity-run.ts';

describe('what comes with it', () => {
  it('a red slip wants the cause in writing', () => {
    const run = new EntityRun();
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    run.must({
      type: 'subject.command',
      command: 'slip.issue',
      subject: 'slip:S1',
      unit,
      facts: { 'slip.colour': 'RED', 'slip.matter': '逾期未改', 'slip.demand': '两日内办结' },
    });
    run.give('slip.sign', 'slip:S1');

    expect(run.refuse('slip.reply', 'slip:S1', { 'slip.replyText': '已办' })).toEqual(['? slip.cause']);
    run.give('slip.reply', 'slip:S1', { 'slip.replyText': '已办', 'slip.cause': '设备未到位' });
    run.give('slip.settle', 'slip:S1');
    expect([run.phase('slip:S1', 'slip'), run.fact('slip:S1', 'slip.open')]).toEqual(['SETTLED', false]);
  });

  it('feedback is told the result only when the measures of its issue are done', () => {
    const run = new EntityRun();
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    run.must({
      type: 'subject.command',
      command: 'feedback.register',
      subject: 'feedback:F1',
      unit,
      facts: { 'feedback.from': 'DRIVER', 'feedback.channel': 'SURVEY', 'feedback.content': '告知不清楚' },
    });
    expect(run.refuse('feedback.judge', 'feedback:F1', { 'feedback.valid': true })).toEqual(['? feedback.complex']);
    run.give('feedback.judge', 'feedback:F1', { 'feedback.valid': true, 'feedback.complex': true });
    expect(run.refuse('feedback.toIssue', 'feedback:F1')).toEqual(['rule.false']);
    const found = {
      'issue.title': '告知不规范',
      'issue.channel': 'PUBLIC',
      'issue.category': 'C',
      'issue.item': 'C2',
      'issue.severity': 'MINOR',
      'issue.urgent': false,
      'issue.fixableOnSpot': false,
      'issue.needsSystem': false,
      'issue.repeated': false,
    };
    run.must({ type: 'subject.command', command: 'issue.register', subject: issue, unit, of: 'feedback:F1', facts: found });
    run.give('issue.verify', issue);
    run.give('feedback.toIssue', 'feedback:F1');

    expect(run.refuse('feedback.reply', 'feedback:F1', { 'feedback.result': '已整改' })).toEqual(['rule.false']);
    for (const command of ['issue.assign', 'issue.sign']) run.give(command, issue);
    run.give('issue.plan', issue, plan);
    run.give('issue.approvePlan', issue);
    run.give('issue.submit', issue, evidence);
    run.give('feedback.reply', 'feedback:F1', { 'feedback.result': '已整改' });
    run.give('feedback.rate', 'feedback:F1', { 'feedback.accepted': true });
    expect([run.phase('feedback:F1', 'feedback'), run.fact('feedback:F1', 'feedback.open')]).toEqual(['ACCEPTED', false]);
  });

  it('[K9] a deduction takes effect only after approval and three working days, and an appeal can withdraw it', () => {
    const run = new EntityRun();
    run.register();
    run.give('issue.verify', issue);
    const unit: SubjectRef = `unit:${entityCampaign.organisation.units[0]?.id ?? ''}`;
    expect(run.fact(unit, 'unit.pointsInEffect')).toBe(0);

    run.give(['proposal.approve', 'politicalWork'], 'proposal:0001', { 'proposal.approvedBy': 'O3' });
    run.must({ type: 'time.advance', to: later(run, 3) as never });
    expect(run.phase('proposal:0001', 'proposal')).toBe('APPROVED');
    run.give(['proposal.appeal', 'unitHead'], 'proposal:0001', { 'proposal.appealGround': '责任单位认定有误' });
    run.give(['proposal.review', 'chief'], 'proposal:0001', { 'proposal.appealResult': 'WITHDRAWN' });

    expect([run.phase('proposal:0001', 'proposal'), run.fact(unit, 'unit.pointsInEffect')]).toEqual(['WITHDRAWN', 0]);
  });

  it('[K9] a deduction that nobody appeals is in effect', () => {
    const run = new EntityRun();
    run.register();
    run.give('issue.verify', issue);
    run.give(['proposal.approve', 'politicalWork'], 'proposal:0001', { 'proposal.approvedBy': 'O3' });

    run.must({ type: 'time.advance', to: later(run, 4) as never });

    expect(run.phase('proposal:0001', 'proposal')).toBe('IN_EFFECT');
    expect(run.fact(`unit:${entityCampaign.organisation.units[0]?.id ?? ''}`, 'unit.pointsInEffect')).toBe(1);
  });

  it('[K9] is approved or rejected by nobody but the approver that the consequence names', () => {
    const run = new EntityRun();
    inRectification(run);
    run.must({ type: 'time.advance', to: later(run, 27) as never });
    const circular = [...run.state.subjects.values()].find(({ facts }) => facts['proposal.consequence'] === 'CIRCULAR')?.ref ?? issue;
    const by = { 'proposal.approvedBy': 'O3' };

    for (const role of ['politicalWork', 'chief', 'commissar', 'campaignOffice']) {
      expect(run.refuse(['proposal.approve', role], circular, by)).toEqual(['actor.notAllowed']);
      expect(run.refuse(['proposal.reject', role], circular)).toEqual(['actor.notAllowed']);
    }
    run.give(['proposal.approve', 'leaderInCharge'], circular, by);

    expect(run.phase(circular, 'proposal')).toBe('APPROVED');
  });

  it('[K9] stays open to appeal for the days of its consequence', () => {
    const longer = entityCampaign.consequences.map((consequence) => ({ ...consequence, appealDays: 6 }));
    const run = new EntityRun({ ...entityCampaign, consequences: longer });
    run.register();
    run.give('issue.verify', issue);
    run.give(['proposal.approve', 'politicalWork'], 'proposal:0001', { 'proposal.approvedBy': 'O3' });

    run.must({ type: 'time.advance', to: later(run, 6) as never });
    const onTheSixthDay = run.phase('proposal:0001', 'proposal');
    run.must({ type: 'time.advance', to: later(run, 1) as never });

    expect([onTheSixthDay, run.phase('proposal:0001', 'proposal')]).toEqual(['APPROVED', 'IN_EFFECT']);
  });

  it('[K9] has an approver who may give the commands that approve and reject', () => {
    const deciding = entityCampaign.commands.filter(({ approver }) => approver === true);
    const cannot = entityCampaign.consequences.filter(({ approver }) => deciding.some(({ roles }) => !roles.includes(approver)));

    expect(deciding.map(({ type }) => type)).toEqual(['proposal.approve', 'proposal.reject']);
    expect(cannot).toEqual([]);
  });
});
