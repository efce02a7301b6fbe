import type { CommandDefinition } from '#domain/command-definition.ts';

/** The four commands that every stage has. The office never has to know which chart is behind. */
export const stageCommands: readonly CommandDefinition[] = [
  { type: 'stage.open', title: { zh: '启动阶段', en: 'Open the stage' }, subject: 'stage', chart: 'stage-mobilise', charts: ['stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'], registers: false, fields: [], roles: ['unitHead', 'liaison', 'campaignOffice'], bulk: true, reason: false },
  { type: 'stage.submit', title: { zh: '提交验收', en: 'Submit for acceptance' }, subject: 'stage', chart: 'stage-mobilise', charts: ['stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'], registers: false, fields: [{ fact: 'stage.submitNote', required: false }], roles: ['unitHead', 'liaison', 'campaignOffice'], bulk: true, reason: false },
  { type: 'stage.pass', title: { zh: '转段', en: 'Pass the stage' }, about: { zh: '条件不具备时说明缺什么', en: 'Where the gate does not hold, it says what is missing' }, subject: 'stage', chart: 'stage-mobilise', charts: ['stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'], registers: false, fields: [{ fact: 'stage.passNote', required: false }], roles: ['campaignOffice', 'leaderInCharge', 'chief'], bulk: true, reason: false },
  { type: 'stage.return', title: { zh: '退回补课', en: 'Send back for repair' }, subject: 'stage', chart: 'stage-mobilise', charts: ['stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'], registers: false, fields: [], roles: ['campaignOffice', 'leaderInCharge', 'chief'], bulk: true, reason: true },
];
