import type { FactDefinition } from '#domain/fact.ts';
import { forbiddenYardsticks } from '../forbidden-yardsticks.ts';
import { given } from './fact-sources.ts';
import { undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts that the caller supplies: a pair of units for cross-inspection, a questionnaire, a yardstick that somebody wants to use. */
export const givenFacts: readonly FactDefinition[] = [
  {
    id: 'pair.checker',
    subject: 'campaign',
    title: { zh: '检查单位', en: 'Checking unit' },
    type: 'text',
    reference: 'unit',
    source: given,
    missing: undetermined,
  },
  {
    id: 'pair.target',
    subject: 'campaign',
    title: { zh: '被查单位', en: 'Checked unit' },
    type: 'text',
    reference: 'unit',
    source: given,
    missing: undetermined,
  },
  {
    id: 'pair.targetChecksChecker',
    subject: 'campaign',
    title: { zh: '被查单位又检查检查单位', en: 'The checked unit checks the checker' },
    type: 'boolean',
    source: given,
    missing: undetermined,
  },
  {
    id: 'pair.samePartyLeader',
    subject: 'campaign',
    title: { zh: '两单位同一分管领导', en: 'Both under the same leader' },
    type: 'boolean',
    source: given,
    missing: undetermined,
  },
  {
    id: 'pair.checkerServedThereWithin3y',
    subject: 'campaign',
    title: { zh: '检查人员三年内在被查单位任职', en: 'A checker served there within three years' },
    type: 'boolean',
    source: given,
    missing: undetermined,
  },
  {
    id: 'survey.returnRate',
    subject: 'campaign',
    title: { zh: '问卷回收率', en: 'Return rate' },
    type: 'number',
    unit: units.share,
    range: { min: 0, max: 1, decimals: 4 },
    source: given,
    missing: undetermined,
  },
  {
    id: 'survey.returned',
    subject: 'campaign',
    title: { zh: '回收份数', en: 'Forms returned' },
    type: 'number',
    unit: units.pieces,
    range: { min: 0, max: 10_000_000, decimals: 0 },
    source: given,
    missing: undetermined,
  },
  {
    id: 'metric.key',
    subject: 'campaign',
    title: { zh: '拟用考核指标', en: 'Yardstick wanted' },
    type: 'enum',
    source: given,
    missing: undetermined,
    enum: [
      ...forbiddenYardsticks.map(({ code, title }) => ({ code, title })),
      { code: 'RECTIFIED_ON_TIME_RATE', title: { zh: '按期整改率', en: 'Share rectified in time' } },
      { code: 'EFFECTIVE_STUDY_RATE', title: { zh: '有效参训率', en: 'Effective participation' } },
      { code: 'FILE_QUALITY', title: { zh: '案卷质量', en: 'Quality of case files' } },
      { code: 'PUBLIC_SATISFACTION', title: { zh: '群众满意度', en: 'Public satisfaction' } },
    ],
  },
];
