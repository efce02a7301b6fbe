import { describe, expect, it } from 'vitest';
import type { BlockedClause, Reason } from '#domain/reason.ts';
import { describeClause } from '#i18n/describe-clause.ts';
import { describeReason } from '#i18n/describe-reason.ts';
import { languages } from '#i18n/language.ts';
import { voiceIn, wordingDefinition } from './wording-definition.ts';

const clause: BlockedClause = {
  path: '/and/0',
  operator: '≥',
  fact: 'stage.examShare',
  actual: 32 / 34,
  required: 0.98,
  parameter: 'exam.share',
  verdict: 'false',
  difference: 0.039,
  remedies: [{ command: 'exam.record', subject: 'officer:A-1', roles: ['liaison', 'office'] }],
  behind: ['officer:A-1', 'officer:A-2'],
};
const plain: BlockedClause = { ...clause, fact: 'exam.score', actual: 67, required: 70, parameter: null, difference: 3, remedies: [], behind: [] };

/** One reason of every code; the type keeps the list whole. */
const reasons: { readonly [C in Reason['code']]: Extract<Reason, { code: C }> } = {
  'rule.false': { code: 'rule.false', rule: 'GATE', clauses: [clause] },
  'rule.undetermined': { code: 'rule.undetermined', rule: 'GATE', missing: ['exam.score', 'exam.grade'], clauses: [] },
  'rule.broken': { code: 'rule.broken', rule: 'GATE', problem: 'rule.arithmetic.byZero', path: '/x' },
  'command.malformed': { code: 'command.malformed', path: '/at', problem: 'Too small: expected string to have >=10 characters' },
  'command.unknown': { code: 'command.unknown', command: 'no.such' },
  'command.duplicate': { code: 'command.duplicate', commandId: 'c-1' },
  'clock.wentBack': { code: 'clock.wentBack', last: '2024-12-13T08:00:00Z', now: '2024-12-12T08:00:00Z' },
  'command.bulkForbidden': { code: 'command.bulkForbidden', command: 'exam.record' },
  'command.stateWrong': { code: 'command.stateWrong', command: 'exam.record', states: ['resit.paper', 'resit.room'], from: ['waiting'] },
  'command.reasonMissing': { code: 'command.reasonMissing', command: 'deadline.extend' },
  'actor.notAllowed': { code: 'actor.notAllowed', command: 'exam.record', role: 'liaison', roles: ['office'] },
  'campaign.notOpen': { code: 'campaign.notOpen' },
  'campaign.closed': { code: 'campaign.closed' },
  'campaign.alreadyOpen': { code: 'campaign.alreadyOpen' },
  'campaign.otherEdition': { code: 'campaign.otherEdition', pinned: 'sha256:0f1e2d3c4b5a', given: 'sha256:a5b4c3d2e1f0' },
  'person.unknown': { code: 'person.unknown', person: 'A-9' },
  'edition.none': { code: 'edition.none' },
  'edition.pending': { code: 'edition.pending', from: '2024-12-09' },
  'edition.same': { code: 'edition.same' },
  'edition.unfit': { code: 'edition.unfit' },
  'edition.dateWrong': { code: 'edition.dateWrong', from: '2024-12-01', today: '2024-12-06', latest: '2025-01-15' },
  'edition.levelTooLow': { code: 'edition.levelTooLow', role: 'liaison', needed: 'all', roles: ['campaignOffice'] },
  'edition.ownReview': { code: 'edition.ownReview', person: 'A-1' },
  'edition.approvedAlready': { code: 'edition.approvedAlready', from: '2024-12-09' },
  'edition.factRecorded': { code: 'edition.factRecorded', fact: 'exam.grade', subjects: ['officer:A-1'] },
  'edition.incidents': { code: 'edition.incidents', subjects: ['officer:A-1'] },
  'edition.faulty': { code: 'edition.faulty', problems: [{ severity: 'error', code: 'campaign.window.backwards', path: '/meta/to' }] },
  'edition.unexcused': { code: 'edition.unexcused', problems: [{ severity: 'warning', code: 'rule.examples.missing', path: '/rules/0/examples' }] },
  'subject.unknown': { code: 'subject.unknown', subject: 'issue:0007' },
  'subject.exists': { code: 'subject.exists', subject: 'issue:0007' },
  'subject.voided': { code: 'subject.voided', subject: 'slip:0001' },
  'subject.wrongKind': { code: 'subject.wrongKind', subject: 'unit:ZS1', wanted: ['officer'] },
  'unit.required': { code: 'unit.required', subject: 'issue:9' },
  'role.unknown': { code: 'role.unknown', role: 'nobody' },
  'instance.stateNotVisited': { code: 'instance.stateNotVisited', chart: 'issue', state: 'closed' },
  'deadline.tooFar': { code: 'deadline.tooFar', deadline: 'rectify', latest: '2026-11-02', due: '9999-12-31' },
  'deadline.notWorkingDay': { code: 'deadline.notWorkingDay', deadline: 'rectify', due: '2024-10-05' },
  'unit.unknown': { code: 'unit.unknown', unit: 'ZS9' },
  'fact.unknown': { code: 'fact.unknown', fact: 'exam.grade' },
  'fact.required': { code: 'fact.required', fact: 'exam.score' },
  'fact.invalid': { code: 'fact.invalid', fact: 'exam.score', value: 120, problem: 'range' },
  'instance.none': { code: 'instance.none', subject: 'officer:A-1', chart: 'officer-study' },
  'instance.incident': { code: 'instance.incident', subject: 'officer:A-1', chart: 'officer-study' },
  'instance.noIncident': { code: 'instance.noIncident', subject: 'officer:A-1', chart: 'officer-study' },
  'instance.nothingToWithdraw': { code: 'instance.nothingToWithdraw', subject: 'officer:A-1', chart: 'officer-study' },
  'instance.stateUnknown': { code: 'instance.stateUnknown', chart: 'officer-study', state: 'nowhere' },
  'deadline.none': { code: 'deadline.none', subject: 'officer:A-1', deadline: 'resit' },
  'deadline.notLater': { code: 'deadline.notLater', deadline: 'resit', before: '2024-12-06', due: '2024-12-02' },
  'time.backwards': { code: 'time.backwards', from: '2024-12-06', to: '2024-12-02' },
  'time.tooFar': { code: 'time.tooFar', from: '2024-12-06', to: '2044-12-02' },
};

