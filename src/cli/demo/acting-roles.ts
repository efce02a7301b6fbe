import type { Order } from './order.ts';

/** Who acts in each role of the detachment; heads and liaisons are those of the unit. */
export const PEOPLE: Readonly<Record<string, string>> = {
  campaignOffice: '政工-004',
  chief: '支队-001',
  commissar: '支队-002',
  leaderInCharge: '支队-003',
  politicalWork: '政工-001',
  legalOfficer: '法制-001',
  inspectionGroup: '法制-002',
  discipline: '纪督-001',
};

/** The roles of a unit. */
const OF_A_UNIT: ReadonlySet<string> = new Set(['unitHead', 'liaison']);

/** Of the roles that may give a command the one that gives it, by role; what is not named here is given by the first of them. */
const USUAL: Readonly<Record<string, string>> = {
  chief: 'campaign.issue',
  leaderInCharge: 'stage.plan.approve stage.selfReport.accept stage.selfReport.return stage.rectification.approve slip.talk',
  politicalWork:
    'makeup.verify makeup.refuse note.review note.recheck stage.noteReview.hold stage.exam.prepare stage.exam.hold stage.exam.close exam.record exam.score exam.retrain',
  legalOfficer: 'stage.cross.settle issue.verify feedback.judge',
  inspectionGroup: 'stage.acceptance.hold lookback.draw',
  unitHead: 'makeup.record feedback.reply',
  liaison:
    'stage.open stage.submit stage.schedule.issue stage.batch.close stage.groupStudy.hold mobilise.record attendance.record note.submit note.supplement self.submit exam.appeal issue.sign issue.tellPerson slip.sign proposal.appeal',
};
const USUAL_ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries(USUAL).flatMap(([role, commands]) => commands.split(' ').map((command) => [command, role] as const)),
);

/** Who finds an issue, by its channel. */
const FINDERS: Readonly<Record<string, string>> = { SELF: 'unitHead', SPOT: 'inspectionGroup', CROSS: 'inspectionGroup', PUBLIC: 'campaignOffice' };

/** The role that gives a command, one of those that may; what a unit would do the office does for those who belong to none. */
export function actingRole({ command, facts }: Order, { roles, unit }: { readonly roles: readonly string[]; readonly unit: string | null }): string {
  const finder = command === 'issue.register' ? FINDERS[String(facts?.['issue.channel'])] : undefined;
  const wanted = finder ?? USUAL_ROLES.get(command);
  const role = wanted !== undefined && roles.includes(wanted) ? wanted : (roles[0] ?? 'campaignOffice');
  return unit === null && OF_A_UNIT.has(role) && roles.includes('campaignOffice') ? 'campaignOffice' : role;
}
