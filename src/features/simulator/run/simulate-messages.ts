import type { CampaignDefinition } from '#domain/definition.ts';

/** What a worker is given: the definitions to be run side by side, and every so-many-th replication. */
export interface SimulateJob {
  readonly variants: readonly CampaignDefinition[];
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

/** The figures of one replication of one of the definitions. */
export interface SimulatedRow {
  readonly variant: number;
  readonly replication: number;
  readonly row: Float64Array<ArrayBuffer>;
}

/** What a worker answers: rows as they come, then `done`; or why it cannot be done. */
export type SimulateMessage =
  | { readonly kind: 'rows'; readonly rows: readonly SimulatedRow[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: Readonly<Record<string, string>> };