describe('a reason', () => {
  it.each(languages)('has a sentence of its own for every code in %s, with no gap, key or id left in it', (language) => {
    const told = Object.values(reasons).map((reason) => ({ code: reason.code, ...describeReason(reason, voiceIn(language)) }));

    const lines = told.flatMap(({ code, sentence, details }) => [sentence, ...details].map((line) => `${code}: ${line}`));
    expect(lines.filter((line) => /\{\{|\}\}|–|reasons\.|common\.|exam\.|officer-study|officer:/.test(line))).toEqual([]);
    expect(new Set(told.map(({ sentence }) => sentence)).size).toBe(told.length);
  });

  it('says what stands against it, who stands behind it, and who can unblock it', () => {
    const { sentence, details } = describeReason(reasons['rule.false'], voiceIn('zh-CN'));

    expect(sentence).toBe('不符合“学习培训转段”的要求');
    expect(details).toEqual([
      '参考率 94.1%，要求 ≥ 98%（差 2 人：A-1、张三）',
      '标准由参数“参考率下限”规定',
      '可由联络员或活动办公室对“A-1”办理“录入考试成绩”',
    ]);
  });

  it('tells a code that no unit or officer has', () => {
    const misspelt: Reason = { code: 'fact.invalid', fact: 'exam.score', value: 'zs1', problem: 'reference' };

    expect(describeReason(misspelt, voiceIn('zh-CN')).sentence).toBe('“考试成绩”：名册中没有代码为“zs1”的单位或民警');
    expect(describeReason(misspelt, voiceIn('en')).sentence).toBe('“Exam score”: the organisation has no unit or officer with the code “zs1”');
  });

  it('says the same in English', () => {
    const { details } = describeReason(reasons['rule.false'], voiceIn('en'));

    expect(details[0]).toBe('Share that sat the exam 94.1%, required ≥ 98% (short by 2 officers: A-1, 张三)');
    expect(details[2]).toBe('Liaison or Campaign office can give “Record the exam” for “A-1”');
  });

  it('names the states in which a command can be given', () => {
    const { sentence, details } = describeReason(reasons['command.stateWrong'], voiceIn('zh-CN'));

    expect(sentence).toBe('当前状态为“补考 · 组卷、补考 · 考场”，不能办理“录入考试成绩”');
    expect(details).toEqual(['处于下列状态时可以办理：待考']);
  });

  it('of a code that this program does not know is told plainly', () => {
    const unknown = { code: 'moon.full' } as unknown as Reason;

    expect(describeReason(unknown, voiceIn('zh-CN')).sentence).toBe('未能办理（代码 moon.full）');
    expect(describeReason({ code: 'toString' } as unknown as Reason, voiceIn('en')).sentence).toBe('It could not be done (code toString)');
  });

  it('keeps hostile names as text', () => {
    const names = ['<img src=x onerror=alert(1)>', '\u202e坏\u202c', '$t(common.yes) {{fact}}', '名'.repeat(10_000)];

    for (const name of names) {
      const definition = { ...wordingDefinition, organisation: { ...wordingDefinition.organisation, officers: [{ id: 'A-1', name, post: 'road' }] } };
      expect(describeReason(reasons['instance.none'], voiceIn('zh-CN', definition)).sentence).toBe(`${name} 没有在办的“个人学习”`);
    }
  });
});

