import type { Actor } from '#domain/command.ts';
import type { Because, CampaignEvent } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Position } from '#domain/position.ts';
import { describeCode } from './describe-problem.ts';
import { formatDate } from './format-date.ts';
import { formatFact, formatValue } from './format-value.ts';
import { formOfOutput, formOfParameter } from './value-form.ts';
import { nameCommand } from './name-command.ts';
import { namePosition } from './name-position.ts';
import { nameSubject } from './name-subject.ts';
import { shortEdition } from './short-edition.ts';
import type { Told, Voice } from './voice.ts';

type Of<T extends CampaignEvent['type'], E = CampaignEvent> = E extends { readonly type: infer Types } ? (T extends Types ? E : never) : never;
type Tellers = { readonly [T in CampaignEvent['type']]: (event: Of<T>, voice: Voice) => string };

const PASSED = 'deadline.passed:';

/**
 * A line of the history: what happened, and below it the reason that a person gave and the rules with the facts that decided.
 * Every type has a teller of its own, which the type enforces; one from a newer program gets a plain sentence.
 * `before` is where the instance stood: then only the states that it moved to are named, not those of parallel work that stayed.
 */
export function describeEvent(event: CampaignEvent, voice: Voice, before?: Pick<Position, 'states'>): Told {
  const tell = Object.hasOwn(tellers, event.type) ? (tellers[event.type] as (event: CampaignEvent, voice: Voice) => string) : undefined;
  const reason = 'reason' in event && event.reason !== undefined && event.reason !== '' ? [voice.t('events.reason', { reason: event.reason })] : [];
  const because = 'because' in event ? event.because.flatMap((one) => describeBecause(one, voice)) : [];
  const shown = before === undefined ? event : withNewStates(event, before);
  return { sentence: tell === undefined ? voice.t('events.other', { type: event.type }) : tell(shown, voice), details: [...reason, ...because] };
}

/** What a decision rested on: the rule with its version and verdict, then the facts and parameters that it read. */
export function describeBecause({ rule, version, value, facts }: Because, voice: Voice): readonly string[] {
  const { t, words } = voice;
  const verdict = value === null ? t('rules.verdict.undetermined.bare') : formatValue(value, formOfOutput(words.rule(rule)?.output), voice);
  const sentence = t('events.because', { rule: words.ruleTitle(rule), version, value: verdict });
  return Object.keys(facts).length === 0 ? [sentence] : [sentence, t('events.because.facts', { facts: tellFacts(facts, voice) })];
}

/** Who gave a command, and in which role. An id that is nobody's in the organisation stands for itself. */
export function describeActor(actor: Actor, { t, words }: Voice): string {
  const [person, role] = [words.officerName(actor.id), words.roleTitle(actor.role)];
  return person === role || actor.id === actor.role ? role : t('events.actor', { person, role });
}

