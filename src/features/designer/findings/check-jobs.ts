import { createContext, use } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { RunJob } from '#files/job/run-job.ts';

/** The rule of a long table, with the facts and parameters that it is checked by. */
export interface TableToCheck {
  readonly table: string;
  readonly subject: RuleDocument['subject'];
  readonly facts: CampaignDefinition['vocabulary'];
  readonly parameters: CampaignDefinition['parameters'];
}

/** What the verifiers find, worked out in a worker where it takes long. Definitions and tables are handed over as JSON, which is quicker to copy. */
export interface CheckJobs {
  readonly definition: { readonly input: string; readonly output: readonly Problem[] };
  readonly table: { readonly input: TableToCheck; readonly output: readonly Problem[] };
}

/** Handed in by the app, which knows where the worker's script is. */
export const CheckContext = createContext<RunJob<CheckJobs> | null>(null);

/** How long rules are checked. Misuse outside the designer throws. */
export function useRunCheck(): RunJob<CheckJobs> {
  const run = use(CheckContext);
  if (run === null) throw new Error('nobody checks long rules here');
  return run;
}
