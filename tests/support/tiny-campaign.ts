import { type CampaignDefinition, DEFINITION_FORMAT, DEFINITION_VERSION } from '#domain/definition.ts';
import { tinyCharts } from './tiny-charts.ts';
import { tinyCommands } from './tiny-commands.ts';
import { tinyRules } from './tiny-rules.ts';
import { tinyFacts, tinyParameters } from './tiny-vocabulary.ts';

const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

/**
 * The smallest campaign that touches every part of the engine: 2 units, 4 officers, 2 stages, issues with a ladder, slips, proposals.
 * It runs over the National Day holiday of 2024 (1 to 7 October free; 29 September and 12 October worked).
 *
 * - officer: `exam.record` (pass mark 60) or the deadline (5 working days) leads to the resit (3 working days); failing it raises proposals.
 * - stage `study`: begins by itself, ends by `stage.finish` when half of the unit's officers have passed and the minutes are in.
 * - stage `rectify`: ends by itself when the report is in and no issue of the unit is open.
 * - issue: 4 working days (serious: 2); a day late a blue slip, three days late a red one and a proposal of lost points.
 */
export const tinyDefinition: CampaignDefinition = {
  format: DEFINITION_FORMAT,
  schemaVersion: DEFINITION_VERSION,
  meta: {
    id: 'tiny',
    title: text('小活动', 'Tiny campaign'),
    theme: text('试验', 'Trial'),
    basis: { issuer: text('支队', 'Detachment'), number: '1', date: '2024-09-20', title: text('方案', 'Plan') },
    goals: [{ id: 'goal', title: text('目标', 'Goal') }],
    from: '2024-09-23',
    to: '2024-10-31',
  },
  calendar: {
    id: 'cn2024',
    title: text('2024年', '2024'),
    holidays: [{ title: text('国庆节', 'National Day'), from: '2024-10-01', to: '2024-10-07' }],
    swapWorkdays: ['2024-09-29', '2024-10-12'],
    heavyDuty: [],
  },
  organisation: {
    name: text('支队', 'Detachment'),
    superior: text('总队', 'Corps'),
    units: [
      { id: 'ZS1', name: text('直属一大队', 'First brigade'), kind: 'brigade', firstResponsible: 'O1', liaison: 'O2' },
      { id: 'ZS2', name: text('直属二大队', 'Second brigade'), kind: 'brigade', firstResponsible: 'O3', liaison: 'O4' },
    ],
    posts: [
      { id: 'leader', title: text('大队长', 'Brigade leader') },
      { id: 'officer', title: text('民警', 'Officer') },
    ],
    officers: [
      { id: 'O1', name: '甲', unit: 'ZS1', post: 'leader' },
      { id: 'O2', name: '乙', unit: 'ZS1', post: 'officer' },
      { id: 'O3', name: '丙', unit: 'ZS2', post: 'leader' },
      { id: 'O4', name: '丁', unit: 'ZS2', post: 'officer' },
    ],
    leadingGroup: [{ officer: 'O1', role: 'head' }],
    roles: [
      { id: 'campaignOffice', title: text('活动办公室', 'Campaign office') },
      { id: 'unitHead', title: text('单位主要负责人', 'Head of unit') },
      { id: 'chief', title: text('支队长', 'Chief') },
    ],
  },
  stages: [
    {
      id: 'study',
      title: text('学习教育', 'Study'),
      chart: 'stage-study',
      from: '2024-09-23',
      to: '2024-10-11',
      entry: 'study.entry',
      gate: 'study.gate',
      tasks: [],
    },
    {
      id: 'rectify',
      title: text('整改提高', 'Rectification'),
      chart: 'stage-rectify',
      from: '2024-09-30',
      to: '2024-10-31',
      entry: 'rectify.entry',
      gate: 'rectify.gate',
      tasks: [],
    },
  ],
  charts: [...tinyCharts],
  starts: ['officer-study', 'campaign'],
  roles: { slipChart: 'slip', proposalChart: 'proposal', campaignChart: 'campaign', interveners: ['campaignOffice'] },
  commands: [...tinyCommands],
  vocabulary: [...tinyFacts],
  parameters: [...tinyParameters],
  rules: [...tinyRules],
  ladders: [
    {
      id: 'overdue',
      title: text('逾期督办', 'Overdue'),
      basis: 'S01',
      subject: 'issue',
      chart: 'issue',
      tag: 'open',
      rule: 'issue.rung',
      none: 'NONE',
      rungs: [
        { code: 'BLUE', title: text('蓝单', 'Blue slip'), colour: 'blue', slip: true, recipient: 'unitHead', copyTo: [] },
        { code: 'RED', title: text('红单', 'Red slip'), colour: 'red', slip: true, recipient: 'chief', copyTo: ['unitHead'], consequence: 'POINTS' },
      ],
    },
  ],
  categories: [{ code: 'A', title: text('作风', 'Conduct'), items: [{ code: 'A1', title: text('迟到', 'Late') }] }],
  consequences: [
    { code: 'NOT_EXCELLENT', title: text('不得评优', 'No honours'), approver: 'chief', appealDays: 3, enabled: true, basis: 'S01' },
    { code: 'TALK', title: text('谈话提醒', 'Talk'), approver: 'chief', appealDays: 3, enabled: true, basis: 'S01' },
    { code: 'POINTS', title: text('扣分', 'Points'), approver: 'chief', appealDays: 3, points: -1, enabled: true, basis: 'S01' },
  ],
  performance: { full: 100, parts: [], forbidden: [] },
  reportOutline: [],
};
