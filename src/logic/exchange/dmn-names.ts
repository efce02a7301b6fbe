import type { HitPolicy } from '#logic/table/decision-table.ts';

/** The namespace of what Qibu adds to a DMN file; other programs leave it alone. */
export const QIBU_NAMESPACE = 'urn:qibu:dmn';

/** A policy as DMN names it. */
export interface DmnPolicy {
  readonly hitPolicy: string;
  readonly aggregation?: string;
}

/** The policies that both know. */
export const DMN_POLICIES: Readonly<Record<HitPolicy, DmnPolicy>> = {
  first: { hitPolicy: 'FIRST' },
  unique: { hitPolicy: 'UNIQUE' },
  any: { hitPolicy: 'ANY' },
  collect: { hitPolicy: 'COLLECT', aggregation: 'SUM' },
  count: { hitPolicy: 'COLLECT', aggregation: 'COUNT' },
  highest: { hitPolicy: 'COLLECT', aggregation: 'MAX' },
  lowest: { hitPolicy: 'COLLECT', aggregation: 'MIN' },
};

/** The policy of a DMN file; undefined for one that Qibu does not have. Without a word it is UNIQUE (DMN 1.3, 8.2.10). */
export function policyOfDmn({ hitPolicy, aggregation }: DmnPolicy): HitPolicy | undefined {
  const found = Object.entries(DMN_POLICIES).find(([, policy]) => policy.hitPolicy === hitPolicy && policy.aggregation === aggregation);
  return found?.[0] as HitPolicy | undefined;
}
