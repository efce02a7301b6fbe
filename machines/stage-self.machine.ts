import { toStageChart } from './stage-frame.ts';

/** 自查自纠: the unit's own check and everybody's personal self-check, side by side. */
export const stageSelfChart = toStageChart({
  id: 'stage-self',
  title: { zh: '自查自纠', en: 'Self-inspection' },
  entry: 'STAGE_ENTRY_SELF',
  submit: 'STAGE_SUBMIT_SELF',
  gate: 'STAGE_GATE_SELF',
  regions: {
    unitCheck: {
      type: 'compound',
      label: { zh: '单位自查', en: 'Unit self-check' },
      initial: 'organising',
      states: {
        organising: {
          type: 'atomic',
          label: { zh: '组织自查', en: 'Organising' },
          tags: ['waiting'],
          on: { 'stage.selfCheck.begin': [{ target: 'checking', label: { zh: '开展自查', en: 'Begin the check' } }] },
        },
        checking: {
          type: 'atomic',
          label: { zh: '自查中', en: 'Checking' },
          tags: ['waiting'],
          on: { 'stage.selfReport.submit': [{ target: 'reported', label: { zh: '报送自查报告', en: 'Submit the report' } }] },
        },
        reported: {
          type: 'atomic',
          label: { zh: '报告待审阅', en: 'Report to be reviewed' },
          tags: ['self-reported'],
          on: {
            'stage.selfReport.accept': [{ target: 'reviewed', label: { zh: '审阅通过', en: 'Accept the report' } }],
            'stage.selfReport.return': [{ target: 'checking', label: { zh: '退回重查', en: 'Return for another check' } }],
          },
        },
        reviewed: { type: 'final', label: { zh: '报告已审阅', en: 'Report accepted' }, tags: ['self-reported', 'self-reviewed'] },
      },
    },
    personal: {
      type: 'compound',
      label: { zh: '个人自查', en: 'Personal self-check' },
      initial: 'collecting',
      states: {
        collecting: {
          type: 'atomic',
          label: { zh: '收集剖析材料', en: 'Collecting self-analyses' },
          tags: ['waiting'],
          always: [{ guard: { type: 'rule', params: { id: 'STAGE_PERSONAL_COLLECTED' } }, target: 'reviewing', label: { zh: '收齐', en: 'All collected' } }],
        },
        reviewing: {
          type: 'atomic',
          label: { zh: '收齐,审阅中', en: 'Collected, under review' },
          tags: ['waiting', 'personal-collected'],
          always: [
            { guard: { type: 'rule', params: { id: 'STAGE_PERSONAL_ACCEPTED' } }, target: 'accepted', label: { zh: '全部审阅通过', en: 'All accepted' } },
          ],
        },
        accepted: { type: 'final', label: { zh: '全部审阅通过', en: 'All accepted' }, tags: ['personal-collected', 'personal-accepted'] },
      },
    },
  },
});
