import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { entityCampaign } from '#tests/support/entity-campaign.ts';
import { TinyRun } from '#tests/support/tiny-run.ts';

const officer: SubjectRef = 'officer:O1';
const issue: SubjectRef = 'issue:W1';

/** A command of the campaign office, or of another role. */
type Sent = string | readonly [command: string, role: string];

const sentBy = (what: Sent): readonly [string, string] => (typeof what === 'string' ? [what, 'campaignOffice'] : what);

class Run extends TinyRun {
  constructor() {
    super(entityCampaign);
    this.must({ type: 'campaign.open' });
  }

  give(what: Sent, subject: SubjectRef, facts: Readonly<Record<string, FactValue>> = {}): void {
    const [command, role] = sentBy(what);
    this.must({ type: 'subject.command', command, subject, facts, reason: '据实' }, { id: 'X', role });
  }

  refuse(what: Sent, subject: SubjectRef, facts: Readonly<Record<string, FactValue>> = {}): readonly string[] {
    const [command, role] = sentBy(what);
    return this.refusal({ type: 'subject.command', command, subject, facts, reason: '据实' }, { id: 'X', role }).map((reason) => (reason.code === 'rule.undetermined' ? `? ${reason.missing.join()}` : reason.code));
  }

  register(facts: Readonly<Record<string, FactValue>> = {}, command = 'issue.register'): void {
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    const found = {
      'issue.title': '处罚决定书漏填告知时间', 'issue.channel': 'CROSS', 'issue.category': 'B', 'issue.item': 'B1', 'issue.severity': 'MODERATE',
      'issue.urgent': false, 'issue.fixableOnSpot': false, 'issue.needsSystem': false, 'issue.repeated': false,
    };
    this.must({ type: 'subject.command', command, subject: issue, unit, facts: { ...found, ...facts } });
  }

  phase(subject: SubjectRef, chart: string): string | null | undefined {
    return this.subject(subject).instances[chart]?.position.phase;
  }

  fact(subject: SubjectRef, id: string): FactValue | undefined {
    return new FactFrame(this.model, this.state).read(subject, id);
  }

  proposals(): readonly (FactValue | undefined)[][] {
    return [...this.state.subjects.values()].filter(({ ref }) => ref.startsWith('proposal:')).map(({ facts }) => [facts['proposal.consequence'], facts['proposal.points']]);
  }

  slips(): readonly (FactValue | undefined)[] {
    return [...this.state.subjects.values()].filter(({ ref }) => ref.startsWith('slip:')).map(({ facts }) => facts['slip.colour']);
  }
}

const later = (run: Run, days: number): string => run.model.calendar.addWorkingDays(run.state.today, days);
const plan = { 'issue.directOwner': 'O2', 'issue.causeSubjective': '程序意识不强', 'issue.causeObjective': '模板更新不及时', 'issue.measures': '逐件更正并培训' };
const evidence = { 'issue.measuresDone': true, 'issue.evidenceCount': 2, 'issue.evidenceKind': 'CORRECTED_FILE' };

function inRectification(run: Run): void {
  run.register();
  run.give('issue.verify', issue);
  run.give('issue.assign', issue);
  run.give('issue.sign', issue);
  run.give('issue.plan', issue, plan);
  run.give('issue.approvePlan', issue);
}

