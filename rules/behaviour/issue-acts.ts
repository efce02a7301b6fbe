import type { Act, ActCase, ActOutcome } from '#domain/act.ts';
import type { Json } from '#domain/json.ts';
import { type Fields, toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toConstant, toLognormal, toPert } from './durations.ts';
import { toDrawnValue, toFixedValue, toPickedValue, today } from './values.ts';

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
  'issue.title': toFixedValue('检查发现的执法问题'),
  'issue.channel': toFixedValue(channel),
  'issue.item': toPickedValue(items),
  'issue.category': toPickedValue(
    items.map(([item, weight]) => [item.charAt(0), weight]),
    'issue.item',
  ),
  'issue.repeated': toPickedValue([
    [false, 95],
    [true, 5],
  ]),
  'issue.foundOn': today,
  ...more,
});

const immediate: Fields = {
  'issue.severity': toFixedValue('MINOR'),
  'issue.urgent': toFixedValue(false),
  'issue.fixableOnSpot': toFixedValue(true),
  'issue.needsSystem': toFixedValue(false),
};
const graver = (urgent: boolean): Fields => ({
  'issue.severity': urgent
    ? toFixedValue('SERIOUS')
    : toPickedValue([
        ['MINOR', 63],
        ['MODERATE', 57],
        ['SERIOUS', 6],
      ]),
  'issue.urgent': toFixedValue(urgent),
  'issue.fixableOnSpot': toFixedValue(false),
});
const onSpot: Fields = {
  'issue.correctedOnSpot': toFixedValue(true),
  'issue.measures': toFixedValue('现场指正并重新示范'),
  'issue.evidenceCount': toFixedValue(1),
  'issue.evidenceKind': toFixedValue('RECORD'),
  'issue.accepterUnit': { kind: 'someone', from: 'otherUnit' },
};

/** At once 105, by a deadline 96, in stages 33 of 234; three of ten minor ones are put right on the spot where others look. */
const findings = (channel: string, byOthers: boolean): readonly ActOutcome[] => [
  toOutcome('issue.register', found(channel, immediate), byOthers ? 73.5 : 105),
  ...(byOthers ? [toOutcome('issue.correctOnSpot', found(channel, { ...immediate, ...onSpot }), 31.5)] : []),
  toOutcome('issue.register', found(channel, { ...graver(false), 'issue.needsSystem': toFixedValue(false) }), 93),
  toOutcome('issue.register', found(channel, { ...graver(true), 'issue.needsSystem': toFixedValue(false) }), 3),
  toOutcome('issue.register', found(channel, { ...graver(false), 'issue.needsSystem': toFixedValue(true) }), 33),
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
    toAssumedCase({
      title: { zh, en },
      where: { in: [{ var: 'issue.ownerUnit' }, [...units]] },
      count: { kind: 'poisson', mean: rounded((issues * share) / ALL) },
      outcomes: [...outcomes],
    }),
  ),
  toAssumedCase({ title: { zh: '其他单位', en: 'Other units' }, count: { kind: 'poisson', mean: rounded((issues * OTHERS) / ALL) }, outcomes: [...outcomes] }),
];

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Issues as they are found. */
export const findingActs: readonly Act[] = [
  toAct({
    id: 'spot',
    title: { zh: '不定期检查发现', en: 'Found unannounced' },
    trigger: { kind: 'arrivals', from: '2024-10-25', to: '2024-12-20' },
    cases: byUnit(36, findings('SPOT', true)),
  }),
  toAct({
    id: 'self',
    title: { zh: '单位自查发现', en: 'Found by self-check' },
    trigger: { kind: 'arrivals', from: '2024-11-13', to: '2024-11-20' },
    cases: byUnit(68, findings('SELF', false)),
  }),
  toAct({
    id: 'cross',
    title: { zh: '交叉检查发现', en: 'Found by cross-inspection' },
    trigger: { kind: 'arrivals', from: '2024-11-27', to: '2024-12-06' },
    cases: byUnit(108, findings('CROSS', true)),
  }),
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
    return one === undefined ? [] : [toAssumedCase({ title: { zh, en }, where: mode(code), ...one })];
  });

const plan = (staged: boolean): Fields => ({
  'issue.directOwner': { kind: 'someone', from: 'ownUnit' },
  'issue.causeSubjective': toFixedValue('规范意识不强'),
  'issue.causeObjective': toFixedValue('勤务繁重'),
  'issue.measures': toFixedValue('逐案补正,组织专题培训'),
  ...(staged ? { 'issue.milestonesPlanned': toFixedValue(2) } : {}),
});
const done: Fields = {
  'issue.measuresDone': toFixedValue(true),
  'issue.evidenceCount': toDrawnValue(toPert(1, 2, 4)),
  'issue.evidenceKind': toPickedValue([
    ['CORRECTED_FILE', 5],
    ['PHOTO', 3],
    ['RECORD', 4],
  ]),
};

/** Working days of work on an issue after its plan: median, and what nine of ten stay under. */
const lasting: Readonly<Record<string, readonly [number, number]>> = { IMMEDIATE: [1, 3], LIMITED: [9, 17], STAGED: [23, 35] };