const tellers: Tellers = {
  'campaign.opened': ({ day }, voice) => voice.t('events.campaign.opened', { day: dateOf(day, voice) }),
  'campaign.closed': (_, { t }) => t('events.campaign.closed'),
  'subject.registered': tellRegistered,
  'subject.reassigned': ({ before, unit }, { t, words }) =>
    t('events.subject.reassigned', { before: before === null ? t('common.none') : words.unitName(before), unit: words.unitName(unit) }),
  'subject.voided': (_, { t }) => t('events.subject.voided'),
  'facts.recorded': ({ facts }, voice) =>
    Object.keys(facts).length === 0 ? voice.t('events.facts.none') : voice.t('events.facts.recorded', { facts: tellFacts(facts, voice) }),
  'instance.started': ({ chart, after }, voice) =>
    voice.t('events.instance.started', { chart: voice.words.chartTitle(chart), state: namePosition(chart, after, voice) }),
  'instance.moved': tellMoved,
  'instance.returned': ({ chart, before, after }, voice) =>
    voice.t('events.instance.returned', { before: namePosition(chart, before, voice), after: namePosition(chart, after, voice) }),
  'instance.withdrawn': ({ chart, before, after }, voice) =>
    voice.t('events.instance.withdrawn', { before: namePosition(chart, before, voice), after: namePosition(chart, after, voice) }),
  'deadline.set': (event, voice) => voice.t('events.deadline.set', { deadline: deadlineOf(event, voice), due: dateOf(event.due, voice) }),
  'deadline.cleared': (event, voice) => voice.t('events.deadline.cleared', { deadline: deadlineOf(event, voice) }),
  'deadline.extended': (event, voice) => {
    const values = { deadline: deadlineOf(event, voice), before: dateOf(event.before, voice), due: dateOf(event.due, voice) };
    if (event.suspended === undefined) return voice.t('events.deadline.extended', values);
    return voice.t('events.deadline.extended.suspended', { ...values, count: event.suspended });
  },
  'deadline.passed': (event, voice) => voice.t('events.deadline.passed', { deadline: deadlineOf(event, voice), due: dateOf(event.due, voice) }),
  'escalation.raised': ({ ladder, before, rung }, { t, words }) => {
    const values = { ladder: words.ladderTitle(ladder), rung: words.rungTitle(ladder, rung) };
    return before === null ? t('events.escalation.raised', values) : t('events.escalation.raised.from', { ...values, before: words.rungTitle(ladder, before) });
  },
  'escalation.cleared': ({ ladder, before }, { t, words }) =>
    t('events.escalation.cleared', { ladder: words.ladderTitle(ladder), before: words.rungTitle(ladder, before) }),
  'reminder.sent': ({ role }, { t, words }) => t('events.reminder.sent', { role: words.roleTitle(role) }),
  'time.advanced': ({ from, to }, voice) => voice.t('events.time.advanced', { from: dateOf(from, voice), to: dateOf(to, voice) }),
  'incident.raised': ({ chart, rule, code, path }, { t, words }) => {
    const values = { chart: words.chartTitle(chart), problem: describeCode(t, code, path) };
    return rule === null ? t('events.incident.raised', values) : t('events.incident.raised.rule', { ...values, rule: words.ruleTitle(rule) });
  },
  'incident.resolved': ({ chart }, { t, words }) => t('events.incident.resolved', { chart: words.chartTitle(chart) }),
  'edition.submitted': ({ from }, voice) => voice.t('events.edition.submitted', { from: dateOf(from, voice) }),
  'edition.approved': (_, { t }) => t('events.edition.approved'),
  'edition.declined': (_, { t }) => t('events.edition.declined'),
  'edition.withdrawn': (_, { t }) => t('events.edition.withdrawn'),
  'edition.adopted': ({ edition }, { t }) => t('events.edition.adopted', { edition: shortEdition(edition) }),
};

/** The event with only the states that were entered; all of them where none is new. */
function withNewStates(event: CampaignEvent, before: Pick<Position, 'states'>): CampaignEvent {
  if (event.type !== 'instance.moved') return event;
  const entered = event.after.states.filter((state) => !before.states.includes(state));
  return entered.length === 0 ? event : { ...event, after: { ...event.after, states: entered } };
}

function tellRegistered({ unit, of }: Of<'subject.registered'>, voice: Voice): string {
  const { t, words } = voice;
  const values = { unit: unit === undefined ? '' : words.unitName(unit), of: of === undefined ? '' : nameSubject(of, voice) };
  if (unit === undefined) return of === undefined ? t('events.subject.registered') : t('events.subject.registered.of', values);
  return of === undefined ? t('events.subject.registered.unit', values) : t('events.subject.registered.both', values);
}

function tellMoved({ chart, trigger, after }: Of<'instance.moved'>, voice: Voice): string {
  const { t, words } = voice;
  const state = namePosition(chart, after, voice);
  if (trigger === null) return t('events.instance.moved.always', { state });
  if (trigger.startsWith(PASSED)) return t('events.instance.moved.deadline', { deadline: words.deadlineLabel(chart, trigger.slice(PASSED.length)), state });
  return t('events.instance.moved.command', { command: nameCommand(trigger, voice), state });
}

function tellFacts(facts: Readonly<Record<string, FactValue>>, voice: Voice): string {
  return Object.entries(facts)
    .map(([fact, value]) => tellFact(fact, value, voice))
    .join(voice.t('common.text.separator'));
}

function tellFact(fact: string, value: FactValue, voice: Voice): string {
  const { t, words } = voice;
  if (fact.startsWith('p.')) {
    const id = fact.slice(2);
    return t('events.parameter', { fact: words.parameterTitle(id), value: formatValue(value, formOfParameter(words.parameter(id)), voice) });
  }
  if (value === null || value === '') return t('events.fact.cleared', { fact: words.factTitle(fact) });
  return t('events.fact', { fact: words.factTitle(fact), value: formatFact(value, fact, voice) });
}

function dateOf(day: string, { words }: Voice): string {
  return formatDate(day, words.language);
}

function deadlineOf({ chart, deadline }: { readonly chart: string; readonly deadline: string }, { words }: Voice): string {
  return words.deadlineLabel(chart, deadline);
}
