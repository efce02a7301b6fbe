import type { Actor, EngineCommand, SubjectCommand } from './command.ts';
import type { EditionChange } from './edition-change.ts';
import type { FactValue } from './fact-value.ts';
import type { SubjectRef } from './id.ts';
import type { IsoDate, IsoDateTime } from './iso-date.ts';
import type { Position } from './position.ts';

/** Why a transition was taken: the rule, its version, its verdict and the facts and parameters it read. */
export interface Because {
  readonly rule: string;
  readonly version: number;
  readonly value: FactValue;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** Why a warning is accepted: `finding` is its key, which says what is found and about which rule, fact or parameter. */
export interface Excuse {
  readonly finding: string;
  readonly reason: string;
}

/**
 * What happened. Every event belongs to the stream of one subject; who, when, day and edition stand once in its {@link Commit} (K8).
 * Events carry results, never something to be worked out again (K3).
 */
export type CampaignEvent =
  | { readonly type: 'campaign.opened'; readonly stream: SubjectRef; readonly campaign: string; readonly day: IsoDate }
  | { readonly type: 'campaign.closed'; readonly stream: SubjectRef }
  | { readonly type: 'subject.registered'; readonly stream: SubjectRef; readonly unit?: string; readonly of?: SubjectRef }
  | { readonly type: 'subject.reassigned'; readonly stream: SubjectRef; readonly before: string | null; readonly unit: string; readonly reason: string }
  | { readonly type: 'subject.voided'; readonly stream: SubjectRef; readonly reason: string }
  | { readonly type: 'facts.recorded'; readonly stream: SubjectRef; readonly facts: Readonly<Record<string, FactValue>> }
  | { readonly type: 'instance.started'; readonly stream: SubjectRef; readonly chart: string; readonly after: Position }
  | {
      readonly type: 'instance.moved';
      readonly stream: SubjectRef;
      readonly chart: string;
      /** The command or `deadline.passed:<name>` that moved it; null where a standing condition became true. */
      readonly trigger: string | null;
      readonly after: Position;
      readonly because: readonly Because[];
      readonly reason?: string;
    }
  | {
      readonly type: 'instance.returned' | 'instance.withdrawn';
      readonly stream: SubjectRef;
      readonly chart: string;
      readonly before: Position;
      readonly after: Position;
      readonly reason: string;
      /** Withdrawn only: the facts and deadlines as the withdrawn commit had found them. */
      readonly facts?: Readonly<Record<string, FactValue>>;
      readonly deadlines?: Readonly<Record<string, { readonly due: IsoDate; readonly set: IsoDate; readonly passed: boolean }>>;
    }
  | {
      readonly type: 'deadline.set';
      readonly stream: SubjectRef;
      readonly chart: string;
      readonly deadline: string;
      readonly due: IsoDate;
      readonly because: readonly Because[];
    }
  | { readonly type: 'deadline.cleared'; readonly stream: SubjectRef; readonly chart: string; readonly deadline: string }
  | {
      readonly type: 'deadline.extended';
      readonly stream: SubjectRef;
      readonly chart: string;
      readonly deadline: string;
      readonly before: IsoDate;
      readonly due: IsoDate;
      readonly reason: string;
      /** Where the end of a suspension moved it, not a person: the working days that it had stood still. One that had passed stays passed. */
      readonly suspended?: number;
    }
  | { readonly type: 'deadline.passed'; readonly stream: SubjectRef; readonly chart: string; readonly deadline: string; readonly due: IsoDate }
  | {
      readonly type: 'escalation.raised';
      readonly stream: SubjectRef;
      readonly ladder: string;
      readonly before: string | null;
      readonly rung: string;
      readonly because: readonly Because[];
    }
  /** The subject stands below the ladder again (a new deadline, or its end), and can climb anew. */
  | { readonly type: 'escalation.cleared'; readonly stream: SubjectRef; readonly ladder: string; readonly before: string; readonly because: readonly Because[] }
  | { readonly type: 'reminder.sent'; readonly stream: SubjectRef; readonly role: string; readonly reason?: string }
  | { readonly type: 'time.advanced'; readonly stream: SubjectRef; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly type: 'incident.raised';
      readonly stream: SubjectRef;
      readonly chart: string;
      readonly code: string;
      readonly rule: string | null;
      readonly path: string;
      readonly command: SubjectCommand | EngineCommand | null;
    }
  | { readonly type: 'incident.resolved'; readonly stream: SubjectRef; readonly chart: string }
  | {
      /** Another edition is submitted for review: what it changes, from which day it shall hold, and why each new warning is accepted. */
      readonly type: 'edition.submitted';
      readonly stream: SubjectRef;
      readonly by: Actor;
      readonly base: string;
      readonly edition: string;
      readonly from: IsoDate;
      readonly change: EditionChange;
      readonly excused: readonly Excuse[];
      readonly reason: string;
    }
  | { readonly type: 'edition.approved'; readonly stream: SubjectRef; readonly by: Actor; readonly edition: string; readonly reason?: string }
  | {
      readonly type: 'edition.declined' | 'edition.withdrawn';
      readonly stream: SubjectRef;
      readonly by: Actor;
      readonly edition: string;
      readonly reason: string;
    }
  /** The edition is in force from here on: within its commit too, whose own `edition` is the one before. */
  | { readonly type: 'edition.adopted'; readonly stream: SubjectRef; readonly base: string; readonly edition: string; readonly change: EditionChange };

/** The log's unit: one command, one commit, kept or refused whole. `seq` counts commits from 1 and is the only order. */
export interface Commit {
  readonly v: 1;
  readonly seq: number;
  readonly commandId: string;
  /** The ids of a bulk command's items, so that a retry of one of them is harmless too. */
  readonly itemIds?: readonly string[];
  readonly at: IsoDateTime;
  readonly day: IsoDate;
  readonly actor: Actor;
  readonly edition: string;
  readonly events: readonly CampaignEvent[];
}

/** Every event type that this program knows; anything else is opened read-only (K15). */
export const eventTypes: ReadonlySet<string> = new Set<CampaignEvent['type']>([
  'campaign.opened',
  'campaign.closed',
  'subject.registered',
  'subject.reassigned',
  'subject.voided',
  'facts.recorded',
  'instance.started',
  'instance.moved',
  'instance.returned',
  'instance.withdrawn',
  'deadline.set',
  'deadline.cleared',
  'deadline.extended',
  'deadline.passed',
  'escalation.raised',
  'escalation.cleared',
  'reminder.sent',
  'time.advanced',
  'incident.raised',
  'incident.resolved',
  'edition.submitted',
  'edition.approved',
  'edition.declined',
  'edition.withdrawn',
  'edition.adopted',
]);
