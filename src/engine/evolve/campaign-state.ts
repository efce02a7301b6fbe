import { type List, Map, Set } from 'immutable';
import type { Actor, EngineCommand, SubjectCommand } from '#domain/command.ts';
import type { EditionChange } from '#domain/edition-change.ts';
import type { Excuse } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Position } from '#domain/position.ts';

/** An absolute deadline (K7). `passed` is set once, when the day after `due` begins. */
export interface DeadlineState {
  readonly due: IsoDate;
  readonly set: IsoDate;
  readonly passed: boolean;
}

/** Where one chart of a subject stands, since which day, and what stopped it (K12). */
export interface InstanceState {
  readonly chart: string;
  readonly position: Position;
  readonly since: IsoDate;
  readonly moves: number;
  /** Every state (leaf) that it has been in, in order of the first visit: only there can it be returned. */
  readonly visited: readonly string[];
  readonly deadlines: Readonly<Record<string, DeadlineState>>;
  readonly incident: {
    readonly code: string;
    readonly rule: string | null;
    readonly path: string;
    readonly command: SubjectCommand | EngineCommand | null;
  } | null;
}

/** A subject: whom it belongs to, its recorded facts, its charts. `version` counts the events of its stream. */
export interface SubjectState {
  readonly ref: SubjectRef;
  readonly unit: string | null;
  readonly of: SubjectRef | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly instances: Readonly<Record<string, InstanceState>>;
  readonly rungs: Readonly<Record<string, string>>;
  readonly registered: IsoDate;
  readonly registeredSeq: number;
  readonly voided: boolean;
  readonly version: number;
  /** What the last commit that touched this subject found, so that it can be withdrawn. */
  readonly before: { readonly seq: number; readonly facts: SubjectState['facts']; readonly instances: SubjectState['instances'] } | null;
}

/** Another edition that waits: for its review, or, once approved, for its day. There is one at a time. */
export interface PendingEdition {
  readonly by: Actor;
  /** The day on which it was submitted. */
  readonly on: IsoDate;
  /** The edition in force that it changes. */
  readonly base: string;
  readonly edition: string;
  readonly from: IsoDate;
  readonly change: EditionChange;
  readonly excused: readonly Excuse[];
  readonly reason: string;
  readonly approved: { readonly by: Actor; readonly on: IsoDate } | null;
}

/** The whole campaign: a fold of its log (K2). */
export interface CampaignState {
  readonly status: 'none' | 'open' | 'closed';
  readonly campaign: string;
  /** The edition in force: what the log began with, until another one is adopted. */
  readonly edition: string;
  /** Left out where none waits: the state of a log that knows of no editions is as it was before there were any. */
  readonly pendingEdition?: PendingEdition;
  readonly today: IsoDate;
  readonly seq: number;
  readonly subjects: Map<SubjectRef, SubjectState>;
  /** Subjects of a kind in a unit (`officer@ZS1`) or in all (`officer@*`), in order of registration; voided ones are left out. */
  readonly members: Map<string, List<SubjectRef>>;
  /** Subjects that came from another (slips and proposals of an issue). */
  readonly offspring: Map<SubjectRef, List<SubjectRef>>;
  readonly commandIds: Set<string>;
  /** How many slips, proposals, … were ever registered, by kind: the next number. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The state before the first event. */
export const emptyState: CampaignState = {
  status: 'none',
  campaign: '',
  edition: '',
  today: '1970-01-01',
  seq: 0,
  subjects: Map(),
  members: Map(),
  offspring: Map(),
  commandIds: Set(),
  counts: {},
};
