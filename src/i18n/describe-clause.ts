import type { BlockedClause } from '#domain/reason.ts';
import { formatNumber, formatQuantity } from './format-number.ts';
import { formatPair, formatValue } from './format-value.ts';
import { formOfFact, formOfParameter, type ValueForm } from './value-form.ts';
import { headsNeeded } from './heads-needed.ts';
import { nameCommand, nameRoles } from './name-command.ts';
import { countSubjects, nameSubject, nameSubjects } from './name-subject.ts';
import type { Told, Voice } from './voice.ts';

type Shape = 'compare' | 'is' | 'isNot' | 'oneOf';

/**
 * A clause that stands in the way: `参考率 94.1%，要求 ≥ 98%（差 2 人：直一-017、直一-018）`, or `尚未录入：考试成绩（要求 ≥ 70 分）`.
 * The details say which parameter sets the standard and who could change the fact. `unnamed` leaves out who stands behind it,
 * where they are shown beside the sentence.
 */
export function describeClause(clause: BlockedClause, voice: Voice, naming: 'named' | 'unnamed' = 'named'): Told {
  const { t, words } = voice;
  const parameter = clause.parameter === null ? [] : [t('reasons.clause.parameter', { parameter: words.parameterTitle(clause.parameter) })];
  const note = naming === 'named' ? noteOf(clause, voice) : lackOf(clause, voice);
  const bare = clause.verdict === 'undetermined' ? tellMissing(clause, voice) : tellActual(clause, voice);
  return {
    sentence: note === undefined ? bare : t('reasons.clause.note', { sentence: bare, note }),
    details: [...parameter, ...remediesOf(clause, voice)],
  };
}

function tellActual(clause: BlockedClause, voice: Voice): string {
  const { t, words } = voice;
  if (clause.required === undefined || clause.operator === 'other') return t('reasons.clause.other');
  const fact = clause.fact === null ? t('reasons.clause.value') : words.factTitle(clause.fact);
  const [actual, required] = formatPair([clause.actual, clause.required], formOf(clause, voice), voice);
  return t(`reasons.clause.${shapeOf(clause)}`, { fact, actual, operator: clause.operator, required });
}

function tellMissing(clause: BlockedClause, voice: Voice): string {
  const { t, words } = voice;
  if (clause.fact === null) return t('reasons.clause.otherUntold');
  const fact = words.factTitle(clause.fact);
  const key = isEntered(clause.fact, voice) ? 'reasons.clause.missing' : 'reasons.clause.untold';
  if (clause.required === undefined || clause.required === true) return t(key, { fact });
  const value = formatValue(clause.required, formOf(clause, voice), voice);
  return t(`${key}.required`, { fact, required: t(`reasons.clause.required.${shapeOf(clause)}`, { operator: clause.operator, required: value }) });
}

/** Does somebody enter this fact, or is it worked out of others? */
function isEntered(fact: string, { words }: Voice): boolean {
  const kind = words.fact(fact)?.source.kind;
  return kind === undefined || kind === 'recorded' || kind === 'roster' || kind === 'given';
}

function shapeOf({ operator, required }: BlockedClause): Shape {
  if (operator === 'in') return 'oneOf';
  if (typeof required === 'number') return 'compare';
  return operator === '≠' ? 'isNot' : operator === '=' ? 'is' : 'compare';
}

function formOf({ fact, parameter }: BlockedClause, { words }: Voice): ValueForm {
  return fact === null && parameter !== null ? formOfParameter(words.parameter(parameter)) : formOfFact(words.fact(fact ?? ''));
}

/** How much is lacking, in heads where it can be told. */
function lackOf(clause: BlockedClause, voice: Voice): string | undefined {
  const form = formOf(clause, voice);
  const heads = form.share === true ? headsOf(clause) : undefined;
  return heads === undefined ? lackingOf(clause, form, voice) : tellLack(clause, countSubjects(clause.behind, heads, voice), voice);
}

/** What follows in brackets: how much is lacking, in heads where it can be told, and who stands behind it. */
function noteOf(clause: BlockedClause, voice: Voice): string | undefined {
  const { t } = voice;
  const { behind } = clause;
  const form = formOf(clause, voice);
  const heads = form.share === true ? headsOf(clause) : undefined;
  const lacking = lackOf(clause, voice);
  if (behind.length === 0) return lacking;
  const names = nameSubjects(behind, voice);
  if (lacking !== undefined && heads === behind.length) return t('common.text.colon', { label: lacking, value: names });
  const concerned = t('reasons.clause.behind', { count: countSubjects(behind, behind.length, voice), names });
  return lacking === undefined ? concerned : `${lacking}${t('common.text.separator')}${concerned}`;
}

function headsOf({ actual, required, operator, behind }: BlockedClause): number | undefined {
  return typeof actual === 'number' && typeof required === 'number' ? headsNeeded({ actual, required, operator, behind: behind.length }) : undefined;
}

function lackingOf(clause: BlockedClause, form: ValueForm, voice: Voice): string | undefined {
  const { difference = 0, operator, required } = clause;
  if (difference === 0 || typeof required !== 'number' || operator === '≠' || operator === 'in') return undefined;
  const size = Math.abs(difference);
  return tellLack(clause, form.share === true ? tellPoints(size, voice) : formatQuantity(size, form.unit, voice.words.language), voice);
}

/** A difference of shares, in percentage points. One decimal is enough to read, but never so few that nothing is left. */
function tellPoints(size: number, { t }: Voice): string {
  const points = size * 100;
  const decimals = points < 0.1 ? 4 : 1;
  return t('common.points', { count: Number(points.toFixed(decimals)), number: formatNumber(points, decimals) });
}

function tellLack({ difference = 0 }: BlockedClause, amount: string, { t }: Voice): string {
  return t(difference < 0 ? 'reasons.clause.over' : 'reasons.clause.short', { amount });
}

function remediesOf(clause: BlockedClause, voice: Voice): readonly string[] {
  const lines = clause.remedies.map(({ command, subject, roles }) =>
    voice.t('reasons.remedy', { roles: nameRoles(roles, voice), command: nameCommand(command, voice), subject: nameSubject(subject, voice) }),
  );
  return [...new Set(lines)];
}