describe('a clause', () => {
  const tell = (changed: Partial<BlockedClause>, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
    describeClause({ ...plain, ...changed }, voiceIn(language)).sentence;

  it('tells numbers with their unit and how much is lacking or too much', () => {
    expect(tell({})).toBe('考试成绩 67 分，要求 ≥ 70 分（差 3 分）');
    expect(tell({}, 'en')).toBe('Exam score 67 points, required ≥ 70 points (short by 3 points)');
    expect(tell({ fact: 'issue.overdue', operator: '≤', actual: 3, required: 2, difference: -1 }, 'en')).toBe(
      'Overdue by 3 working days, required ≤ 2 working days (over by 1 working day)',
    );
  });

  it('tells yes and no, codes and lists by their names', () => {
    expect(tell({ fact: 'exam.taken', operator: '=', actual: false, required: true })).toBe('已参加考试：否，要求：是');
    expect(tell({ fact: 'exam.grade', operator: '=', actual: 'FAIL', required: 'PASS' })).toBe('考试等次：不合格，要求：合格');
    expect(tell({ fact: 'exam.grade', operator: '≠', actual: 'FAIL', required: 'FAIL' })).toBe('考试等次：不合格，要求不是：不合格');
    expect(tell({ fact: 'exam.grade', operator: 'in', actual: 'FAIL', required: ['PASS'] }, 'en')).toBe('Exam grade: fail, required: one of pass');
  });

  it('tells what is missing and what it would have to be', () => {
    const missing = { verdict: 'undetermined', actual: undefined } as const;

    expect(tell({ ...missing, difference: 0 })).toBe('尚未录入：考试成绩（要求 ≥ 70 分）');
    expect(tell({ ...missing, difference: 0 }, 'en')).toBe('Not recorded yet: Exam score (required: ≥ 70 points)');
    expect(tell({ ...missing, difference: 0, required: undefined })).toBe('尚未录入：考试成绩');
    expect(tell({ ...clause, ...missing, difference: 0, behind: ['officer:A-1'] })).toBe('尚不能判定：参考率（要求 ≥ 98%）（涉及 1 人：A-1）');
  });

  it('tells points where the heads cannot be told, and names five at most', () => {
    const behind = Array.from({ length: 7 }, (_, index) => `officer:B-${index}` as const);

    expect(tell({ ...clause, actual: 0.935, difference: 0.045, behind })).toBe(
      '参考率 93.5%，要求 ≥ 98%（差 4.5 个百分点；涉及 7 人：B-0、B-1、B-2、B-3、B-4 等）',
    );
    expect(tell({ ...clause, actual: 0.97, difference: 0.01, behind: [] }, 'en')).toBe(
      'Share that sat the exam 97%, required ≥ 98% (short by 1 percentage point)',
    );
  });

  it('counts units in one stage as units, and stages of several as stages', () => {
    const share = { ...clause, actual: 0.5, difference: 0.48 };

    expect(tell({ ...share, behind: ['stage:study/ZS1'] })).toContain('差 1 个单位：直属一大队 · 学习培训');
    expect(tell({ ...share, behind: ['stage:study/ZS1', 'stage:self/ZS1'] })).toContain('差 2 个阶段：');
  });

  it('without a fact is still a sentence', () => {
    expect(tell({ fact: null, operator: 'other', actual: undefined, required: undefined, difference: 0 })).toBe('有一项条件不满足');
    expect(tell({ fact: null, verdict: 'undetermined', difference: 0 })).toBe('有一项条件尚不能判定');
    expect(tell({ fact: null, difference: 3 }, 'en')).toBe('Calculated value 67, required ≥ 70 (short by 3)');
  });
});
