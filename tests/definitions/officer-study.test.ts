import { describe, expect, it } from 'vitest';
import { EntityRun, later, officer } from '#tests/support/entity-run.ts';

describe('the study of an officer', () => {
  it('counts roll calls, keeps the make-up clock, and tells the effective participation', () => {
    const run = new EntityRun();

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
    const run = new EntityRun();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('exam.record', officer, { 'exam.attended': true });

    expect([
      run.fact(officer, 'exam.taken'),
      run.fact(officer, 'exam.passed'),
      run.fact(officer, 'exam.grade'),
      run.fact(officer, 'exam.qualifiedFinally'),
    ]).toEqual([true, false, undefined, undefined]);
    expect(run.proposals()).toEqual([]);
  });

  it('admits to the exam only with enough participation, and says what is missing', () => {
    const run = new EntityRun();

    expect(run.refuse('exam.record', officer, { 'exam.attended': true })).toEqual(['? study.effectiveRate']);
    expect(run.refuse('exam.record', officer, { 'exam.attended': false })).toEqual(['? exam.absenceReason']);
  });

  it('[K9] proposes the consequences of failing for good, once, and reopens them through an appeal of the score', () => {
    const run = new EntityRun();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    for (const score of [60, 66]) {
      run.give('exam.record', officer, { 'exam.attended': true });
      run.give('exam.score', officer, { 'exam.score': score });
    }

    expect(run.proposals().map(([code]) => code)).toEqual(['RETRAIN_NEXT_CLASS', 'NOT_ELIGIBLE_FOR_HONOURS', 'NOTIFY_UNIT_HEAD']);
    expect(run.fact(officer, 'exam.qualifiedFinally')).toBe(false);
    run.give(['exam.appeal', 'officer'], officer, { 'exam.appealGround': '第12题误判' });
    run.give(['exam.correctScore', 'politicalWork'], officer, { 'exam.score': 71 });
    expect(run.states(officer, 'officer-study')).toContain('open.exam.settled.passed');
    expect(run.fact(officer, 'exam.qualifiedFinally')).toBe(true);
  });

  it('[K9] passes on a corrected score though the resit has been sat, and nobody fails for good while the review is open', () => {
    const run = new EntityRun();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('exam.record', officer, { 'exam.attended': true });
    run.give('exam.score', officer, { 'exam.score': 55 });
    run.give(['exam.appeal', 'officer'], officer, { 'exam.appealGround': '漏计一题' });
    run.give('exam.record', officer, { 'exam.attended': true });

    expect(run.refuse('exam.score', officer, { 'exam.score': 50 })).toContain('rule.false');
    run.give(['exam.correctScore', 'politicalWork'], officer, { 'exam.score': 75 });

    expect(run.states(officer, 'officer-study')).toContain('open.exam.settled.passed');
    expect([run.fact(officer, 'exam.score'), run.fact(officer, 'exam.appealResult')]).toEqual([75, 'CORRECTED']);
    expect(run.refuse('exam.score', officer, { 'exam.score': 50 })).not.toEqual([]);
    expect(run.proposals()).toEqual([]);
  });

  it('keeps a score that is upheld, and never loses a pass by a correction', () => {
    const run = new EntityRun();
    run.give('attendance.record', officer, { 'att.status': 'PRESENT' });
    run.give('exam.record', officer, { 'exam.attended': true });
    run.give('exam.score', officer, { 'exam.score': 72 });
    run.give(['exam.appeal', 'officer'], officer, { 'exam.appealGround': '第3题应得分' });

    expect(run.refuse(['exam.upholdScore', 'politicalWork'], officer, { 'exam.score': 60 })).toEqual(['fact.unknown']);
    expect(run.refuse(['exam.correctScore', 'politicalWork'], officer, { 'exam.score': 60 })).toContain('rule.false');
    run.give(['exam.upholdScore', 'politicalWork'], officer);

    expect([run.fact(officer, 'exam.score'), run.fact(officer, 'exam.appealResult'), run.fact(officer, 'exam.passed')]).toEqual([72, 'UPHELD', true]);
  });

  it('counts an unexcused absence as a sitting and the second one as zero', () => {
    const run = new EntityRun();
    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'DUTY' });
    expect([run.fact(officer, 'exam.attempts'), run.fact(officer, 'exam.taken')]).toEqual([0, false]);

    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED' });
    run.give('exam.record', officer, { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED' });

    expect([run.fact(officer, 'exam.attempts'), run.fact(officer, 'exam.score'), run.fact(officer, 'exam.taken')]).toEqual([2, 0, false]);
    expect(run.proposals()).toHaveLength(3);
  });

  it('refuses a score that nobody waits for', () => {
    const run = new EntityRun();

    expect(run.refuse('exam.score', officer, { 'exam.score': 80 })).toEqual(['rule.false']);
  });

  it('goes all the way to the training file', () => {
    const run = new EntityRun();
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

    expect(run.subject(officer).instances['officer-study']?.position).toMatchObject({
      phase: 'ARCHIVED',
      tags: expect.arrayContaining(['end', 'exam-passed']),
    });
    expect([run.fact(officer, 'note.complete'), run.fact(officer, 'self.accepted'), run.fact(officer, 'exam.passed')]).toEqual([true, true, true]);
  });
});
