import type { SubjectKind } from '#domain/id.ts';

/** The kinds that have a register of their own beside officers and issues. */
export type RecordKind = Extract<SubjectKind, 'slip' | 'feedback' | 'proposal'>;

/** Reads the kind in an address; undefined for what has no register. */
export function toRecordKind(text: string): RecordKind | undefined {
  return text === 'slip' || text === 'feedback' || text === 'proposal' ? text : undefined;
}

/** The facts that a register shows, in the order of its form. */
export const recordFacts: Readonly<Record<RecordKind, readonly (readonly [id: string, width?: number])[]>> = {
  slip: [['slip.colour', 90], ['slip.rung', 110], ['slip.matter'], ['slip.reply']],
  feedback: [['feedback.channel', 90], ['feedback.content'], ['feedback.valid', 80]],
  proposal: [['proposal.consequence'], ['proposal.points', 80], ['proposal.rule', 160]],
};
