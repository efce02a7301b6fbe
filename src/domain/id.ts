import { z } from 'zod';

/** Names that every object has: as an id they would be found where nobody put them. */
const RESERVED = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/** An id of the definition document: a letter, then up to 63 letters, digits, `_`, `-` or `.`. */
export const idSchema = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}_.-]{0,63}$/u, { error: 'id.malformed' })
  .refine((id) => !id.split('.').some((part) => RESERVED.has(part)), { error: 'id.reserved' });

/** The kinds of thing that a rule, a chart or a fact can be about. */
export const subjectKinds = ['campaign', 'unit', 'stage', 'officer', 'issue', 'slip', 'feedback', 'proposal'] as const;

/** The schema of a {@link SubjectKind}. */
export const subjectKindSchema = z.enum(subjectKinds);

/** See {@link subjectKinds}; `stage` is one unit in one stage (a lamp of the board). */
export type SubjectKind = (typeof subjectKinds)[number];

/**
 * A subject as text, `kind:id`: `officer:直一-017`, `unit:ZS1`, `stage:study/ZS1`, `campaign:campaign`.
 * It names the event stream of that subject too.
 */
export type SubjectRef = `${SubjectKind}:${string}`;

/** Makes a reference. The id may hold anything but a line break. */
export function toSubjectRef(kind: SubjectKind, id: string): SubjectRef {
  return `${kind}:${id}`;
}
