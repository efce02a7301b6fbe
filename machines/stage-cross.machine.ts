import { toStageChart } from './stage-frame.ts';

/**
 * 交叉检查: another unit's group inspects this one. The inspection itself, the sampling of files and the coverage of topics
 * run side by side; findings count only when the inspected unit has confirmed them or its objection is settled.
 */
export const stageCrossChart = toStageChart({
  id: 'stage-cross',
  title: { zh: '交叉检查', en: 'Cross-inspection' },
  entry: 'STAGE_ENTRY_CROSS',
  submit: 'STAGE_SUBMIT_CROSS',
  gate: 'STAGE_GATE_CROSS',
  regions: {
    inspection: {
      type: 'compound',
      label: { zh: '检查过程', en: 'Inspection' },
      initial: 'unassigned',
      states: {
        unassigned: {
          type: 'atomic',
          label: { zh: '未分组', en: 'No group assigned' },
          tags: ['waiting'],
          on: {
            'stage.cross.assign': [
              { guard: { type: 'rule', params: { id: 'STAGE_CROSS_RECUSAL' } }, target: 'assigned', label: { zh: '分派检查组', en: 'Assign a group' } },
            ],
          },
        },
        assigned: {
          type: 'atomic',
          label: { zh: '已分组待查', en: 'Assigned' },
          tags: ['waiting', 'cross-assigned'],
          on: { 'stage.cross.begin': [{ target: 'inspecting', label: { zh: '进点检查', en: 'Begin the inspection' } }] },
        },
        inspecting: {
          type: 'compound',
          label: { zh: '检查中', en: 'Inspecting' },
          tags: ['cross-assigned'],
          initial: 'onTime',
          entry: [{ type: 'deadline.set', params: { deadline: 'inspection', rule: 'STAGE_INSPECTION_DAYS' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'inspection' } }],
          on: { 'stage.cross.report': [{ target: 'reported', label: { zh: '提交检查记录', en: 'Hand in the record' } }] },
          states: {
            onTime: {
              type: 'atomic',
              label: { zh: '在时限内', en: 'Within the period' },
              tags: ['waiting'],
              on: {
                'deadline.passed:inspection': [
                  {
                    target: 'late',
                    effects: [{ type: 'remind', params: { role: 'inspectionGroup' } }],
                    label: { zh: '检查时限已过', en: 'The period is over' },
                  },
                ],
              },
            },
            late: { type: 'atomic', label: { zh: '检查超时', en: 'Inspection overdue' }, tags: ['waiting'] },
          },
        },
        reported: {
          type: 'compound',
          label: { zh: '记录待被查单位确认', en: 'Record to be confirmed by the inspected unit' },
          tags: ['cross-assigned', 'cross-inspected'],
          initial: 'onTime',
          entry: [{ type: 'deadline.set', params: { deadline: 'confirmation', rule: 'STAGE_CONFIRM_DAYS' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'confirmation' } }],
          on: {
            'stage.cross.confirm': [{ target: 'settled', label: { zh: '确认', en: 'Confirm' } }],
            'stage.cross.object': [{ target: 'objected', label: { zh: '提出异议', en: 'Object' } }],
          },
          states: {
            onTime: {
              type: 'atomic',
              label: { zh: '待确认', en: 'To be confirmed' },
              tags: ['waiting'],
              on: {
                'deadline.passed:confirmation': [
                  { target: 'late', effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '确认时限已过', en: 'The period is over' } },
                ],
              },
            },
            late: { type: 'atomic', label: { zh: '逾期未确认', en: 'Confirmation overdue' }, tags: ['waiting'] },
          },
        },
        objected: {
          type: 'atomic',
          label: { zh: '异议复核中', en: 'Objection under review' },
          tags: ['waiting', 'cross-assigned', 'cross-inspected'],
          on: { 'stage.cross.settle': [{ target: 'settled', label: { zh: '异议处理完毕', en: 'Objection settled' } }] },
        },
        settled: { type: 'final', label: { zh: '检查结果已确认', en: 'Findings settled' }, tags: ['cross-assigned', 'cross-inspected', 'cross-settled'] },
      },
    },
    files: {
      type: 'compound',
      label: { zh: '案卷抽查', en: 'Sampling of files' },
      initial: 'sampling',
      states: {
        sampling: {
          type: 'atomic',
          label: { zh: '抽查中', en: 'Sampling' },
          tags: ['waiting'],
          on: { 'stage.files.sample': [{ label: { zh: '登记抽查数', en: 'Enter the sample' } }] },
          always: [{ guard: { type: 'rule', params: { id: 'STAGE_FILES_ENOUGH' } }, target: 'enough', label: { zh: '达到抽查数', en: 'Sample complete' } }],
        },
        enough: { type: 'final', label: { zh: '抽查达标', en: 'Sample complete' }, tags: ['files-enough'] },
      },
    },
    coverage: {
      type: 'compound',
      label: { zh: '检查内容覆盖', en: 'Coverage of topics' },
      initial: 'open',
      states: {
        open: {
          type: 'atomic',
          label: { zh: '覆盖中', en: 'Topics open' },
          tags: ['waiting'],
          on: { 'stage.topics.cover': [{ label: { zh: '登记覆盖项数', en: 'Enter the topics' } }] },
          always: [{ guard: { type: 'rule', params: { id: 'STAGE_TOPICS_COVERED' } }, target: 'full', label: { zh: '全覆盖', en: 'All covered' } }],
        },
        full: { type: 'final', label: { zh: '已全覆盖', en: 'All topics covered' }, tags: ['topics-covered'] },
      },
    },
  },
});
