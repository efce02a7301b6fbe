import { describe, expect, it } from 'vitest';
import { type CampaignEvent, eventTypes } from '#domain/event.ts';
import type { Position } from '#domain/position.ts';
import { describeActor, describeEvent } from '#i18n/describe-event.ts';
import { describeHistory } from '#i18n/describe-history.ts';
import { languages } from '#i18n/language.ts';
import { voiceIn } from './wording-definition.ts';

const at = (...states: readonly string[]): Position => ({ states, tags: [], phase: null, done: false });
const stream = 'officer:A-1';
const chart = 'officer-study';
const by = { id: 'A-1', role: 'liaison' };
const edition = 'sha256:a5b4c3d2e1f0';
const change = { parameters: { order: [], items: [] } };
const because = [{ rule: 'DAYS', version: 1, value: 10, facts: { 'exam.score': 67, 'p.exam.pass': 70 } }];

type OfType<T extends CampaignEvent['type'], E = CampaignEvent> = E extends { readonly type: infer Types } ? (T extends Types ? E : never) : never;

/** One event of every type; the type keeps the list whole. */
const events: { readonly [T in CampaignEvent['type']]: OfType<T> } = {
  'campaign.opened': { type: 'campaign.opened', stream: 'campaign:campaign', campaign: 'x', day: '2024-10-09' },
  'campaign.closed': { type: 'campaign.closed', stream: 'campaign:campaign' },
  'subject.registered': { type: 'subject.registered', stream: 'slip:0001', unit: 'ZS1', of: 'issue:0007' },
  'subject.reassigned': { type: 'subject.reassigned', stream, before: 'ZS1', unit: 'ZS2', reason: '职责调整' },
  'subject.voided': { type: 'subject.voided', stream, reason: '重复登记' },
  'facts.recorded': { type: 'facts.recorded', stream, facts: { 'exam.score': 67, 'exam.grade': 'FAIL', 'exam.date': null } },
  'instance.started': { type: 'instance.started', stream, chart, after: at('waiting') },
  'instance.moved': { type: 'instance.moved', stream, chart, trigger: 'exam.record', after: at('resit.paper', 'resit.room'), because, reason: '按期' },
  'instance.returned': { type: 'instance.returned', stream, chart, before: at('done'), after: at('waiting'), reason: '材料不全' },
  'instance.withdrawn': { type: 'instance.withdrawn', stream, chart, before: at('done'), after: at('waiting'), reason: '误办' },
  'deadline.set': { type: 'deadline.set', stream, chart, deadline: 'resit', due: '2024-12-06', because },
  'deadline.cleared': { type: 'deadline.cleared', stream, chart, deadline: 'paper' },
  'deadline.extended': { type: 'deadline.extended', stream, chart, deadline: 'resit', before: '2024-12-06', due: '2024-12-13', reason: '执勤' },
  'deadline.passed': { type: 'deadline.passed', stream, chart, deadline: 'resit', due: '2024-12-06' },
  'escalation.raised': { type: 'escalation.raised', stream: 'issue:0007', ladder: 'ladder', before: 'BLUE', rung: 'RED', because: [] },
  'escalation.cleared': { type: 'escalation.cleared', stream: 'issue:0007', ladder: 'ladder', before: 'RED', because: [] },
  'reminder.sent': { type: 'reminder.sent', stream, role: 'liaison' },
  'time.advanced': { type: 'time.advanced', stream: 'campaign:campaign', from: '2024-12-06', to: '2024-12-09' },
  'incident.raised': { type: 'incident.raised', stream, chart, code: 'rule.arithmetic.byZero', rule: 'DAYS', path: '', command: null },
  'incident.resolved': { type: 'incident.resolved', stream, chart },
  'edition.submitted': {
    type: 'edition.submitted',
    stream: 'campaign:campaign',
    by,
    base: 'sha256:0f1e',
    edition,
    from: '2024-12-09',
    change,
    excused: [],
    reason: '上级通知',
  },
  'edition.approved': { type: 'edition.approved', stream: 'campaign:campaign', by, edition },
  'edition.declined': { type: 'edition.declined', stream: 'campaign:campaign', by, edition, reason: '依据不足' },
  'edition.withdrawn': { type: 'edition.withdrawn', stream: 'campaign:campaign', by, edition, reason: '另有安排' },
  'edition.adopted': { type: 'edition.adopted', stream: 'campaign:campaign', base: 'sha256:0f1e', edition, change },
};

