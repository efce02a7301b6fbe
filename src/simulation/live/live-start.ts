import type { Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { kindOf } from '#domain/subject-ref.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { type PlainState, toPlainState } from '#engine/evolve/plain-state.ts';

/** A running campaign as a simulation goes on from it. Plain data, to be sent to a worker. */
export interface LiveStart {
  readonly state: PlainState;
  /** Of each subject, on which day each of its facts was last recorded, and (`+slip`) something of a kind last came from it. */
  readonly given: Readonly<Record<SubjectRef, Readonly<Record<string, IsoDate>>>>;
}

/** A campaign as it stands, with what its log knows of what was done when. */
export function liveStart(state: CampaignState, commits: readonly Commit[]): LiveStart {
  const given: Record<SubjectRef, Record<string, IsoDate>> = {};
  const note = (ref: SubjectRef, what: string, day: IsoDate): void => {
    (given[ref] ??= {})[what] = day;
  };
  for (const { day, events } of commits) {
    for (const event of events) {
      if (event.type === 'facts.recorded') for (const fact of Object.keys(event.facts)) note(event.stream, fact, day);
      else if (event.type === 'subject.registered' && event.of !== undefined) note(event.of, `+${kindOf(event.stream)}`, day);
    }
  }
  return { state: toPlainState(state), given };
}
