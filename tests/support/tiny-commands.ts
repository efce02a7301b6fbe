import type { CommandDefinition } from '#domain/command-definition.ts';

type Draft = Pick<CommandDefinition, 'type' | 'subject'> & Partial<CommandDefinition>;

/** A command that the campaign office gives, also in bulk, without a written reason, unless it says otherwise. */
const command = (draft: Draft): CommandDefinition => ({
  title: { zh: draft.type, en: draft.type },
  registers: false,
  fields: [],
  roles: ['campaignOffice'],
  bulk: true,
  reason: false,
  ...draft,
});
const wanted = (fact: string): { fact: string; required: boolean } => ({ fact, required: true });
const optional = (fact: string): { fact: string; required: boolean } => ({ fact, required: false });

/** Every command of the tiny campaign. */
export const tinyCommands: readonly CommandDefinition[] = [
  command({ type: 'exam.record', subject: 'officer', chart: 'officer-study', fields: [wanted('exam.score')] }),
  command({ type: 'resit.record', subject: 'officer', chart: 'officer-study', fields: [wanted('exam.score')] }),
  command({ type: 'note.submit', subject: 'officer', chart: 'officer-study', fields: [optional('note.pages')], roles: ['campaignOffice', 'unitHead'] }),
  command({ type: 'stage.minutes', subject: 'stage', fields: [wanted('stage.minutes')] }),
  command({ type: 'stage.report', subject: 'stage', fields: [wanted('stage.reported')] }),
  command({ type: 'stage.finish', subject: 'stage', chart: 'stage-study', bulk: false }),
  command({ type: 'issue.register', subject: 'issue', chart: 'issue', registers: true, fields: [wanted('issue.title'), optional('issue.grade')] }),
  command({ type: 'issue.assign', subject: 'issue', chart: 'issue', fields: [optional('issue.grade')] }),
  command({ type: 'issue.submit', subject: 'issue', chart: 'issue', fields: [optional('issue.evidence')], roles: ['campaignOffice', 'unitHead'] }),
  command({ type: 'issue.reject', subject: 'issue', chart: 'issue', reason: true }),
  command({ type: 'issue.close', subject: 'issue', chart: 'issue', bulk: false }),
  command({ type: 'slip.reply', subject: 'slip', chart: 'slip', roles: ['campaignOffice', 'unitHead'] }),
  command({ type: 'proposal.approve', subject: 'proposal', chart: 'proposal', roles: ['chief'] }),
  command({ type: 'proposal.reject', subject: 'proposal', chart: 'proposal', roles: ['chief'], reason: true }),
  command({ type: 'proposal.appeal', subject: 'proposal', chart: 'proposal', roles: ['campaignOffice', 'unitHead'], reason: true }),
  command({ type: 'proposal.uphold', subject: 'proposal', chart: 'proposal', roles: ['chief'], reason: true }),
];
