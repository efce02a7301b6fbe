import type { CampaignEvent } from '#domain/event.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Position } from '#domain/position.ts';
import type { InstanceState, SubjectState } from './campaign-state.ts';
import type { Moment } from './moment.ts';

/** The next state of the one subject in whose stream the event stands. */
export function evolveSubject(subject: SubjectState, event: CampaignEvent, moment: Moment): SubjectState {
  if (event.type === 'instance.withdrawn') return withdraw(remember(subject, moment), event, ownValue(subject.before?.instances, event.chart));
  return apply(remember(subject, moment), event, moment);
}

function remember(subject: SubjectState, moment: Moment): SubjectState {
  const before = subject.before?.seq === moment.seq ? subject.before : { seq: moment.seq, facts: subject.facts, instances: subject.instances };
  return { ...subject, before, version: subject.version + 1 };
}

function apply(subject: SubjectState, event: CampaignEvent, moment: Moment): SubjectState {
  switch (event.type) {
    case 'facts.recorded':
      return { ...subject, facts: { ...subject.facts, ...event.facts } };
    case 'subject.reassigned':
      return { ...subject, unit: event.unit };
    case 'subject.voided':
      return { ...subject, voided: true };
    case 'escalation.raised':
      return { ...subject, rungs: { ...subject.rungs, [event.ladder]: event.rung } };
    case 'escalation.cleared':
      return { ...subject, rungs: Object.fromEntries(Object.entries(subject.rungs).filter(([ladder]) => ladder !== event.ladder)) };
    case 'instance.started':
      return withInstance(subject, {
        chart: event.chart,
        position: event.after,
        since: moment.day,
        moves: 0,
        visited: event.after.states,
        deadlines: {},
        incident: null,
      });
    default:
      return 'chart' in event ? changeInstance(subject, event, moment) : subject;
  }
}

type InstanceEvent = Extract<CampaignEvent, { chart: string }>;

function changeInstance(subject: SubjectState, event: InstanceEvent, moment: Moment): SubjectState {
  const instance = ownValue(subject.instances, event.chart);
  if (instance === undefined) throw new Error(`the log names ${event.chart} of ${subject.ref} before it is started`);
  switch (event.type) {
    case 'instance.moved':
    case 'instance.returned':
      return withInstance(subject, {
        ...instance,
        position: event.after,
        since: standsStill(instance, event.after) ? instance.since : moment.day,
        moves: instance.moves + 1,
        visited: withVisited(instance.visited, event.after.states),
      });
    case 'incident.raised':
      return withInstance(subject, { ...instance, incident: { code: event.code, rule: event.rule, path: event.path, command: event.command } });
    case 'incident.resolved':
      return withInstance(subject, { ...instance, incident: null });
    default:
      return withInstance(subject, { ...instance, deadlines: changeDeadlines(instance, event, moment) });
  }
}

function withVisited(visited: readonly string[], states: readonly string[]): readonly string[] {
  const first = states.filter((state) => !visited.includes(state));
  return first.length === 0 ? visited : [...visited, ...first];
}

/** A transition that leaves no state (a progress report) does not make an instance any younger. */
function standsStill({ position }: InstanceState, after: Position): boolean {
  return position.states.length === after.states.length && position.states.every((state, index) => state === after.states[index]);
}

function changeDeadlines(instance: InstanceState, event: InstanceEvent, moment: Moment): InstanceState['deadlines'] {
  const { deadlines } = instance;
  const found = 'deadline' in event ? ownValue(deadlines, event.deadline) : undefined;
  switch (event.type) {
    case 'deadline.set':
      return { ...deadlines, [event.deadline]: { due: event.due, set: moment.day, passed: false } };
    case 'deadline.extended':
      // What the end of a suspension moves stays as it was, passed or not; a person who extends opens it again.
      return {
        ...deadlines,
        [event.deadline]: { due: event.due, set: found?.set ?? moment.day, passed: event.suspended !== undefined && found?.passed === true },
      };
    case 'deadline.passed':
      return { ...deadlines, [event.deadline]: { due: event.due, set: found?.set ?? moment.day, passed: true } };
    case 'deadline.cleared':
      return Object.fromEntries(Object.entries(deadlines).filter(([name]) => name !== event.deadline));
    default:
      return deadlines;
  }
}

function withInstance(subject: SubjectState, instance: InstanceState): SubjectState {
  return { ...subject, instances: { ...subject.instances, [instance.chart]: instance } };
}

type Withdrawal = Extract<CampaignEvent, { type: 'instance.returned' | 'instance.withdrawn' }>;

/** Puts back what the withdrawn commit found: the position, its deadlines, the facts that it recorded, and where it had been (`undone`). */
function withdraw(subject: SubjectState, event: Withdrawal, undone: InstanceState | undefined): SubjectState {
  const found = ownValue(subject.instances, event.chart);
  if (found === undefined) throw new Error(`the log withdraws ${event.chart} of ${subject.ref}, which never started`);
  const facts = event.facts ?? subject.facts;
  const deadlines = event.deadlines ?? found.deadlines;
  return { ...withInstance(subject, { ...found, position: event.after, deadlines, moves: found.moves + 1, visited: undone?.visited ?? found.visited }), facts };
}
