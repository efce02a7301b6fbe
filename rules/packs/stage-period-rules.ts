import type { RuleDocument } from '#domain/rule.ts';

/** Periods of the stages in working days; each is one parameter, so that an office changes it in one place. */
export const stagePeriodRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_UNIT_PLAN_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '单位计划报送时限', en: 'Period for the unit plan' },
    basis: 'seed R021; assumption, editable',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.unitPlanDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 5 } },
    ],
  },
  {
    id: 'STAGE_REVIEW_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '阶段验收时限', en: 'Period for reviewing a stage' },
    basis: 'S64 (2 to 5 days); assumption, editable',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.reviewDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 3 } },
    ],
  },
  {
    id: 'STAGE_REPAIR_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '补课期', en: 'Repair period' },
    basis: 'practice 2.10; assumption, editable',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.repairDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 5 } },
    ],
  },
  {
    id: 'STAGE_RESIT_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '补考期限', en: 'Period for resits' },
    basis: 'practice 2.2, demo 5.2 (22 Nov + 10 = 6 Dec)',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.resitDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 10 } },
    ],
  },
  {
    id: 'STAGE_INSPECTION_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '单位检查时限', en: 'Period for inspecting one unit' },
    basis: 'S31, S32; demo 5.5',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.inspectionDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 2 } },
    ],
  },
  {
    id: 'STAGE_CONFIRM_DAYS',
    version: 1,
    kind: 'deadline',
    subject: 'stage',
    title: { zh: '检查结果确认时限', en: 'Period for confirming findings' },
    basis: 'S08 (3 days to object)',
    output: { type: 'number', unit: { zh: '个工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 },
    logic: { var: 'p.stage.confirmDays' },
    view: 'formula',
    examples: [
      { title: { zh: '默认', en: 'Default' }, facts: {}, expect: { value: 3 } },
    ],
  },
];
