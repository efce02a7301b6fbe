import type { StateNode } from '#domain/chart-state.ts';

/** The two rules in which the phase regions of the stages differ: what a unit must have ready to submit, and what the office wants to see to pass it. */
interface PhaseRules {
  readonly submit: string;
  readonly gate: string;
}

/**
 * The region that all six stages share: OPEN until the unit submits, REVIEW until the office passes it or sends it back,
 * REPAIR (补课期) until it is submitted again. It runs beside the work regions, so that make-up work goes on while the office reviews.
 * A window or period that runs out shows as an overdue state with a reminder: nobody is stopped by it.
 */
export function toPhaseRegion({ submit, gate }: PhaseRules): StateNode {
  return {
    type: 'compound',
    label: { zh: '阶段进度', en: 'Progress of the stage' },
    initial: 'open',
    states: { open: openPhase(submit), review: reviewPhase(gate), repair: repairPhase(submit) },
  };
}

function openPhase(submit: string): StateNode {
  return {
    type: 'compound',
    label: { zh: '进行中', en: 'Open' },
    code: 'OPEN',
    initial: 'onTime',
    on: { 'stage.submit': [{ guard: { type: 'rule', params: { id: submit } }, target: 'review', label: { zh: '提交验收', en: 'Submit for acceptance' } }] },
    states: {
      onTime: {
        type: 'atomic',
        label: { zh: '在时限内', en: 'Within the window' },
        tags: ['waiting'],
        on: {
          'deadline.passed:window': [
            {
              target: 'overdue',
              effects: [
                { type: 'remind', params: { role: 'unitHead' } },
                { type: 'remind', params: { role: 'liaison' } },
              ],
              label: { zh: '阶段时限已过', en: 'The window is over' },
            },
          ],
        },
      },
      overdue: { type: 'atomic', label: { zh: '逾期未提交', en: 'Overdue, not submitted' }, tags: ['waiting', 'overdue'] },
    },
  };
}

function reviewPhase(gate: string): StateNode {
  return {
    type: 'compound',
    label: { zh: '待验收', en: 'In review' },
    code: 'REVIEW',
    tags: ['review'],
    initial: 'waiting',
    entry: [{ type: 'deadline.set', params: { deadline: 'review', rule: 'STAGE_REVIEW_DAYS' } }],
    exit: [{ type: 'deadline.clear', params: { deadline: 'review' } }],
    on: {
      'stage.pass': [{ guard: { type: 'rule', params: { id: gate } }, target: '#passed', label: { zh: '转段', en: 'Pass the stage' } }],
      'stage.return': [{ target: 'repair', label: { zh: '退回补课', en: 'Send back for repair' } }],
    },
    states: {
      waiting: {
        type: 'atomic',
        label: { zh: '等待活动办公室验收', en: 'Waiting for the campaign office' },
        tags: ['waiting'],
        on: {
          'deadline.passed:review': [
            { target: 'late', effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '验收时限已过', en: 'Review period is over' } },
          ],
        },
      },
      late: { type: 'atomic', label: { zh: '验收逾期', en: 'Review overdue' }, tags: ['waiting', 'overdue'] },
    },
  };
}

function repairPhase(submit: string): StateNode {
  return {
    type: 'compound',
    label: { zh: '补课期', en: 'Repair period' },
    code: 'REPAIR',
    tags: ['repair'],
    initial: 'working',
    entry: [{ type: 'deadline.set', params: { deadline: 'repair', rule: 'STAGE_REPAIR_DAYS' } }],
    exit: [{ type: 'deadline.clear', params: { deadline: 'repair' } }],
    on: { 'stage.submit': [{ guard: { type: 'rule', params: { id: submit } }, target: 'review', label: { zh: '再次提交验收', en: 'Submit again' } }] },
    states: {
      working: {
        type: 'atomic',
        label: { zh: '补课整改中', en: 'Repairing' },
        tags: ['waiting'],
        on: {
          'deadline.passed:repair': [
            { target: 'overdue', effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '补课时限已过', en: 'Repair period is over' } },
          ],
        },
      },
      overdue: { type: 'atomic', label: { zh: '补课逾期', en: 'Repair overdue' }, tags: ['waiting', 'overdue'] },
    },
  };
}
