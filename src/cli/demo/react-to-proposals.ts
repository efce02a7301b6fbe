import type { SubjectRef } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** The place among the deductions of the one that is heard, approved and appealed; those of the two that are not approved. */
const APPEALED = 125;
const REJECTED: readonly number[] = [11, 30];

/** One proposal in so many lies on for want of papers: these are the ones that are overdue. */
const LAID_ASIDE = 45;

/** The days that papers take to get to whoever decides. */
const ON_THE_WAY = 3;

/**
 * On the last working day of each week whoever must approve decides what has come up: praise and deductions together, two are not approved,
 * a few lie on. One deduction is heard first, and appealed once it is approved.
 */
export function reactToProposals(demo: DemoRecorder): void {
  const refs = demo.state.members.get('proposal@*')?.toArray() ?? [];
  const deductions = refs.filter((ref) => consequenceOf(demo, ref) !== 'COMMENDATION');
  const appealed = deductions[APPEALED];
  if (appealed !== undefined) followAppeal(demo, appealed);
  if (!isLastOfWeek(demo)) return;
  const decided = refs.flatMap((ref, place): readonly Order[] => {
    const open = ['PROPOSED', 'HEARD'].includes(phaseOf(demo, ref) ?? '') && waits(demo, ref, ON_THE_WAY);
    if (!open || ref === appealed || place % LAID_ASIDE === LAID_ASIDE - 1) return [];
    return [REJECTED.includes(deductions.indexOf(ref)) ? reject(demo, ref) : approve(demo, ref)];
  });
  const batches = new Map<string, Order[]>();
  for (const order of decided) batches.set(`${order.command} ${order.by}`, [...(batches.get(`${order.command} ${order.by}`) ?? []), order]);
  for (const orders of batches.values()) demo.giveAll(orders);
}

/** Does the next working day lie in another week? */
function isLastOfWeek(demo: DemoRecorder): boolean {
  return toDayNumber(demo.model.calendar.addWorkingDays(demo.today, 1)) - toDayNumber(demo.today) > 1;
}

function consequenceOf(demo: DemoRecorder, subject: SubjectRef): unknown {
  return demo.state.subjects.get(subject)?.facts['proposal.consequence'];
}

function phaseOf(demo: DemoRecorder, subject: SubjectRef): string | null | undefined {
  return demo.state.subjects.get(subject)?.instances['proposal']?.position.phase;
}

/** Has it stood where it stands for so many working days? */
function waits(demo: DemoRecorder, subject: SubjectRef, days: number): boolean {
  const since = demo.state.subjects.get(subject)?.instances['proposal']?.since;
  return since !== undefined && demo.model.calendar.workingDaysBetween(since, demo.today) >= days;
}

/** The unit speaks, the proposal is approved all the same, and then it appeals. */
function followAppeal(demo: DemoRecorder, subject: SubjectRef): void {
  if (!waits(demo, subject, 2)) return;
  switch (phaseOf(demo, subject)) {
    case 'PROPOSED':
      return demo.give({ command: 'proposal.hear', subject, by: 'politicalWork', facts: { 'proposal.statement': '当日系执行重大警卫勤务,请予核实' } });
    case 'HEARD':
      return demo.give(approve(demo, subject));
    case 'APPROVED':
      return demo.give({ command: 'proposal.appeal', subject, facts: { 'proposal.appealGround': '扣分依据的案卷已在自查中主动更正' } });
    default:
  }
}

const APPROVERS: Readonly<Record<string, string>> = { politicalWork: '政工-001', leaderInCharge: '支队-003', chief: '支队-001', commissar: '支队-002' };

/** The consequence itself says which role must approve it. */
function approverOf(demo: DemoRecorder, subject: SubjectRef): string {
  const code = consequenceOf(demo, subject);
  return demo.model.definition.consequences.find((consequence) => consequence.code === code)?.approver ?? 'politicalWork';
}

function approve(demo: DemoRecorder, subject: SubjectRef): Order {
  const by = approverOf(demo, subject);
  return { command: 'proposal.approve', subject, by, facts: { 'proposal.approvedBy': APPROVERS[by] ?? '支队-003', 'proposal.decision': '同意' } };
}

function reject(demo: DemoRecorder, subject: SubjectRef): Order {
  return { command: 'proposal.reject', subject, by: approverOf(demo, subject), reason: '情节轻微,以批评教育为主' };
}
