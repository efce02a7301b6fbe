import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** The self-analysis of an officer. */
export const selfCheckFacts: readonly FactDefinition[] = [
  {
    id: 'self.style',
    subject: 'officer',
    title: { zh: '已查摆工作作风', en: 'Way of working looked at' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
    about: { zh: '剖析材料原文不录入系统，只登记各栏是否填写。', en: 'The text itself stays outside; only whether each part is filled is recorded.' },
  },
  {
    id: 'self.attitude',
    subject: 'officer',
    title: { zh: '已查摆执法态度', en: 'Enforcement attitude looked at' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'self.method',
    subject: 'officer',
    title: { zh: '已查摆执法方式', en: 'Enforcement methods looked at' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'self.causes',
    subject: 'officer',
    title: { zh: '已写明主客观原因', en: 'Subjective and objective causes stated' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'self.measures',
    subject: 'officer',
    title: { zh: '已写明整改措施和时限', en: 'Measures and time limit stated' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'self.problemCount',
    subject: 'officer',
    title: { zh: '查摆问题数', en: 'Problems found' },
    type: 'number',
    unit: units.items,
    range: { min: 0, max: 100, decimals: 0 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'self.returns',
    subject: 'officer',
    title: { zh: '剖析材料退回次数', en: 'Times the self-analysis was returned' },
    type: 'number',
    unit: units.times,
    range: { min: 0, max: 100, decimals: 0 },
    source: recorded,
    missing: none,
  },
  {
    id: 'self.submitted',
    subject: 'officer',
    title: { zh: '已提交剖析材料', en: 'Self-analysis submitted' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'self-submitted' },
    missing: undetermined,
  },
  {
    id: 'self.accepted',
    subject: 'officer',
    title: { zh: '剖析材料已审阅通过', en: 'Self-analysis accepted' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'self-accepted' },
    missing: undetermined,
  },
];
