import { List, Map, Set } from 'immutable';
import type { SubjectRef } from '#domain/id.ts';
import type { CampaignState, SubjectState } from './campaign-state.ts';

/**
 * Which way of folding made a state. A snapshot of another one is not used. Raise it with every change of `evolve` that makes another
 * state of the same log; a test holds it against the state of the golden log.
 */
export const FOLD_VERSION = 1;

/** The state as plain JSON: subjects by reference, lists as lists. */
export interface PlainState extends Omit<CampaignState, 'subjects' | 'members' | 'offspring' | 'commandIds'> {
  readonly subjects: Readonly<Record<SubjectRef, SubjectState>>;
  readonly members: Readonly<Record<string, readonly SubjectRef[]>>;
  readonly offspring: Readonly<Record<SubjectRef, readonly SubjectRef[]>>;
  readonly commandIds: readonly string[];
}

/** The state as plain JSON: what `run --state` prints and a snapshot holds. Members stay in order of registration; command ids are sorted. */
export function toPlainState(state: CampaignState): PlainState {
  return {
    ...state,
    subjects: Object.fromEntries(state.subjects.toArray()),
    members: Object.fromEntries(state.members.map((list) => list.toArray()).toArray()),
    offspring: Object.fromEntries(state.offspring.map((list) => list.toArray()).toArray()),
    commandIds: state.commandIds.toArray().toSorted(),
  };
}

/** The state that was made plain. It has the same hash. */
export function fromPlainState(plain: PlainState): CampaignState {
  const refs = (lists: Readonly<Record<string, readonly SubjectRef[]>>) => Object.entries(lists).map(([key, list]) => [key, List(list)] as const);
  return {
    ...plain,
    subjects: Map<SubjectRef, SubjectState>(Object.entries(plain.subjects) as [SubjectRef, SubjectState][]),
    members: Map(refs(plain.members)),
    offspring: Map(refs(plain.offspring) as (readonly [SubjectRef, List<SubjectRef>])[]),
    commandIds: Set(plain.commandIds),
  };
}