function closeIt(run: Run): void {
  run.give('issue.submit', issue, evidence);
  run.give('issue.review', issue);
  run.give(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': 'FZK' });
  run.give(['issue.close', 'leaderInCharge'], issue, {});
}

describe('the study of an officer', () => {
  it('counts roll calls, keeps the make-up clock, and tells the effective participation', () => {
    const run = new Run();

    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('attendance.record', officer, { 'att.status': 'LATE' });
    run.give('attendance.record', officer, { 'att.status': 'DUTY' });
    run.give('attendance.record', officer, { 'att.status': 'UNEXCUSED' });
    run.give('makeup.record', officer);

    expect(run.fact(officer, 'study.effectiveRate')).toBe(0.75);
    expect(run.fact(officer, 'officer.attendancePoints')).toBe(7);
    expect(run.phase(officer, 'officer-study')).toBe('MAKEUP_DUE');
    run.must({ type: 'time.advance', to: later(run, 7) as never });
    expect(run.phase(officer, 'officer-study')).toBe('MAKEUP_OVERDUE');
    expect(run.fact(officer, 'att.makeupOverdueDays')).toBe(2);
    run.give('makeup.record', officer);
    expect([run.fact(officer, 'att.unmadeUp'), run.fact(officer, 'att.makeupOverdueDays'), run.fact(officer, 'study.effectiveRate')]).toEqual([0, 0, 1]);
  });

  it('[K5] neither passes nor fails without a score', () => {
    const run = new Run();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('exam.record', officer, { 'exam.attended': true });

    expect([run.fact(officer, 'exam.taken'), run.fact(officer, 'exam.passed'), run.fact(officer, 'exam.grade'), run.fact(officer, 'exam.qualifiedFinally')]).toEqual([true, false, undefined, undefined]);
    expect(run.proposals()).toEqual([]);
  });

  it('admits to the exam only with enough participation, and says what is missing', () => {
    const run = new Run();

    expect(run.refuse('exam.record', officer, { 'exam.attended': true })).toEqual(['? study.effectiveRate']);
    expect(run.refuse('exam.record', officer, { 'exam.attended': false })).toEqual(['? exam.absenceReason']);
  });

  it('[K9] proposes the consequences of failing for good, once, and reopens them through an appeal of the score', () => {
    const run = new Run();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    for (const score of [60, 66]) {
      run.give('exam.record', officer, { 'exam.attended': true });
      run.give('exam.score', officer, { 'exam.score': score });
    }

    expect(run.proposals().map(([code]) => code)).toEqual(['RETRAIN_NEXT_CLASS', 'NOT_ELIGIBLE_FOR_HONOURS', 'NOTIFY_UNIT_HEAD']);
    expect(run.fact(officer, 'exam.qualifiedFinally')).toBe(false);
    run.give(['exam.appeal', 'officer'], officer, { 'exam.appealGround': '第12题误判' });
    run.give(['exam.decideAppeal', 'politicalWork'], officer, { 'exam.appealResult': 'CORRECTED', 'exam.score': 71 });
    expect(run.states(officer, 'officer-study')).toContain('open.exam.settled.passed');
    expect(run.fact(officer, 'exam.qualifiedFinally')).toBe(true);
  });

  it('counts an unexcused absence as a sitting and the second one as zero', () => {
    const run = new Run();
    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'DUTY' });
    expect([run.fact(officer, 'exam.attempts'), run.fact(officer, 'exam.taken')]).toEqual([0, false]);

    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED' });
    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED' });

    expect([run.fact(officer, 'exam.attempts'), run.fact(officer, 'exam.score'), run.fact(officer, 'exam.taken')]).toEqual([2, 0, false]);
    expect(run.proposals()).toHaveLength(3);
  });

  it('refuses a score that nobody waits for', () => {
    const run = new Run();

    expect(run.refuse('exam.score', officer, { 'exam.score': 80 })).toEqual(['rule.false']);
  });

  it('goes all the way to the training file', () => {
    const run = new Run();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('note.submit', officer, { 'note.words': 3000, 'note.reflections': 2 });
    run.give('note.review', officer, { 'note.grade': 'AVERAGE' });
    run.give('note.supplement', officer, { 'note.words': 8000, 'note.reflections': 2 });
    run.give('note.recheck', officer, { 'note.recheckPassed': true });
    run.give('exam.record', officer, { 'exam.attended': true });
    run.give('exam.score', officer, { 'exam.score': 84 });
    run.give('self.submit', officer, { 'self.style': true, 'self.attitude': true, 'self.method': true, 'self.causes': true, 'self.measures': true });
    run.give(['self.return', 'unitHead'], officer, {});
    expect(run.refuse('officer.archive', officer)).toEqual(['rule.false']);

    run.give('self.submit', officer, { 'self.style': true, 'self.attitude': true, 'self.method': true, 'self.causes': true, 'self.measures': true });
    run.give(['self.accept', 'unitHead'], officer, {});
    run.give('officer.archive', officer);

    expect(run.subject(officer).instances['officer-study']?.position).toMatchObject({ phase: 'ARCHIVED', tags: expect.arrayContaining(['end', 'exam-passed']) });
    expect([run.fact(officer, 'note.complete'), run.fact(officer, 'self.accepted'), run.fact(officer, 'exam.passed')]).toEqual([true, true, true]);
  });
});