describe('a line of the history', () => {
  it.each(languages)('exists for every type of event in %s, with no gap, key or id left in it', (language) => {
    expect(new Set(Object.keys(events))).toEqual(eventTypes);

    const told = Object.values(events).map((event) => ({ type: event.type, ...describeEvent(event, voiceIn(language)) }));

    const lines = told.flatMap(({ type, sentence, details }) => [sentence, ...details].map((line) => `${type}: ${line}`));
    expect(lines.filter((line) => /\{\{|\}\}|–|events\.|common\.|: .*exam\.|officer-study|officer:|resit\.|ZS1|RED|BLUE/.test(line))).toEqual([]);
    expect(new Set(told.map(({ sentence }) => sentence)).size).toBe(told.length);
  });

  it('says what was done and what it rested on', () => {
    const { sentence, details } = describeEvent(events['instance.moved'], voiceIn('zh-CN'));

    expect(sentence).toBe('办理“录入考试成绩”，进入“补考 · 组卷、补考 · 考场”');
    expect(details).toEqual(['理由：按期', '依据规则“补考期限”（第 1 版），结论：10 个工作日', '当时情况：考试成绩 67 分；合格线（标准）70 分']);
  });

  it('says that the end of a suspension moved a deadline, and by how many working days', () => {
    const moved = { ...events['deadline.extended'], reason: '', suspended: 5 };

    expect(describeEvent(moved, voiceIn('zh-CN'))).toEqual({
      sentence: '活动暂停 5 个工作日，期限“补考”由 2024年12月6日 星期五 顺延至 2024年12月13日 星期五',
      details: [],
    });
    expect(describeEvent({ ...moved, suspended: 1 }, voiceIn('en')).sentence).toMatch(/^Suspended for 1 working day: deadline/);
  });

  it('says when nobody moved it: a deadline, or a condition that came true', () => {
    const zh = voiceIn('zh-CN');

    expect(describeEvent({ ...events['instance.moved'], trigger: 'deadline.passed:resit' }, zh).sentence).toBe(
      '“补考”期限已过，进入“补考 · 组卷、补考 · 考场”',
    );
    expect(describeEvent({ ...events['instance.moved'], trigger: null }, zh).sentence).toBe('条件成立，自动进入“补考 · 组卷、补考 · 考场”');
  });

  it('lists facts with their units, and says when one was cleared', () => {
    expect(describeEvent(events['facts.recorded'], voiceIn('zh-CN')).sentence).toBe('录入：考试成绩 67 分；考试等次 不合格；考试日期 清空');
    expect(describeEvent(events['facts.recorded'], voiceIn('en')).sentence).toBe('Recorded: Exam score 67 points; Exam grade fail; Exam date cleared');
  });

  it('calls a deadline by the state that it belongs to', () => {
    expect(describeEvent(events['deadline.set'], voiceIn('en')).sentence).toBe('Deadline “Resit” set to Fri, 6 Dec 2024');
    expect(describeEvent(events['deadline.cleared'], voiceIn('en')).sentence).toBe('Deadline “Paper” cleared');
    expect(describeEvent({ ...events['deadline.cleared'], deadline: 'other' }, voiceIn('en')).sentence).toBe('Deadline “Personal study” cleared');
  });

  it('names only the states that a move led to, where it is known what was before', () => {
    const entries = [
      { event: { ...events['instance.moved'], trigger: null, after: at('resit.paper', 'done') } },
      { event: events['instance.moved'] },
      { event: events['instance.started'] },
    ];

    const told = describeHistory(entries, voiceIn('zh-CN'));

    expect(told.map(({ sentence }) => sentence)).toEqual([
      '条件成立，自动进入“完成”',
      '办理“录入考试成绩”，进入“补考 · 组卷、补考 · 考场”',
      '“个人学习”开始，状态：待考',
    ]);
    expect(told.map(({ entry }) => entry)).toEqual(entries);
  });

  it('of a type that this program does not know is told plainly', () => {
    expect(describeEvent({ type: 'moon.risen', stream } as unknown as CampaignEvent, voiceIn('zh-CN')).sentence).toBe('其他记录（moon.risen）');
  });

  it('names who did it and in which role', () => {
    expect(describeActor({ id: 'A-2', role: 'liaison' }, voiceIn('zh-CN'))).toBe('张三（联络员）');
    expect(describeActor({ id: 'liaison', role: 'liaison' }, voiceIn('en'))).toBe('Liaison');
  });
});
