import { type SubjectKind, type SubjectRef, subjectKinds, toSubjectRef } from './id.ts';

const KINDS: ReadonlySet<string> = new Set(subjectKinds);

/** The one subject of kind campaign. */
export const campaignRef: SubjectRef = toSubjectRef('campaign', 'campaign');

/** The stage subject of one unit: `stage:study/ZS1`. */
export function toStageRef(stage: string, unit: string): SubjectRef {
  return toSubjectRef('stage', `${stage}/${unit}`);
}

/** The kind of a reference. */
export function kindOf(ref: SubjectRef): SubjectKind {
  return ref.slice(0, ref.indexOf(':')) as SubjectKind;
}

/** The id inside a reference. */
export function idOf(ref: SubjectRef): string {
  return ref.slice(ref.indexOf(':') + 1);
}

/** Reads a reference from untrusted text; undefined where the kind is unknown or the id empty. */
export function parseSubjectRef(text: unknown): SubjectRef | undefined {
  if (typeof text !== 'string') return undefined;
  const colon = text.indexOf(':');
  if (colon < 1 || !KINDS.has(text.slice(0, colon)) || colon === text.length - 1) return undefined;
  return /[\n\r]/.test(text) || text.length > 200 ? undefined : (text as SubjectRef);
}
