import type { CampaignDefinition } from '#domain/definition.ts';
import { findingsOf } from '#engine/edition/edition-findings.ts';
import { serveJobs } from '#files/job/serve-jobs.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { tableFindings } from '#logic/table/verify-table.ts';
import type { CheckJobs } from './check-jobs.ts';

/** In a worker: does what {@link CheckJobs} names. */
export function doChecks(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<CheckJobs>(thread, {
    definition: (text) => Promise.resolve(findingsOf(JSON.parse(text) as CampaignDefinition)),
    table: ({ table: text, subject, facts, parameters }) => {
      const table = JSON.parse(text) as DecisionTable;
      const vocabulary = { facts: new Map(facts.map((fact) => [fact.id, fact])), parameters: new Map(parameters.map((each) => [each.id, each])) };
      return Promise.resolve(tableFindings(table, checkTable(table, vocabulary), subject));
    },
  });
}
