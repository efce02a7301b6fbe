import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'proposal', chart: 'proposal', registers: false, bulk: true, reason: false } as const;

/** Commands about the proposal of a consequence. A person approves; the program never does. */
export const proposalCommands: readonly CommandDefinition[] = [
  {
    ...base,
    type: 'proposal.hear',
    title: { zh: '听取本人（单位）意见', en: 'Hear the person or unit' },
    fields: [{ fact: 'proposal.statement', required: true }],
    roles: ['campaignOffice', 'politicalWork', 'unitHead'],
    bulk: false,
  },
  {
    ...base,
    type: 'proposal.approve',
    title: { zh: '批准处理建议', en: 'Approve the proposal' },
    fields: [
      { fact: 'proposal.approvedBy', required: true },
      { fact: 'proposal.decision', required: false },
    ],
    roles: ['politicalWork', 'leaderInCharge', 'chief', 'commissar'],
    approver: true,
  },
  {
    ...base,
    type: 'proposal.reject',
    title: { zh: '不批准处理建议', en: 'Reject the proposal' },
    fields: [],
    roles: ['politicalWork', 'leaderInCharge', 'chief', 'commissar'],
    approver: true,
    reason: true,
  },
  {
    ...base,
    type: 'proposal.appeal',
    title: { zh: '提出申诉', en: 'Appeal' },
    fields: [{ fact: 'proposal.appealGround', required: true }],
    roles: ['officer', 'unitHead', 'liaison', 'campaignOffice'],
    bulk: false,
  },
  {
    ...base,
    type: 'proposal.review',
    title: { zh: '复核申诉', en: 'Decide the appeal' },
    fields: [{ fact: 'proposal.appealResult', required: true }],
    roles: ['chief', 'commissar', 'discipline'],
    reason: true,
    bulk: false,
  },
];