/** What is done about an issue, from its entry in the ledger to its closing. */
export const rectifyActs: readonly Act[] = [
  toSimpleAct(
    'issueVerified',
    { zh: '核实建账', en: 'Verify' },
    { trigger: toStateTrigger('issue', 'reported'), delay: toPert(0, 1, 2), outcomes: [toOutcome('issue.verify')] },
  ),
  toSimpleAct(
    'issueAssigned',
    { zh: '交办', en: 'Assign' },
    { trigger: toStateTrigger('issue', 'open.work.registered'), outcomes: [toOutcome('issue.assign')] },
  ),
  toSimpleAct(
    'issueReassigned',
    { zh: '反弹后交办', en: 'Assign anew' },
    { trigger: toStateTrigger('issue', 'open.work.reopened'), delay: toConstant(1), outcomes: [toOutcome('issue.assign')] },
  ),
  toSimpleAct(
    'issueSigned',
    { zh: '签收', en: 'Sign' },
    { trigger: toStateTrigger('issue', 'open.work.assigned'), delay: toPert(0, 0, 2), outcomes: [toOutcome('issue.sign')] },
  ),
  toAct({
    id: 'issuePlanned',
    title: { zh: '上报整改方案', en: 'Plan' },
    trigger: toStateTrigger('issue', 'open.work.planning.drafting'),
    cases: byMode((code) => ({ delay: code === 'IMMEDIATE' ? toConstant(0) : toPert(0, 1, 4), outcomes: [toOutcome('issue.plan', plan(code === 'STAGED'))] })),
  }),
  toSimpleAct(
    'issuePlanApproved',
    { zh: '审定方案', en: 'Approve the plan' },
    {
      trigger: toStateTrigger('issue', 'open.work.planning.planSubmitted'),
      delay: toPert(0, 1, 3),
      outcomes: [toOutcome('issue.approvePlan', {}, 95), toOutcome('issue.returnPlan', {}, 5)],
    },
  ),
  toAct({
    id: 'milestoneReached',
    title: { zh: '完成一个阶段', en: 'Milestone' },
    trigger: toStateTrigger('issue', 'open.work.rectifying', { once: true, again: 5 }),
    cases: byMode((code) =>
      code === 'STAGED'
        ? { delay: toLognormal(11, 18), outcomes: [toOutcome('issue.milestone', { 'issue.progress': toFixedValue('第一阶段完成') })] }
        : undefined,
    ),
  }),
  toAct({
    id: 'issueRectified',
    title: { zh: '整改完成，申请销号', en: 'Rectified' },
    trigger: toStateTrigger('issue', 'open.work.rectifying'),
    cases: byMode((code) => {
      const [median, p90] = lasting[code] ?? [10, 20];
      return { delay: toLognormal(median, p90), outcomes: [toOutcome('issue.submit', done)] };
    }),
  }),
  toAct({
    id: 'issueHurried',
    title: { zh: '收到督办单后加快整改', en: 'Hurried by a slip' },
    trigger: toStateTrigger('issue', 'open.work.rectifying', { when: { '>': [{ var: 'issue.slipCount' }, 0] } }),
    cases: [toAssumedCase({ daily: 0.3, delay: toConstant(1), outcomes: [toOutcome('issue.submit', done)] })],
  }),
  toSimpleAct(
    'issueReworked',
    { zh: '退回后再申请', en: 'Submitted again' },
    { trigger: toStateTrigger('issue', 'open.work.returned'), delay: toPert(1, 2, 4), outcomes: [toOutcome('issue.submit', done)] },
  ),
  toAct({
    id: 'personTold',
    title: { zh: '反馈当事人', en: 'Tell the person' },
    trigger: toStateTrigger('issue', 'open.work.submitted', { once: true }),
    cases: [
      toAssumedCase({
        where: { '==': [{ var: 'issue.channel' }, 'PUBLIC'] },
        outcomes: [toOutcome('issue.tellPerson', { 'issue.feedbackGiven': toFixedValue(true) })],
      }),
    ],
  }),
  toSimpleAct(
    'issueReviewed',
    { zh: '初审', en: 'Review' },
    {
      trigger: toStateTrigger('issue', 'open.work.submitted.review'),
      delay: toPert(0, 1, 2),
      outcomes: [toOutcome('issue.review', {}, 91), toOutcome('issue.return', {}, 9)],
    },
  ),
  toSimpleAct(
    'issueAccepted',
    { zh: '验收', en: 'Accept' },
    {
      trigger: toStateTrigger('issue', 'open.work.submitted.acceptance'),
      delay: toPert(1, 2, 5),
      outcomes: [toOutcome('issue.accept', { 'issue.accepterUnit': { kind: 'someone', from: 'otherUnit' } })],
    },
  ),
  toSimpleAct(
    'issueClosed',
    { zh: '审签销号', en: 'Close' },
    {
      trigger: toStateTrigger('issue', 'open.work.submitted.signature'),
      delay: toPert(0, 1, 2),
      outcomes: [toOutcome('issue.close', { 'issue.closedOn': today })],
    },
  ),
  toAct({
    id: 'lookBackDrawn',
    title: { zh: '抽取回头看', en: 'Drawn for a look-back' },
    trigger: toStateTrigger('issue', 'closed.struck'),
    cases: [toAssumedCase({ chance: 0.2, delay: toConstant(8), outcomes: [toOutcome('lookback.draw')] })],
  }),
  toAct({
    id: 'lookBackCompleted',
    title: { zh: '补足回头看比例', en: 'Look-backs made up to the share' },
    trigger: toStateTrigger('issue', 'closed.struck', { notBefore: '2025-01-07' }),
    cases: [toAssumedCase({ daily: 0.25, outcomes: [toOutcome('lookback.draw')] })],
  }),
  toSimpleAct(
    'lookedBack',
    { zh: '回头看', en: 'Look-back' },
    {
      trigger: toStateTrigger('issue', 'closed.lookBackDue'),
      delay: toPert(1, 3, 6),
      outcomes: [toOutcome('lookback.pass', {}, 95), toOutcome('lookback.rebound', { 'issue.lookBackResult': toFixedValue('同类问题再次出现') }, 5)],
    },
  ),
];
