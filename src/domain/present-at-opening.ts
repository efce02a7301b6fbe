import type { SubjectKind } from './id.ts';

/** The kinds whose subjects the opening of a campaign registers, all of them and only they. */
export const presentAtOpening: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['campaign', 'unit', 'stage', 'officer']);
