import type { StateNode, Transition } from '#domain/chart-state.ts';

const request: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'ISSUE_EXTENSION_IN_TIME' } }, target: 'requested', label: { zh: '申请延期', en: 'Ask for an extension' } },
];

/** Beside the work on an issue: an extension asked for before the deadline, granted or refused by the leader in charge. */
export const issueExtensionRegion: StateNode = {
  type: 'compound',
  label: { zh: '延期审批', en: 'Extension' },
  initial: 'none',
  states: {
    none: { type: 'atomic', label: { zh: '未申请延期', en: 'No extension asked for' }, on: { 'extension.request': request } },
    requested: {
      type: 'atomic',
      label: { zh: '延期待批', en: 'Extension requested' },
      tags: ['extension-requested', 'waiting'],
      entry: [
        { type: 'deadline.set', params: { deadline: 'extension', rule: 'ISSUE_EXTENSION_DECISION_DAYS' } },
        { type: 'remind', params: { role: 'leaderInCharge' } },
      ],
      exit: [{ type: 'deadline.clear', params: { deadline: 'extension' } }],
      on: {
        'extension.approve': [
          {
            target: 'granted',
            effects: [
              { type: 'deadline.set', params: { deadline: 'rectify', rule: 'ISSUE_EXTENDED_DAYS' } },
              { type: 'fact.add', params: { fact: 'issue.extensionCount', by: 1 } },
            ],
            label: { zh: '批准延期', en: 'Grant' },
          },
        ],
        'extension.refuse': [{ target: 'refused', label: { zh: '不批准延期', en: 'Refuse' } }],
        'deadline.passed:extension': [{ effects: [{ type: 'remind', params: { role: 'leaderInCharge' } }], label: { zh: '审批逾期', en: 'Decision overdue' } }],
      },
    },
    granted: { type: 'atomic', label: { zh: '已批准延期', en: 'Extension granted' }, tags: ['extension-granted'], on: { 'extension.request': request } },
    refused: { type: 'atomic', label: { zh: '未批准延期', en: 'Extension refused' }, on: { 'extension.request': request } },
  },
};
