import type { Act, ActCase, ActOutcome } from '#domain/behaviour.ts';
import type { Json } from '#domain/json.ts';
import { about, act, after, assumed, type Fields, fixed, gives, mostly, picked, simple, today, drawn, within } from './builders.ts';

/** The items of the ledger with how often they are found. */
const items: readonly (readonly [string, number])[] = [
  ['A1', 13],
  ['A2', 14],
  ['A3', 16],
  ['A4', 9],
  ['B1', 31],
  ['B2', 14],
  ['B3', 11],
  ['C1', 5],
  ['C2', 10],
  ['C3', 6],
  ['D1', 13],
  ['D2', 9],
  ['D3', 6],
  ['E1', 11],
  ['E2', 10],
  ['F1', 5],
  ['F2', 9],
  ['G1', 9],
  ['G2', 7],
  ['G3', 5],
  ['H1', 6],
  ['H2', 8],
  ['H3', 5],
  ['H4', 2],
];

const found = (channel: string, more: Fields): Fields => ({
  'issue.title': fixed('检查发现的执法问题'),
  'issue.channel': fixed(channel),
  'issue.item': picked(items),
  'issue.category': picked(items.map(([item, weight]) => [item.charAt(0), weight]), 'issue.item'),
  'issue.repeated': picked([
    [false, 95],
    [true, 5],
  ]),
  'issue.foundOn': today,
  ...more,
});

const immediate: Fields = { 'issue.severity': fixed('MINOR'), 'issue.urgent': fixed(false), 'issue.fixableOnSpot': fixed(true), 'issue.needsSystem': fixed(false) };
const graver = (urgent: boolean): Fields => ({
  'issue.severity': urgent ? fixed('SERIOUS') : picked([['MINOR', 63], ['MODERATE', 57], ['SERIOUS', 6]]),
  'issue.urgent': fixed(urgent),
  'issue.fixableOnSpot': fixed(false),
});
const onSpot: Fields = {
  'issue.correctedOnSpot': fixed(true),
  'issue.measures': fixed('现场指正并重新示范'),
  'issue.evidenceCount': fixed(1),
  'issue.evidenceKind': fixed('RECORD'),
  'issue.accepterUnit': { kind: 'someone', from: 'otherUnit' },
};

/** At once 105, by a deadline 96, in stages 33 of 234; three of ten minor ones are put right on the spot where others look. */
const findings = (channel: string, byOthers: boolean): readonly ActOutcome[] => [
  gives('issue.register', found(channel, immediate), byOthers ? 73.5 : 105),
  ...(byOthers ? [gives('issue.correctOnSpot', found(channel, { ...immediate, ...onSpot }), 31.5)] : []),
  gives('issue.register', found(channel, { ...graver(false), 'issue.needsSystem': fixed(false) }), 93),
  gives('issue.register', found(channel, { ...graver(true), 'issue.needsSystem': fixed(false) }), 3),
  gives('issue.register', found(channel, { ...graver(false), 'issue.needsSystem': fixed(true) }), 33),
];

/** Units with about as many issues, and how many of all 234 each of them has. */
const groups: readonly { readonly zh: string; readonly en: string; readonly units: readonly string[]; readonly issues: number }[] = [
  { zh: '城区大队', en: 'Urban brigades', units: ['ZS1', 'ZS2', 'ZS3', 'ZS4', 'ZS5'], issues: 16 },
  { zh: '事故与非现场', en: 'Accidents and cameras', units: ['SGD', 'FXC'], issues: 16.5 },
  { zh: '公路、机动与车管所', en: 'Highway, mobile, vehicles', units: ['GL1', 'GL2', 'JDD', 'CGS'], issues: 13.25 },
  { zh: '特勤与窗口', en: 'Escort and windows', units: ['TQD', 'JGS', 'JKZX', 'KXK', 'SGK'], issues: 7.8 },
];
const OTHERS = 3.6;
const ALL = 234;