describe('an issue', () => {
  it('is planned, rectified, accepted by others, closed, drawn and looked back at', () => {
    const run = new Run();
    inRectification(run);

    closeIt(run);
    run.give('lookback.draw', issue);
    run.give('lookback.pass', issue);

    expect(run.phase(issue, 'issue')).toBe('RECHECKED');
    expect(['issue.closed', 'issue.hasPlan', 'issue.lookBackDone', 'issue.open', 'issue.isDue'].map((id) => run.fact(issue, id))).toEqual([true, true, true, false, true]);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 1]]);
  });

  it('does not leave planning without cause, person and measure, and does not take paper for rectification', () => {
    const run = new Run();
    run.register();
    run.give('issue.verify', issue);
    run.give('issue.assign', issue);
    run.give('issue.sign', issue);

    expect(run.refuse('issue.plan', issue, { ...plan, 'issue.causeObjective': ' ' })).toEqual(['fact.required']);
    run.give('issue.plan', issue, plan);
    run.give('issue.approvePlan', issue);
    expect(run.refuse('issue.submit', issue, { ...evidence, 'issue.evidenceKind': 'STATEMENT' })).toEqual(['rule.false']);
  });

  it('is not accepted by its own unit, and not closed before the person was told', () => {
    const run = new Run();
    run.register({ 'issue.channel': 'PUBLIC' });
    for (const command of ['issue.verify', 'issue.assign', 'issue.sign']) run.give(command, issue);
    run.give('issue.plan', issue, plan);
    run.give('issue.approvePlan', issue);
    run.give('issue.submit', issue, evidence);
    run.give('issue.review', issue);
    const own = String(run.fact(issue, 'issue.ownerUnit'));

    expect(run.refuse(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': own })).toEqual(['rule.false']);
    run.give(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': 'FZK' });
    expect(run.refuse(['issue.close', 'leaderInCharge'], issue, {})).toEqual(['? issue.feedbackGiven']);
    run.give('issue.tellPerson', issue, { 'issue.feedbackGiven': true });
    run.give(['issue.close', 'leaderInCharge'], issue, {});
    expect(run.phase(issue, 'issue')).toBe('CLOSED');
  });

  it('[K10] is never closed in bulk', () => {
    const closing = entityCampaign.commands.filter(({ type }) => type === 'issue.close' || type === 'issue.correctOnSpot');

    expect(closing.map(({ bulk }) => bulk)).toEqual([false, false]);
  });

  it('put right on the spot is closed in one record and still counted', () => {
    const run = new Run();
    const onSpot = { 'issue.severity': 'MINOR', 'issue.fixableOnSpot': true, 'issue.correctedOnSpot': true, 'issue.measures': '当场补填', 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.accepterUnit': 'FZK' };

    run.register(onSpot, 'issue.correctOnSpot');

    expect(run.phase(issue, 'issue')).toBe('CLOSED');
    expect(run.fact('campaign:campaign', 'campaign.issueCount')).toBe(1);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 0.5]]);
  });

  it('that is no matter for the spot goes the ordinary way', () => {
    const run = new Run();

    run.register({ 'issue.correctedOnSpot': true, 'issue.measures': '当场补填', 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.accepterUnit': 'FZK' }, 'issue.correctOnSpot');

    expect(run.phase(issue, 'issue')).toBe('REPORTED');
  });

  it('climbs from the blue notice to the talk, one slip a rung, and proposes what the rung says', () => {
    const run = new Run();
    inRectification(run);

    run.must({ type: 'time.advance', to: later(run, 27) as never });

    expect(run.slips()).toEqual(['BLUE', 'YELLOW', 'RED', 'PURPLE']);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 1], ['CIRCULAR', undefined], ['DEDUCT_UNIT_POINTS', 2], ['TALK', undefined]]);
    expect(run.fact(issue, 'issue.lamp')).toBe('RED');
  });

  it('is extended only before its deadline, and then from its deadline on', () => {
    const run = new Run();
    inRectification(run);
    const due = run.subject(issue).instances['issue']?.deadlines['rectify']?.due;
    run.must({ type: 'time.advance', to: later(run, 10) as never });

    run.give('extension.request', issue, { 'issue.extensionDays': 5, 'issue.extensionReason': '等待上级配发设备' });
    run.give(['extension.approve', 'leaderInCharge'], issue, {});

    const extended = run.subject(issue).instances['issue']?.deadlines['rectify']?.due;
    expect(extended).toBe(run.model.calendar.addWorkingDays(due as never, 5));
    expect(run.refuse('extension.request', issue, { 'issue.extensionDays': 5, 'issue.extensionReason': '再次申请' })).toEqual(['rule.false']);
  });

  it('goes in milestones, each with its own time limit', () => {
    const run = new Run();
    run.register({ 'issue.needsSystem': true });
    for (const command of ['issue.verify', 'issue.assign', 'issue.sign']) run.give(command, issue);
    expect(run.refuse('issue.plan', issue, plan)).toContain('? issue.milestonesPlanned');
    run.give('issue.plan', issue, { ...plan, 'issue.milestonesPlanned': 2 });
    run.give('issue.approvePlan', issue);
    const first = run.subject(issue).instances['issue']?.deadlines['rectify']?.due ?? '';
    run.must({ type: 'time.advance', to: later(run, 20) as never });
    expect(run.refuse('issue.submit', issue, evidence)).toEqual(['rule.false']);

    run.give('issue.milestone', issue, { 'issue.progress': '制度初稿完成' });

    expect((run.subject(issue).instances['issue']?.deadlines['rectify']?.due ?? '') > first).toBe(true);
    expect(run.refuse('issue.milestone', issue, { 'issue.progress': '定稿' })).toEqual(['rule.false']);
    run.give('issue.submit', issue, evidence);
  });

  it('that rebounds is open again and costs double', () => {
    const run = new Run();
    inRectification(run);
    closeIt(run);

    run.give('lookback.rebound', issue, { 'issue.lookBackResult': '同类漏项再次出现' });

    expect([run.phase(issue, 'issue'), run.fact(issue, 'issue.open')]).toEqual(['REOPENED', true]);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 1], ['DEDUCT_POINTS', 2]]);
  });

  it('that touches a red line is handed over and enters no ledger', () => {
    const run = new Run();
    run.register({ 'issue.category': 'A', 'issue.item': 'A5' });

    expect(run.refuse('issue.verify', issue)).toEqual(['rule.false']);
    run.give('issue.transfer', issue);
    expect([run.phase(issue, 'issue'), run.fact(issue, 'issue.transferred'), run.fact(issue, 'issue.open')]).toEqual(['TRANSFERRED', true, false]);
  });
});

