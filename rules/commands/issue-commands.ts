import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'issue', chart: 'issue', registers: false, bulk: true, reason: false } as const;
const finding: CommandDefinition['fields'] = [
  { fact: 'issue.title', required: true }, { fact: 'issue.channel', required: true }, { fact: 'issue.category', required: true }, { fact: 'issue.item', required: true },
  { fact: 'issue.severity', required: true }, { fact: 'issue.urgent', required: true }, { fact: 'issue.fixableOnSpot', required: true }, { fact: 'issue.needsSystem', required: true },
  { fact: 'issue.repeated', required: true },
  { fact: 'issue.foundOn', required: false }, { fact: 'issue.clause', required: false }, { fact: 'issue.file', required: false }, { fact: 'issue.remark', required: false },
];

/** Commands about an issue up to its rectification: found, registered, assigned, planned. */
export const issueCommands: readonly CommandDefinition[] = [
  {
    ...base, type: 'issue.register', title: { zh: '登记问题', en: 'Register an issue' }, registers: true,
    about: { zh: '自查、交叉检查、不定期检查、群众反映、上级检查发现的问题都在此登记，待核实后建账。', en: 'Whatever the channel; verified before it enters the ledger.' },
    fields: finding, roles: ['campaignOffice', 'liaison', 'unitHead', 'inspectionGroup', 'legalOfficer'],
  },
  {
    ...base, type: 'issue.correctOnSpot', title: { zh: '登记现场指正', en: 'Record a correction on the spot' }, registers: true, bulk: false,
    about: { zh: '检查中发现并当场改正的一般问题，一次登记即销号，仍计入问题总数；不符合立行立改条件的按一般流程待核实。', en: 'Found and put right at once: one entry, closed, still counted. Whatever is not fit for it goes the ordinary way.' },
    fields: [
      ...finding, { fact: 'issue.correctedOnSpot', required: true }, { fact: 'issue.measures', required: true }, { fact: 'issue.evidenceCount', required: true },
      { fact: 'issue.evidenceKind', required: true }, { fact: 'issue.accepterUnit', required: true },
    ],
    roles: ['inspectionGroup', 'legalOfficer', 'campaignOffice'],
  },
  { ...base, type: 'issue.verify', title: { zh: '核实建账', en: 'Verify and enter in the ledger' }, fields: [], roles: ['campaignOffice', 'legalOfficer'] },
  {
    ...base, type: 'issue.correct', title: { zh: '更正登记', en: 'Correct the entry' }, reason: true, bulk: false,
    about: { zh: '建账前更正类别、严重程度等登记内容。', en: 'Category, severity and so on, before it enters the ledger.' },
    fields: finding.map(({ fact }) => ({ fact, required: false })), roles: ['campaignOffice', 'legalOfficer'],
  },
  { ...base, type: 'issue.reject', title: { zh: '不予立项', en: 'Do not register' }, fields: [], roles: ['campaignOffice', 'legalOfficer'], reason: true },
  {
    ...base, type: 'issue.transfer', title: { zh: '移送纪检督察室', en: 'Hand over to discipline inspection' }, fields: [], roles: ['campaignOffice', 'discipline'], reason: true, bulk: false,
    about: { zh: '红线问题不列入普通台账，移送后只保留索引。', en: 'A red-line matter is no ordinary row; only a reference is kept.' },
  },
  {
    ...base, type: 'issue.assign', title: { zh: '交办', en: 'Assign' }, fields: [{ fact: 'issue.leader', required: false }, { fact: 'issue.directOwner', required: false }],
    roles: ['campaignOffice', 'leaderInCharge'],
    about: { zh: '自交办之日起计算整改期限。', en: 'The time limit runs from here.' },
  },
  { ...base, type: 'issue.sign', title: { zh: '签收', en: 'Sign for it' }, fields: [], roles: ['unitHead', 'liaison', 'campaignOffice'] },
  {
    ...base, type: 'issue.plan', title: { zh: '上报整改方案', en: 'Submit the plan' },
    fields: [
      { fact: 'issue.directOwner', required: true }, { fact: 'issue.leader', required: false }, { fact: 'issue.causeSubjective', required: true }, { fact: 'issue.causeObjective', required: true },
      { fact: 'issue.measures', required: true }, { fact: 'issue.milestonesPlanned', required: false },
    ],
    roles: ['unitHead', 'liaison', 'campaignOffice'],
  },
  { ...base, type: 'issue.approvePlan', title: { zh: '审定整改方案', en: 'Approve the plan' }, fields: [], roles: ['leaderInCharge', 'legalOfficer', 'campaignOffice'] },
  { ...base, type: 'issue.returnPlan', title: { zh: '退回整改方案', en: 'Return the plan' }, fields: [], roles: ['leaderInCharge', 'legalOfficer', 'campaignOffice'], reason: true },
];