/** One case for each group of units, with its share of what the channel finds. */
const byUnit = (issues: number, outcomes: readonly ActOutcome[]): readonly ActCase[] => [
  ...groups.map(({ zh, en, units, issues: share }) =>
    assumed({ title: { zh, en }, where: { in: [{ var: 'issue.ownerUnit' }, [...units]] }, count: { kind: 'poisson', mean: rounded((issues * share) / ALL) }, outcomes: [...outcomes] }),
  ),
  assumed({ title: { zh: '其他单位', en: 'Other units' }, count: { kind: 'poisson', mean: rounded((issues * OTHERS) / ALL) }, outcomes: [...outcomes] }),
];

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Issues as they are found. */
export const findingActs: readonly Act[] = [
  act({ id: 'spot', title: { zh: '不定期检查发现', en: 'Found unannounced' }, trigger: { kind: 'arrivals', from: '2024-10-25', to: '2024-12-20' }, cases: byUnit(36, findings('SPOT', true)) }),
  act({ id: 'self', title: { zh: '单位自查发现', en: 'Found by self-check' }, trigger: { kind: 'arrivals', from: '2024-11-13', to: '2024-11-20' }, cases: byUnit(68, findings('SELF', false)) }),
  act({ id: 'cross', title: { zh: '交叉检查发现', en: 'Found by cross-inspection' }, trigger: { kind: 'arrivals', from: '2024-11-27', to: '2024-12-06' }, cases: byUnit(108, findings('CROSS', true)) }),
];

const mode = (code: string): Json => ({ '==': [{ var: 'issue.mode' }, code] });
const modes: readonly { readonly code: string; readonly zh: string; readonly en: string }[] = [
  { code: 'IMMEDIATE', zh: '立行立改', en: 'At once' },
  { code: 'LIMITED', zh: '限期整改', en: 'By a deadline' },
  { code: 'STAGED', zh: '分阶段整改', en: 'In stages' },
];
const byMode = (make: (code: string) => Omit<ActCase, 'evidence' | 'where' | 'title'> | undefined): readonly ActCase[] =>
  modes.flatMap(({ code, zh, en }) => {
    const one = make(code);
    return one === undefined ? [] : [assumed({ title: { zh, en }, where: mode(code), ...one })];
  });

const plan = (staged: boolean): Fields => ({
  'issue.directOwner': { kind: 'someone', from: 'ownUnit' },
  'issue.causeSubjective': fixed('规范意识不强'),
  'issue.causeObjective': fixed('勤务繁重'),
  'issue.measures': fixed('逐案补正,组织专题培训'),
  ...(staged ? { 'issue.milestonesPlanned': fixed(2) } : {}),
});
const done: Fields = {
  'issue.measuresDone': fixed(true),
  'issue.evidenceCount': drawn(about(1, 2, 4)),
  'issue.evidenceKind': picked([
    ['CORRECTED_FILE', 5],
    ['PHOTO', 3],
    ['RECORD', 4],
  ]),
};

/** Working days of work on an issue after its plan: median, and what nine of ten stay under. */
const lasting: Readonly<Record<string, readonly [number, number]>> = { IMMEDIATE: [1, 3], LIMITED: [9, 17], STAGED: [23, 35] };

