import { z } from 'zod';
import { type EditionChange, editionChangeSchema } from './edition-change.ts';
import type { FactValue } from './fact-value.ts';
import type { SubjectRef } from './id.ts';
import type { IsoDate, IsoDateTime } from './iso-date.ts';
import { isoDateSchema } from './iso-date.ts';
import { parseSubjectRef } from './subject-ref.ts';

/** Who gives a command: a person's id (never a name, K14) and the role in which he acts. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

interface Base {
  /** Chosen by the sender; the same id twice is refused, so that a retry is harmless. */
  readonly commandId: string;
  readonly at: IsoDateTime;
  readonly actor: Actor;
  readonly reason?: string | undefined;
}

/** A command of the definition (`exam.record`) about a subject, with its facts. */
export interface SubjectCommand extends Base {
  readonly type: 'subject.command';
  readonly command: string;
  readonly subject: SubjectRef;
  readonly facts?: Readonly<Record<string, FactValue>> | undefined;
  /** For a command that registers a subject: the unit that answers for it, and the subject that it came from. */
  readonly unit?: string | undefined;
  readonly of?: SubjectRef | undefined;
}

/** The manual interventions (K8) and the engine's own commands; each wants a reason where a person decides. */
export type EngineCommand =
  | (Base & { readonly type: 'campaign.open' })
  | (Base & { readonly type: 'campaign.close' })
  | (Base & { readonly type: 'time.advance'; readonly to: IsoDate })
  | (Base & { readonly type: 'deadline.extend'; readonly subject: SubjectRef; readonly deadline: string; readonly due: IsoDate })
  | (Base & { readonly type: 'subject.remind'; readonly subject: SubjectRef; readonly role: string })
  | (Base & { readonly type: 'subject.reassign'; readonly subject: SubjectRef; readonly unit: string })
  | (Base & { readonly type: 'instance.return'; readonly subject: SubjectRef; readonly chart: string; readonly state: string })
  | (Base & { readonly type: 'instance.withdraw'; readonly subject: SubjectRef; readonly chart: string })
  | (Base & { readonly type: 'subject.void'; readonly subject: SubjectRef })
  | (Base & { readonly type: 'incident.retry'; readonly subject: SubjectRef; readonly chart: string })
  /** Another edition: submitted by one person, approved or declined by a second one. `edition` is the hash of the one that is meant. */
  | (Base & {
      readonly type: 'edition.submit';
      readonly from: IsoDate;
      readonly change: EditionChange;
      readonly excused: readonly { readonly finding: string; readonly reason: string }[];
    })
  | (Base & { readonly type: 'edition.approve' | 'edition.decline' | 'edition.withdraw'; readonly edition: string });

/** One atomic commit with a result per item (K10). Items share nothing: a refused item leaves the others. */
export interface BulkCommand extends Base {
  readonly type: 'bulk';
  readonly items: readonly (SubjectCommand | EngineCommand)[];
}

/** Anything that can be asked of the engine. Nothing else changes state. */
export type Command = SubjectCommand | EngineCommand | BulkCommand;

const refSchema = z.custom<SubjectRef>((value) => parseSubjectRef(value) !== undefined, { error: 'subject.malformed' });
const valueSchema = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null(), z.array(z.string().max(200)).max(200)]);
const base = {
  commandId: z.string().min(1).max(200),
  at: z.string().min(10).max(40),
  actor: z.strictObject({ id: z.string().min(1).max(100), role: z.string().min(1).max(64) }),
  reason: z.string().max(4000).optional(),
};
const text = z.string().min(1).max(200);
const single = [
  z.strictObject({
    type: z.literal('subject.command'),
    ...base,
    command: text,
    subject: refSchema,
    facts: z.record(z.string(), valueSchema).optional(),
    unit: text.optional(),
    of: refSchema.optional(),
  }),
  z.strictObject({ type: z.literal('campaign.open'), ...base }),
  z.strictObject({ type: z.literal('campaign.close'), ...base }),
  z.strictObject({ type: z.literal('time.advance'), ...base, to: isoDateSchema }),
  z.strictObject({ type: z.literal('deadline.extend'), ...base, subject: refSchema, deadline: text, due: isoDateSchema }),
  z.strictObject({ type: z.literal('subject.remind'), ...base, subject: refSchema, role: text }),
  z.strictObject({ type: z.literal('subject.reassign'), ...base, subject: refSchema, unit: text }),
  z.strictObject({ type: z.literal('instance.return'), ...base, subject: refSchema, chart: text, state: text }),
  z.strictObject({ type: z.literal('instance.withdraw'), ...base, subject: refSchema, chart: text }),
  z.strictObject({ type: z.literal('subject.void'), ...base, subject: refSchema }),
  z.strictObject({ type: z.literal('incident.retry'), ...base, subject: refSchema, chart: text }),
  z.strictObject({
    type: z.literal('edition.submit'),
    ...base,
    from: isoDateSchema,
    change: editionChangeSchema,
    excused: z.array(z.strictObject({ finding: z.string().min(1).max(2000), reason: z.string().min(1).max(2000) })).max(5000),
  }),
  z.strictObject({ type: z.enum(['edition.approve', 'edition.decline', 'edition.withdraw']), ...base, edition: text }),
] as const;

/** The schema of every command that comes from outside (file, other tab): unknown keys are refused. */
export const commandSchema = z.discriminatedUnion('type', [
  ...single,
  z.strictObject({
    type: z.literal('bulk'),
    ...base,
    items: z
      .array(z.discriminatedUnion('type', [...single]))
      .min(1)
      .max(20_000),
  }),
]);