describe('what comes with it', () => {
  it('a red slip wants the cause in writing', () => {
    const run = new Run();
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    run.must({ type: 'subject.command', command: 'slip.issue', subject: 'slip:S1', unit, facts: { 'slip.colour': 'RED', 'slip.matter': '逾期未改', 'slip.demand': '两日内办结' } });
    run.give('slip.sign', 'slip:S1');

    expect(run.refuse('slip.reply', 'slip:S1', { 'slip.replyText': '已办' })).toEqual(['? slip.cause']);
    run.give('slip.reply', 'slip:S1', { 'slip.replyText': '已办', 'slip.cause': '设备未到位' });
    run.give('slip.settle', 'slip:S1');
    expect([run.phase('slip:S1', 'slip'), run.fact('slip:S1', 'slip.open')]).toEqual(['SETTLED', false]);
  });

  it('feedback is told the result only when the measures of its issue are done', () => {
    const run = new Run();
    const unit = entityCampaign.organisation.units[0]?.id ?? '';
    run.must({ type: 'subject.command', command: 'feedback.register', subject: 'feedback:F1', unit, facts: { 'feedback.from': 'DRIVER', 'feedback.channel': 'SURVEY', 'feedback.content': '告知不清楚' } });
    expect(run.refuse('feedback.judge', 'feedback:F1', { 'feedback.valid': true })).toEqual(['? feedback.complex']);
    run.give('feedback.judge', 'feedback:F1', { 'feedback.valid': true, 'feedback.complex': true });
    expect(run.refuse('feedback.toIssue', 'feedback:F1')).toEqual(['rule.false']);
    const found = { 'issue.title': '告知不规范', 'issue.channel': 'PUBLIC', 'issue.category': 'C', 'issue.item': 'C2', 'issue.severity': 'MINOR', 'issue.urgent': false, 'issue.fixableOnSpot': false, 'issue.needsSystem': false, 'issue.repeated': false };
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
    const run = new Run();
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
    const run = new Run();
    run.register();
    run.give('issue.verify', issue);
    run.give(['proposal.approve', 'politicalWork'], 'proposal:0001', { 'proposal.approvedBy': 'O3' });

    run.must({ type: 'time.advance', to: later(run, 4) as never });

    expect(run.phase('proposal:0001', 'proposal')).toBe('IN_EFFECT');
    expect(run.fact(`unit:${entityCampaign.organisation.units[0]?.id ?? ''}`, 'unit.pointsInEffect')).toBe(1);
  });
});