/** What is done about an issue, from its entry in the ledger to its closing. */
export const rectifyActs: readonly Act[] = [
  simple('issueVerified', { zh: '核实建账', en: 'Verify' }, { trigger: within('issue', 'reported'), delay: about(0, 1, 2), outcomes: [gives('issue.verify')] }),
  simple('issueAssigned', { zh: '交办', en: 'Assign' }, { trigger: within('issue', 'open.work.registered'), outcomes: [gives('issue.assign')] }),
  simple('issueReassigned', { zh: '反弹后交办', en: 'Assign anew' }, { trigger: within('issue', 'open.work.reopened'), delay: after(1), outcomes: [gives('issue.assign')] }),
  simple('issueSigned', { zh: '签收', en: 'Sign' }, { trigger: within('issue', 'open.work.assigned'), delay: about(0, 0, 2), outcomes: [gives('issue.sign')] }),
  act({
    id: 'issuePlanned',
    title: { zh: '上报整改方案', en: 'Plan' },
    trigger: within('issue', 'open.work.planning.drafting'),
    cases: byMode((code) => ({ delay: code === 'IMMEDIATE' ? after(0) : about(0, 1, 4), outcomes: [gives('issue.plan', plan(code === 'STAGED'))] })),
  }),
  simple('planApproved', { zh: '审定方案', en: 'Approve the plan' }, {
    trigger: within('issue', 'open.work.planning.planSubmitted'),
    delay: about(0, 1, 3),
    outcomes: [gives('issue.approvePlan', {}, 95), gives('issue.returnPlan', {}, 5)],
  }),
  act({
    id: 'milestoneReached',
    title: { zh: '完成一个阶段', en: 'Milestone' },
    trigger: within('issue', 'open.work.rectifying', { once: true, again: 5 }),
    cases: byMode((code) => (code === 'STAGED' ? { delay: mostly(11, 18), outcomes: [gives('issue.milestone', { 'issue.progress': fixed('第一阶段完成') })] } : undefined)),
  }),
  act({
    id: 'issueRectified',
    title: { zh: '整改完成，申请销号', en: 'Rectified' },
    trigger: within('issue', 'open.work.rectifying'),
    cases: byMode((code) => {
      const [median, p90] = lasting[code] ?? [10, 20];
      return { delay: mostly(median, p90), outcomes: [gives('issue.submit', done)] };
    }),
  }),
  act({
    id: 'issueHurried',
    title: { zh: '收到督办单后加快整改', en: 'Hurried by a slip' },
    trigger: within('issue', 'open.work.rectifying', { when: { '>': [{ var: 'issue.slipCount' }, 0] } }),
    cases: [assumed({ daily: 0.3, delay: after(1), outcomes: [gives('issue.submit', done)] })],
  }),
  simple('issueReworked', { zh: '退回后再申请', en: 'Submitted again' }, { trigger: within('issue', 'open.work.returned'), delay: about(1, 2, 4), outcomes: [gives('issue.submit', done)] }),
  act({
    id: 'personTold',
    title: { zh: '反馈当事人', en: 'Tell the person' },
    trigger: within('issue', 'open.work.submitted', { once: true }),
    cases: [assumed({ where: { '==': [{ var: 'issue.channel' }, 'PUBLIC'] }, outcomes: [gives('issue.tellPerson', { 'issue.feedbackGiven': fixed(true) })] })],
  }),
  simple('issueReviewed', { zh: '初审', en: 'Review' }, {
    trigger: within('issue', 'open.work.submitted.review'),
    delay: about(0, 1, 2),
    outcomes: [gives('issue.review', {}, 91), gives('issue.return', {}, 9)],
  }),
  simple('issueAccepted', { zh: '验收', en: 'Accept' }, {
    trigger: within('issue', 'open.work.submitted.acceptance'),
    delay: about(1, 2, 5),
    outcomes: [gives('issue.accept', { 'issue.accepterUnit': { kind: 'someone', from: 'otherUnit' } })],
  }),
  simple('issueClosed', { zh: '审签销号', en: 'Close' }, {
    trigger: within('issue', 'open.work.submitted.signature'),
    delay: about(0, 1, 2),
    outcomes: [gives('issue.close', { 'issue.closedOn': today })],
  }),
  act({
    id: 'lookBackDrawn',
    title: { zh: '抽取回头看', en: 'Drawn for a look-back' },
    trigger: within('issue', 'closed.struck'),
    cases: [assumed({ chance: 0.2, delay: after(8), outcomes: [gives('lookback.draw')] })],
  }),
  act({
    id: 'lookBackCompleted',
    title: { zh: '补足回头看比例', en: 'Look-backs made up to the share' },
    trigger: within('issue', 'closed.struck', { notBefore: '2025-01-07' }),
    cases: [assumed({ daily: 0.25, outcomes: [gives('lookback.draw')] })],
  }),
  simple('lookedBack', { zh: '回头看', en: 'Look-back' }, {
    trigger: within('issue', 'closed.lookBackDue'),
    delay: about(1, 3, 6),
    outcomes: [gives('lookback.pass', {}, 95), gives('lookback.rebound', { 'issue.lookBackResult': fixed('同类问题再次出现') }, 5)],
  }),
];
