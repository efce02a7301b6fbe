import type { Reason } from '#domain/reason.ts';
import { describeClause } from './describe-clause.ts';
import { describeEditionReason } from './describe-edition-reason.ts';
import { describeCode } from './describe-problem.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { formatValue } from './format-value.ts';
import { formOfFact } from './value-form.ts';
import { nameCommand, nameRoles } from './name-command.ts';
import { nameStates } from './name-position.ts';
import { nameSubject } from './name-subject.ts';
import { isTextKey } from './resources.ts';
import { shortEdition } from './short-edition.ts';
import { joinNames, type Told, type Voice } from './voice.ts';

type Of<C extends Reason['code']> = Extract<Reason, { code: C }>;
type Tellers = { readonly [C in Reason['code']]: (reason: Of<C>, voice: Voice) => Told };

/**
 * Why something was refused: a sentence, and below it what is actual and required, what would unblock it and who can.
 * Every code has a teller of its own, which the type enforces; a code from a newer program gets a plain sentence.
 */
export function describeReason(reason: Reason, voice: Voice): Told {
  const tell = Object.hasOwn(tellers, reason.code) ? (tellers[reason.code] as (reason: Reason, voice: Voice) => Told) : undefined;
  return tell === undefined ? told(voice.t('reasons.other', { code: reason.code })) : tell(reason, voice);
}

const tellers: Tellers = {
  'rule.false': ({ rule, clauses }, voice) => told(voice.t('reasons.rule.false', { rule: voice.words.ruleTitle(rule) }), linesOf(clauses, voice)),
  'rule.undetermined': tellUndetermined,
  'rule.broken': ({ rule, problem, path }, voice) =>
    told(voice.t('reasons.rule.broken', { rule: voice.words.ruleTitle(rule), problem: describeCode(voice.t, problem, path) }), [
      voice.t('reasons.rule.broken.next'),
    ]),
  'command.malformed': tellMalformed,
  'command.unknown': ({ command }, { t }) => told(t('reasons.command.unknown', { command })),
  'clock.wentBack': (_, { t }) => told(t('reasons.clock.wentBack')),
  'command.duplicate': ({ commandId }, { t }) => told(t('reasons.command.duplicate'), [t('reasons.command.duplicate.id', { id: commandId })]),
  'command.bulkForbidden': ({ command }, voice) => told(voice.t('reasons.command.bulkForbidden', { command: nameCommand(command, voice) })),
  'command.stateWrong': tellStateWrong,
  'command.reasonMissing': ({ command }, voice) => told(voice.t('reasons.command.reasonMissing', { command: nameCommand(command, voice) })),
  'actor.notAllowed': tellNotAllowed,
  'campaign.notOpen': (_, { t }) => told(t('reasons.campaign.notOpen')),
  'campaign.closed': (_, { t }) => told(t('reasons.campaign.closed')),
  'campaign.alreadyOpen': (_, { t }) => told(t('reasons.campaign.alreadyOpen')),
  'campaign.otherEdition': ({ pinned, given }, { t }) =>
    told(t('reasons.campaign.otherEdition'), [t('reasons.campaign.otherEdition.ids', { pinned: shortEdition(pinned), given: shortEdition(given) })]),
  'person.unknown': ({ person }, { t }) => told(t('reasons.person.unknown', { person })),
  'edition.none': describeEditionReason,
  'edition.pending': describeEditionReason,
  'edition.same': describeEditionReason,
  'edition.unfit': describeEditionReason,
  'edition.dateWrong': describeEditionReason,
  'edition.levelTooLow': describeEditionReason,
  'edition.ownReview': describeEditionReason,
  'edition.approvedAlready': describeEditionReason,
  'edition.factRecorded': describeEditionReason,
  'edition.incidents': describeEditionReason,
  'edition.faulty': describeEditionReason,
  'edition.unexcused': describeEditionReason,
  'subject.unknown': ({ subject }, voice) => told(voice.t('reasons.subject.unknown', { subject: nameSubject(subject, voice) })),
  'subject.exists': ({ subject }, voice) => told(voice.t('reasons.subject.exists', { subject: nameSubject(subject, voice) })),
  'subject.voided': ({ subject }, voice) => told(voice.t('reasons.subject.voided', { subject: nameSubject(subject, voice) })),
  'subject.wrongKind': ({ subject, wanted }, voice) => {
    const kinds = wanted.map((kind) => {
      const key = `common.subject.${kind}`;
      return isTextKey(key) ? voice.t(key) : kind;
    });
    return told(voice.t('reasons.subject.wrongKind', { subject: nameSubject(subject, voice), wanted: joinNames(kinds, voice) }));
  },
  'unit.unknown': ({ unit }, { t }) => told(t('reasons.unit.unknown', { unit })),
  'unit.required': ({ subject }, voice) => told(voice.t('reasons.unit.required', { subject: nameSubject(subject, voice) })),
  'role.unknown': ({ role }, { t }) => told(t('reasons.role.unknown', { role })),
  'fact.unknown': ({ fact }, { t, words }) => told(t('reasons.fact.unknown', { fact: words.factTitle(fact) })),
  'fact.required': ({ fact }, { t, words }) => told(t('reasons.fact.required', { fact: words.factTitle(fact) })),
  'fact.invalid': tellInvalid,
  'instance.none': (reason, voice) => told(voice.t('reasons.instance.none', instanceOf(reason, voice))),
  'instance.incident': (reason, voice) =>
    told(voice.t('reasons.instance.incident', instanceOf(reason, voice)), [
      voice.t('reasons.instance.incident.next', { command: nameCommand('incident.retry', voice) }),
    ]),
  'instance.noIncident': (reason, voice) => told(voice.t('reasons.instance.noIncident', instanceOf(reason, voice))),
  'instance.nothingToWithdraw': (reason, voice) =>
    told(voice.t('reasons.instance.nothingToWithdraw', instanceOf(reason, voice)), [voice.t('reasons.instance.nothingToWithdraw.next')]),
  'instance.stateUnknown': ({ chart, state }, { t, words }) => told(t('reasons.instance.stateUnknown', { chart: words.chartTitle(chart), state })),
  'instance.stateNotVisited': ({ chart, state }, { t, words }) =>
    told(t('reasons.instance.stateNotVisited', { state: words.stateLabel(chart, state) }), [t('reasons.instance.stateNotVisited.next')]),
  'deadline.none': ({ subject, deadline }, voice) => told(voice.t('reasons.deadline.none', { subject: nameSubject(subject, voice), deadline })),
  'deadline.notLater': ({ before, due }, { t, words }) =>
    told(t('reasons.deadline.notLater', { before: formatDate(before, words.language), due: formatDate(due, words.language) })),
  'deadline.tooFar': ({ latest, due }, { t, words }) =>
    told(t('reasons.deadline.tooFar', { latest: formatDate(latest, words.language), due: formatDate(due, words.language) })),
  'deadline.notWorkingDay': ({ due }, { t, words }) => told(t('reasons.deadline.notWorkingDay', { due: formatDate(due, words.language) })),
  'time.backwards': (reason, { t, words }) =>
    told(t('reasons.time.backwards', { from: formatDate(reason.from, words.language), to: formatDate(reason.to, words.language) })),
  'time.tooFar': (reason, { t, words }) =>
    told(t('reasons.time.tooFar', { from: formatDate(reason.from, words.language), to: formatDate(reason.to, words.language) })),
};

