import { toStageChart } from './stage-frame.ts';

/** 巩固提高: institutions, the look-back check, the summary report and the files, side by side. */
export const stageConsolidateChart = toStageChart({
  id: 'stage-consolidate',
  title: { zh: '巩固提高', en: 'Consolidation' },
  entry: 'STAGE_ENTRY_CONSOLIDATE',
  submit: 'STAGE_SUBMIT_CONSOLIDATE',
  gate: 'STAGE_GATE_CONSOLIDATE',
  regions: {
    institutions: {
      type: 'compound',
      label: { zh: '建章立制', en: 'Building institutions' },
      initial: 'registering',
      states: {
        registering: {
          type: 'atomic',
          label: { zh: '登记中', en: 'Registering' },
          tags: ['waiting'],
          on: {
            'stage.institution.register': [
              { effects: [{ type: 'fact.add', params: { fact: 'stage.institutions', by: 1 } }], label: { zh: '登记一项制度', en: 'Register an institution' } },
            ],
          },
          always: [
            { guard: { type: 'rule', params: { id: 'STAGE_INSTITUTIONS_ENOUGH' } }, target: 'registered', label: { zh: '达到要求', en: 'Enough registered' } },
          ],
        },
        registered: { type: 'final', label: { zh: '已登记', en: 'Registered' }, tags: ['institutions-registered'] },
      },
    },
    lookBack: {
      type: 'compound',
      label: { zh: '整改回头看', en: 'Look-back check' },
      initial: 'sampling',
      states: {
        sampling: {
          type: 'atomic',
          label: { zh: '抽查中', en: 'Sampling' },
          tags: ['waiting'],
          on: {
            'stage.lookBack.report': [
              { guard: { type: 'rule', params: { id: 'STAGE_LOOK_BACK_ENOUGH' } }, target: 'done', label: { zh: '回头看完成', en: 'Look-back done' } },
            ],
          },
        },
        done: { type: 'final', label: { zh: '回头看已完成', en: 'Look-back done' }, tags: ['look-back-done'] },
      },
    },
    summary: {
      type: 'compound',
      label: { zh: '工作总结', en: 'Work summary' },
      initial: 'writing',
      states: {
        writing: {
          type: 'atomic',
          label: { zh: '撰写中', en: 'Writing' },
          tags: ['waiting'],
          on: { 'stage.summary.submit': [{ target: 'submitted', label: { zh: '报送总结', en: 'Submit the summary' } }] },
        },
        submitted: {
          type: 'atomic',
          label: { zh: '已报送待审', en: 'Submitted' },
          on: {
            'stage.summary.accept': [{ target: 'accepted', label: { zh: '审定', en: 'Accept' } }],
            'stage.summary.return': [{ target: 'writing', label: { zh: '退回修改', en: 'Return' } }],
          },
        },
        accepted: { type: 'final', label: { zh: '总结已审定', en: 'Summary accepted' }, tags: ['summary-accepted'] },
      },
    },
    files: {
      type: 'compound',
      label: { zh: '材料归档', en: 'Archiving of files' },
      initial: 'collecting',
      states: {
        collecting: {
          type: 'atomic',
          label: { zh: '整理中', en: 'Collecting' },
          tags: ['waiting'],
          on: { 'stage.files.archive': [{ target: 'archived', label: { zh: '归档', en: 'Archive' } }] },
        },
        archived: { type: 'final', label: { zh: '已归档', en: 'Archived' }, tags: ['files-archived'] },
      },
    },
  },
});
