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

/** Of the roles that may give a command the one that gives it; where none is named, the first of them. */
const USUAL: readonly { readonly role: string; readonly commands: readonly string[] }[] = [
  { role: 'chief', commands: ['campaign.issue'] },
  {
    role: 'leaderInCharge',
    commands: ['stage.plan.approve', 'stage.selfReport.accept', 'stage.selfReport.return', 'stage.rectification.approve', 'slip.talk'],
  },
  {
    role: 'politicalWork',
    commands: [
      ...['makeup.verify', 'makeup.refuse', 'note.review', 'note.recheck', 'stage.noteReview.hold'],
      ...['stage.exam.prepare', 'stage.exam.hold', 'stage.exam.close', 'exam.record', 'exam.score', 'exam.retrain'],
    ],
  },
  { role: 'legalOfficer', commands: ['stage.cross.settle', 'issue.verify', 'feedback.judge'] },
  { role: 'inspectionGroup', commands: ['stage.acceptance.hold', 'lookback.draw'] },
  { role: 'unitHead', commands: ['makeup.record', 'feedback.reply'] },
  {
    role: 'liaison',
    commands: [
      ...['stage.open', 'stage.submit', 'stage.schedule.issue', 'stage.batch.close', 'stage.groupStudy.hold', 'mobilise.record', 'attendance.record'],
      ...['note.submit', 'note.supplement', 'self.submit', 'exam.appeal', 'issue.sign', 'issue.tellPerson', 'slip.sign', 'proposal.appeal'],
    ],
  },
];
const USUAL_ROLES: ReadonlyMap<string, string> = new Map(USUAL.flatMap(({ role, commands }) => commands.map((command) => [command, role] as const)));

/** Who finds an issue, by its channel. */
const FINDERS: Readonly<Record<string, string>> = { SELF: 'unitHead', SPOT: 'inspectionGroup', CROSS: 'inspectionGroup', PUBLIC: 'campaignOffice' };

/** The role that gives a command, one of those that may; what a unit would do the office does for those who belong to none. */
export function actingRole({ command, facts }: Order, { roles, unit }: { readonly roles: readonly string[]; readonly unit: string | null }): string {
  const finder = command === 'issue.register' ? FINDERS[String(facts?.['issue.channel'])] : undefined;
  const wanted = finder ?? USUAL_ROLES.get(command);
  const role = wanted !== undefined && roles.includes(wanted) ? wanted : (roles[0] ?? 'campaignOffice');
  return unit === null && OF_A_UNIT.has(role) && roles.includes('campaignOffice') ? 'campaignOffice' : role;
}
