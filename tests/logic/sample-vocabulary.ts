import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';

type Source = FactDefinition['source'];
type Missing = FactDefinition['missing'];

const text = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const undetermined: Missing = { kind: 'undetermined' };
const recorded: Source = { kind: 'recorded' };

function fact(id: string, rest: Omit<FactDefinition, 'id' | 'subject' | 'title' | 'source' | 'missing'> & Partial<FactDefinition>): FactDefinition {
  return { id, subject: 'officer', title: text(id), source: recorded, missing: undetermined, ...rest };
}

const numberFact = (id: string, range: FactDefinition['range'], more: Partial<FactDefinition> = {}): FactDefinition =>
  fact(id, { type: 'number', range, ...more });
const yesNo = (id: string, missing: Missing = undetermined): FactDefinition => fact(id, { type: 'boolean', missing });
const oneOf = (id: string, codes: readonly string[]): FactDefinition => fact(id, { type: 'enum', enum: codes.map((code) => ({ code, title: text(code) })) });

const whole = (min: number, max: number): NonNullable<FactDefinition['range']> => ({ min, max, decimals: 0 });
const share: NonNullable<FactDefinition['range']> = { min: 0, max: 1, decimals: 4 };

/** The facts of the sample rules: every type, with and without a default. */
export const sampleFacts: ReadonlyMap<string, FactDefinition> = new Map(
  [
    yesNo('exam.attended'),
    numberFact('exam.score', { min: 0, max: 100, decimals: 1 }, { unit: text('分') }),
    numberFact('exam.attempts', whole(0, 5), { unit: text('次') }),
    oneOf('att.status', ['PRESENT', 'LEAVE', 'DUTY', 'TRIP', 'UNEXCUSED']),
    yesNo('att.madeUp', { kind: 'default', value: false }),
    numberFact('att.unexcusedCount', whole(0, 20), { unit: text('次'), missing: { kind: 'default', value: 0 } }),
    numberFact('att.lateCount', whole(0, 20), { unit: text('次') }),
    numberFact('note.words', whole(0, 50_000), { unit: text('字') }),
    yesNo('officer.isLeader', { kind: 'default', value: false }),
    oneOf('issue.severity', ['MINOR', 'MODERATE', 'SERIOUS']),
    oneOf('issue.channel', ['SELF', 'CROSS', 'PUBLIC']),
    oneOf('issue.state', ['RECTIFYING', 'CLOSED']),
    yesNo('issue.urgent'),
    yesNo('issue.fromPublic'),
    yesNo('issue.feedbackGiven'),
    yesNo('issue.repeated'),
    numberFact('issue.categoryShare', share),
    numberFact('issue.overdueWorkdays', whole(0, 200), { unit: text('工作日') }),
    numberFact('issue.remainingWorkdays', whole(0, 200), { unit: text('工作日') }),
    numberFact('issue.returnCount', whole(0, 10), { unit: text('次') }),
    fact('issue.accepterUnit', { type: 'text' }),
    fact('issue.ownerUnit', { type: 'text' }),
    fact('issue.foundOn', { type: 'date' }),
    fact('issue.measures', { type: 'codes', enum: ['PLAN', 'TRAIN', 'SYSTEM'].map((code) => ({ code, title: text(code) })) }),
    numberFact('unit.failShare', share, { subject: 'unit', unit: text('%') }),
    numberFact('unit.vetoCount', whole(0, 20), { subject: 'unit' }),
    numberFact('study.passShare', share, { subject: 'stage', source: { kind: 'aggregate', op: 'share', over: 'officer' } }),
    numberFact('survey.returnRate', share, { subject: 'unit' }),
    numberFact('unit.fineAmount', { min: 0, max: 1e6, decimals: 2 }, { subject: 'unit' }),
    fact('metric.key', { type: 'text' }),
  ].map((entry) => [entry.id, entry]),
);

function parameter(
  id: string,
  value: number,
  rest: { readonly min: number; readonly max: number; readonly decimals: number; readonly unit?: string },
): ParameterDefinition {
  const { unit, ...range } = rest;
  return { id, title: text(id), group: text('样例'), value, range, basis: 'sample', about: text(id), ...(unit === undefined ? {} : { unit: text(unit) }) };
}

/** The parameters of the sample rules. */
export const sampleParameters: ReadonlyMap<string, ParameterDefinition> = new Map(
  [
    parameter('exam.pass', 60, { min: 50, max: 80, decimals: 0, unit: '分' }),
    parameter('exam.good', 80, { min: 70, max: 90, decimals: 0, unit: '分' }),
    parameter('exam.maxResits', 1, { min: 0, max: 3, decimals: 0, unit: '次' }),
    parameter('issue.yellowBefore', 3, { min: 1, max: 10, decimals: 0, unit: '工作日' }),
    parameter('issue.redAfter', 5, { min: 1, max: 30, decimals: 0, unit: '工作日' }),
    parameter('unit.failShare', 0.1, { min: 0, max: 1, decimals: 2, unit: '%' }),
    parameter('study.passShare', 0.95, { min: 0.5, max: 1, decimals: 2 }),
  ].map((entry) => [entry.id, entry]),
);

/** Both together. */
export const sampleVocabulary = { facts: sampleFacts, parameters: sampleParameters };
