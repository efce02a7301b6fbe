import { List } from 'immutable';
import type { CampaignEvent } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { kindOf } from '#domain/subject-ref.ts';
import type { CampaignState, SubjectState } from './campaign-state.ts';
import { evolveSubject } from './evolve-subject.ts';
import type { Moment } from './moment.ts';

/** The next state after one event. Pure; it evaluates no rule and steps no chart (K3). An unknown event is refused (throws) by the reader of the log, not here (K15). */
export function evolve(state: CampaignState, event: CampaignEvent, moment: Moment): CampaignState {
  switch (event.type) {
    case 'campaign.opened':
      return { ...register(state, event, moment), status: 'open', campaign: event.campaign, today: event.day };
    case 'campaign.closed':
      return touch({ ...state, status: 'closed' }, event, moment);
    case 'time.advanced':
      return touch({ ...state, today: event.to }, event, moment);
    case 'subject.registered':
      return register(state, event, moment);
    case 'subject.voided':
      return leaveLists(touch(state, event, moment), event.stream);
    case 'subject.reassigned':
      return joinLists(leaveLists(touch(state, event, moment), event.stream), event.stream, event.unit);
    case 'edition.submitted':
    case 'edition.approved':
    case 'edition.declined':
    case 'edition.withdrawn':
    case 'edition.adopted':
      return evolveEdition(touch(state, event, moment), event, moment.day);
    default:
      return touch(state, event, moment);
  }
}

type EditionEvent = Extract<CampaignEvent, { type: `edition.${string}` }>;

function evolveEdition({ pendingEdition, ...state }: CampaignState, event: EditionEvent, day: IsoDate): CampaignState {
  switch (event.type) {
    case 'edition.submitted': {
      const { by, base, edition, from, change, excused, reason } = event;
      return { ...state, pendingEdition: { by, on: day, base, edition, from, change, excused, reason, approved: null } };
    }
    case 'edition.approved':
      return pendingEdition === undefined ? state : { ...state, pendingEdition: { ...pendingEdition, approved: { by: event.by, on: day } } };
    case 'edition.adopted':
      return { ...state, edition: event.edition };
    default:
      return state;
  }
}

function touch(state: CampaignState, event: CampaignEvent, moment: Moment): CampaignState {
  const subject = state.subjects.get(event.stream);
  if (subject === undefined) throw new Error(`the log names ${event.stream} before it is registered`);
  return { ...state, subjects: state.subjects.set(event.stream, evolveSubject(subject, event, moment)) };
}

type Registration = Extract<CampaignEvent, { type: 'subject.registered' | 'campaign.opened' }>;

function register(state: CampaignState, event: Registration, moment: Moment): CampaignState {
  if (state.subjects.has(event.stream)) throw new Error(`the log registers ${event.stream} a second time`);
  const kind = kindOf(event.stream);
  const unit = ('unit' in event ? event.unit : undefined) ?? null;
  const of = ('of' in event ? event.of : undefined) ?? null;
  const subject: SubjectState = {
    ref: event.stream,
    unit,
    of,
    facts: {},
    instances: {},
    rungs: {},
    registered: event.type === 'campaign.opened' ? event.day : moment.day,
    registeredSeq: moment.seq,
    voided: false,
    version: 1,
    before: null,
  };
  return joinLists(
    {
      ...state,
      subjects: state.subjects.set(event.stream, subject),
      offspring: of === null ? state.offspring : state.offspring.update(of, List(), (list) => list.push(event.stream)),
      counts: { ...state.counts, [kind]: (state.counts[kind] ?? 0) + 1 },
    },
    event.stream,
    unit,
  );
}

function joinLists(state: CampaignState, ref: SubjectRef, unit: string | null): CampaignState {
  const kind = kindOf(ref);
  let members = state.members.update(`${kind}@*`, List(), (list) => list.push(ref));
  if (unit !== null) members = members.update(`${kind}@${unit}`, List(), (list) => list.push(ref));
  return { ...state, members };
}

/**
 * Takes a subject out of every list of its kind: it runs over the units, but voiding and reassigning are rare.
 * The entries are taken down first, for while a log is folded the map itself changes.
 */
function leaveLists(state: CampaignState, ref: SubjectRef): CampaignState {
  const prefix = `${kindOf(ref)}@`;
  let members = state.members;
  for (const [key, list] of state.members.entrySeq().toArray()) {
    if (key.startsWith(prefix) && list.includes(ref))
      members = members.set(
        key,
        list.filter((member) => member !== ref),
      );
  }
  return { ...state, members };
}
