import type { FactDefinition } from '#domain/fact.ts';
import { attendanceFacts } from './attendance-facts.ts';
import { noteFacts } from './note-facts.ts';
import { officerPersonFacts } from './officer-person-facts.ts';
import { selfCheckFacts } from './self-check-facts.ts';

/** Facts about an officer: who he is, roll call and make-up, study notes, self-analysis. The exam and the linkage to performance stand in their own files. */
export const officerFacts: readonly FactDefinition[] = [...officerPersonFacts, ...attendanceFacts, ...noteFacts, ...selfCheckFacts];
