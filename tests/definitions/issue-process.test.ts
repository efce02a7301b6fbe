import { describe, expect, it } from 'vitest';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { entityCampaign } from '#tests/support/entity-campaign.ts';
import { closeIt, EntityRun, evidence, inRectification, issue, later, plan } from '#tests/support/entity-run.ts';

describe('an issue', () => {
  it('is planned, rectified, accepted by others, closed, drawn and looked back at', () => {
    const run = new EntityRun();
    inRectification(run);

    closeIt(run);
    run.give('lookback.draw', issue);
    run.give('lookback.pass', issue);

    expect(run.phase(issue, 'issue')).toBe('RECHECKED');
    expect(['issue.closed', 'issue.hasPlan', 'issue.lookBackDone', 'issue.open', 'issue.isDue'].map((id) => run.fact(issue, id))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 1]]);
  });

  it('does not leave planning without cause, person and measure, and does not take paper for rectification', () => {
    const run = new EntityRun();
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
    const run = new EntityRun();
    run.register({ 'issue.channel': 'PUBLIC' });
    for (const command of ['issue.verify', 'issue.assign', 'issue.sign']) run.give(command, issue);
    run.give('issue.plan', issue, plan);
    run.give('issue.approvePlan', issue);
    run.give('issue.submit', issue, evidence);
    run.give('issue.review', issue);
    const own = String(run.fact(issue, 'issue.ownerUnit'));

    expect(run.refuse(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': own })).toEqual(['rule.false']);
    run.give(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': 'ZS2' });
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
    const run = new EntityRun();
    const onSpot = {
      'issue.severity': 'MINOR',
      'issue.fixableOnSpot': true,
      'issue.correctedOnSpot': true,
      'issue.measures': '当场补填',
      'issue.evidenceCount': 1,
      'issue.evidenceKind': 'PHOTO',
      'issue.accepterUnit': 'ZS2',
    };

    run.register(onSpot, 'issue.correctOnSpot');

    expect(run.phase(issue, 'issue')).toBe('CLOSED');
    expect(run.fact('campaign:campaign', 'campaign.issueCount')).toBe(1);
    expect(run.proposals()).toEqual([['DEDUCT_POINTS', 0.5]]);
  });

  it('that is no matter for the spot goes the ordinary way', () => {
    const run = new EntityRun();

    run.register(
      { 'issue.correctedOnSpot': true, 'issue.measures': '当场补填', 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.accepterUnit': 'ZS2' },
      'issue.correctOnSpot',
    );

    expect(run.phase(issue, 'issue')).toBe('REPORTED');
  });

  it('climbs from the blue notice to the talk, one slip a rung, and proposes what the rung says', () => {
    const run = new EntityRun();
    inRectification(run);

    run.must({ type: 'time.advance', to: later(run, 27) as never });

    expect(run.slips()).toEqual(['BLUE', 'YELLOW', 'RED', 'PURPLE']);
    expect(run.proposals()).toEqual([
      ['DEDUCT_POINTS', 1],
      ['CIRCULAR', undefined],
      ['DEDUCT_UNIT_POINTS', 2],
      ['TALK', undefined],
    ]);
    expect(run.fact(issue, 'issue.lamp')).toBe('RED');
  });

  it('is extended only before its deadline, and then from its deadline on', () => {
    const run = new EntityRun();
    inRectification(run);
    const due = run.subject(issue).instances['issue']?.deadlines['rectify']?.due;
    run.must({ type: 'time.advance', to: later(run, 10) as never });

    run.give('extension.request', issue, { 'issue.extensionDays': 5, 'issue.extensionReason': '等待上级配发设备' });
    run.give(['extension.approve', 'leaderInCharge'], issue, {});

    const extended = run.subject(issue).instances['issue']?.deadlines['rectify']?.due;
    expect(extended).toBe(run.model.calendar.addWorkingDays(due as never, 5));
    expect(run.refuse('extension.request', issue, { 'issue.extensionDays': 5, 'issue.extensionReason': '再次申请' })).toEqual(['rule.false']);
  });

  it('is not extended on the Saturday after its Friday', () => {
    const run = new EntityRun();
    const tomorrow = (day: IsoDate): IsoDate => fromDayNumber(toDayNumber(day) + 1);
    while (run.model.calendar.isWorkingDay(tomorrow(later(run, 15)))) run.must({ type: 'time.advance', to: later(run, 1) });
    inRectification(run);
    const due = later(run, 15);
    const ask = { 'issue.extensionDays': 5, 'issue.extensionReason': '等待上级配发设备' };
    run.must({ type: 'time.advance', to: tomorrow(due) });

    const reasons = run.refuse('extension.request', issue, ask);

    expect([run.fact(issue, 'issue.overdueWorkdays'), run.fact(issue, 'issue.pastDue'), reasons]).toEqual([0, true, ['rule.false']]);
  });

  it('names units and officers by their codes, to the letter', () => {
    const run = new EntityRun();
    run.register();
    for (const command of ['issue.verify', 'issue.assign', 'issue.sign']) run.give(command, issue);

    for (const owner of ['O9', 'o2', 'O2 ', 'constructor', '乙'])
      expect(run.refuse('issue.plan', issue, { ...plan, 'issue.directOwner': owner })).toEqual(['fact.invalid']);
    run.give('issue.plan', issue, plan);
    run.give('issue.approvePlan', issue);
    run.give('issue.submit', issue, evidence);
    run.give('issue.review', issue);

    for (const unit of ['ZS2 ', 'zs2', 'NOPE', '直属二大队'])
      expect(run.refuse(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': unit })).toEqual(['fact.invalid']);
    run.give(['issue.accept', 'inspectionGroup'], issue, { 'issue.accepterUnit': 'ZS2' });
  });

  it('whose item belongs to another category enters no ledger before the entry is corrected', () => {
    const run = new EntityRun();
    run.register({ 'issue.category': 'A', 'issue.item': 'B1' });

    expect(run.refuse('issue.verify', issue)).toEqual(['rule.false']);
    run.give('issue.correct', issue, { 'issue.category': 'B' });
    run.give('issue.verify', issue);

    expect(run.phase(issue, 'issue')).toBe('REGISTERED');
  });

  it('for immediate rectification gets its blue notice on the last day only', () => {
    const run = new EntityRun();
    run.register({ 'issue.severity': 'MINOR', 'issue.fixableOnSpot': true });
    for (const command of ['issue.verify', 'issue.assign', 'issue.sign']) run.give(command, issue);
    run.give('issue.plan', issue, plan);

    run.must({ type: 'time.advance', to: later(run, 1) as never });
    const dayAfter = run.slips();
    run.must({ type: 'time.advance', to: later(run, 1) as never });

    expect([dayAfter, run.slips()]).toEqual([[], ['BLUE']]);
  });

  it('goes in milestones, each with its own time limit', () => {
    const run = new EntityRun();
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
    const run = new EntityRun();
    inRectification(run);
    closeIt(run);

    run.give('lookback.rebound', issue, { 'issue.lookBackResult': '同类漏项再次出现' });

    expect([run.phase(issue, 'issue'), run.fact(issue, 'issue.open')]).toEqual(['REOPENED', true]);
    expect(run.proposals()).toEqual([
      ['DEDUCT_POINTS', 1],
      ['DEDUCT_POINTS', 2],
    ]);
  });

  it('that touches a red line is handed over and enters no ledger', () => {
    const run = new EntityRun();
    run.register({ 'issue.category': 'A', 'issue.item': 'A5' });

    expect(run.refuse('issue.verify', issue)).toEqual(['rule.false']);
    run.give('issue.transfer', issue);
    expect([run.phase(issue, 'issue'), run.fact(issue, 'issue.transferred'), run.fact(issue, 'issue.open')]).toEqual(['TRANSFERRED', true, false]);
  });
});
