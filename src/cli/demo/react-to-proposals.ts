import type { SubjectRef } from '#domain/id.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** Deductions that the leaders have looked at so far: the rest wait, because nothing takes effect by itself. */
const LOOKED_AT = 24;

/** The place in that list of the one that is heard, approved and appealed. */
const APPEALED = 5;

/** Commendations are approved together; of the deductions the first are approved by whoever must approve them, and one of them is appealed. */
export function reactToProposals(demo: DemoRecorder): void {
  const decided: Order[] = [];
  const refs = demo.state.members.get('proposal@*')?.toArray() ?? [];
  const praise = refs.filter((ref) => consequenceOf(demo, ref) === 'COMMENDATION');
  const deductions = refs.filter((ref) => consequenceOf(demo, ref) !== 'COMMENDATION').slice(0, LOOKED_AT);
  for (const ref of praise) if (phaseOf(demo, ref) === 'PROPOSED' && waits(demo, ref, 3)) decided.push(approve(demo, ref));
  deductions.forEach((ref, place) => {
    if (!waits(demo, ref, 2)) return;
    const order = nextFor(demo, ref, place === APPEALED);
    if (order === undefined) return;
    if (order.command === 'proposal.approve') decided.push(order);
    else demo.give(order);
  });
  for (const role of new Set(decided.map(({ by }) => by))) demo.giveAll(decided.filter(({ by }) => by === role));
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

function nextFor(demo: DemoRecorder, subject: SubjectRef, appealed: boolean): Order | undefined {
  switch (phaseOf(demo, subject)) {
    case 'PROPOSED':
      return appealed
        ? { command: 'proposal.hear', subject, by: 'politicalWork', facts: { 'proposal.statement': '当日系执行重大警卫勤务,请予核实' } }
        : approve(demo, subject);
    case 'HEARD':
      return approve(demo, subject);
    case 'APPROVED':
      return appealed ? { command: 'proposal.appeal', subject, facts: { 'proposal.appealGround': '扣分依据的案卷已在自查中主动更正' } } : undefined;
    default:
      return undefined;
  }
}

const APPROVERS: Readonly<Record<string, string>> = { politicalWork: '政工-001', leaderInCharge: '支队-003', chief: '支队-001', commissar: '支队-002' };

/** The consequence itself says which role must approve it. */
function approve(demo: DemoRecorder, subject: SubjectRef): Order {
  const code = consequenceOf(demo, subject);
  const by = demo.model.definition.consequences.find((consequence) => consequence.code === code)?.approver ?? 'politicalWork';
  return { command: 'proposal.approve', subject, by, facts: { 'proposal.approvedBy': APPROVERS[by] ?? '支队-003', 'proposal.decision': '同意' } };
}