function told(sentence: string, details: readonly string[] = []): Told {
  return { sentence, details };
}

function instanceOf(
  { subject, chart }: { readonly subject: string; readonly chart: string },
  voice: Voice,
): { readonly subject: string; readonly chart: string } {
  return { subject: nameSubject(subject, voice), chart: voice.words.chartTitle(chart) };
}

/** Each clause, with what would unblock it below it. */
function linesOf(clauses: Of<'rule.false'>['clauses'], voice: Voice): readonly string[] {
  const lines = clauses.map((clause) => describeClause(clause, voice)).flatMap(({ sentence, details }) => [sentence, ...details]);
  return [...new Set(lines)];
}

function tellUndetermined({ rule, missing, clauses }: Of<'rule.undetermined'>, voice: Voice): Told {
  const { t, words } = voice;
  const title = words.ruleTitle(rule);
  const names = joinNames(
    missing.map((fact) => words.factTitle(fact)),
    voice,
  );
  const sentence =
    missing.length === 0 ? t('reasons.rule.undetermined.bare', { rule: title }) : t('reasons.rule.undetermined', { rule: title, missing: names });
  return told(sentence, linesOf(clauses, voice));
}

/** A schema's own message is English and technical; only its codes have a sentence, the rest is told generally with the place. */
function tellMalformed({ path, problem }: Of<'command.malformed'>, { t }: Voice): Told {
  const known = isTextKey(`problems.code.${problem}`);
  const sentence = t('reasons.command.malformed', { problem: describeCode(t, known ? problem : 'definition.value.custom') });
  return told(sentence, [...(path === '' ? [] : [t('reasons.command.malformed.at', { path })]), ...(known ? [] : [problem])]);
}

function tellStateWrong({ command, states, from }: Of<'command.stateWrong'>, voice: Voice): Told {
  const { t, words } = voice;
  const chart = words.command(command)?.chart ?? '';
  const next = from.length === 0 ? t('reasons.command.stateWrong.nowhere') : t('reasons.command.stateWrong.from', { from: nameStates(chart, from, voice) });
  return told(t('reasons.command.stateWrong', { command: nameCommand(command, voice), states: nameStates(chart, states, voice) }), [next]);
}

function tellNotAllowed({ command, role, roles }: Of<'actor.notAllowed'>, voice: Voice): Told {
  const { t, words } = voice;
  const who = roles.length === 0 ? t('reasons.actor.notAllowed.nobody') : t('reasons.actor.notAllowed.who', { roles: nameRoles(roles, voice) });
  return told(t('reasons.actor.notAllowed', { role: words.roleTitle(role), command: nameCommand(command, voice) }), [who]);
}

function tellInvalid({ fact, value, problem }: Of<'fact.invalid'>, voice: Voice): Told {
  const { t, words } = voice;
  const definition = words.fact(fact);
  const form = formOfFact(definition);
  const { min, max, decimals } = definition?.range ?? {};
  const limit = (end: number | undefined): string => (end === undefined ? '–' : formatNumber(end));
  const sentence = t(`reasons.fact.invalid.${problem}`, {
    fact: words.factTitle(fact),
    value: typeof value === 'number' ? formatNumber(value) : formatValue(value, form, voice),
    min: limit(min),
    max: limit(max),
    decimals: limit(decimals),
  });
  const choices = problem === 'enum' ? (form.codes ?? []).map(({ title }) => words.text(title)) : [];
  return told(sentence, choices.length === 0 ? [] : [t('reasons.fact.invalid.choices', { choices: joinNames(choices, voice) })]);
}
