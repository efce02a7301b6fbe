import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'unit', registers: false, bulk: true, reason: false } as const;

/** Commands that record figures of a unit. */
export const unitCommands: readonly CommandDefinition[] = [
  {
    ...base,
    type: 'unit.recordDuty',
    title: { zh: '登记在岗率', en: 'Record the on-duty share' },
    fields: [{ fact: 'unit.onDutyShare', required: true }],
    roles: ['campaignOffice', 'liaison', 'unitHead'],
  },
  {
    ...base,
    type: 'unit.recordVeto',
    title: { zh: '登记一票否决事项', en: 'Record veto matters' },
    fields: [{ fact: 'unit.vetoCount', required: true }],
    roles: ['discipline'],
    bulk: false,
    reason: true,
    about: { zh: '查实后登记，只记件数，不记内容。', en: 'Once proved; the number only.' },
  },
  {
    ...base,
    type: 'unit.proposeExcellent',
    title: { zh: '上报拟评优秀人数', en: 'Report how many are proposed as excellent' },
    fields: [{ fact: 'unit.excellentProposed', required: true }],
    roles: ['politicalWork', 'unitHead', 'campaignOffice'],
  },
];
