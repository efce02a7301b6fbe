import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about putting off an issue's deadline. */
export const issueExtensionFacts: readonly FactDefinition[] = [
  {
    id: 'issue.extensionDays',
    subject: 'issue',
    title: { zh: '申请延期', en: 'Extension asked for' },
    type: 'number',
    unit: units.workdays,
    range: { min: 1, max: 120, decimals: 0 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'issue.extensionReason',
    subject: 'issue',
    title: { zh: '延期理由', en: 'Reason for the extension' },
    type: 'text',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'issue.extensionCount',
    subject: 'issue',
    title: { zh: '已批准延期次数', en: 'Extensions granted' },
    type: 'number',
    unit: units.times,
    range: { min: 0, max: 20, decimals: 0 },
    source: recorded,
    missing: none,
  },
];
