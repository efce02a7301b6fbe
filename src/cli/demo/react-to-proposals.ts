import type { SubjectRef } from '#domain/id.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** How many proposals the leaders have looked at so far: the rest wait, because nothing takes effect by itself. */
const LOOKED_AT = 30;

/** Every tenth of them is appealed. */
const APPEALED_EVERY = 10;

/** Leaders approve proposals some days after they were made; one person in ten appeals, and the first appeal is granted. */
export function reactToProposals(demo: DemoRecorder): void {
  const decided: Order[] = [];
  const refs = (demo.state.members.get('proposal@*')?.toArray() ?? []).slice(0, LOOKED_AT);
  refs.forEach((ref, place) => {
    const order = nextFor(demo, ref, place);
    if (order === undefined || !demo.wouldTake(order)) return;
    if (order.command === 'proposal.approve') decided.push(order);
    else demo.give(order);
  });
  demo.giveAll(decided);
}

function nextFor(demo: DemoRecorder, subject: SubjectRef, place: number): Order | undefined {
  const proposal = demo.state.subjects.get(subject);
  const instance = proposal?.instances['proposal'];
  if (proposal === undefined || instance === undefined || instance.position.done) return undefined;
  if (demo.model.calendar.workingDaysBetween(instance.since, demo.today) < 2) return undefined;
  const appealed = place % APPEALED_EVERY === 2;
  switch (instance.position.phase) {
    case 'PROPOSED':
      return appealed && place < APPEALED_EVERY
        ? { command: 'proposal.hear', subject, by: 'politicalWork', facts: { 'proposal.statement': '当日系执行重大警卫勤务,请予核实' } }
        : approve(demo, subject, proposal.facts['proposal.consequence']);
    case 'HEARD':
      return approve(demo, subject, proposal.facts['proposal.consequence']);
    case 'APPROVED':
      return appealed ? { command: 'proposal.appeal', subject, facts: { 'proposal.appealGround': '扣分依据的案卷已在自查中主动更正' } } : undefined;
    default:
      return undefined;
  }
}

/** The consequence itself says which role must approve it. */
function approve(demo: DemoRecorder, subject: SubjectRef, code: unknown): Order {
  const by = demo.model.definition.consequences.find((consequence) => consequence.code === code)?.approver ?? 'politicalWork';
  const approver: Readonly<Record<string, string>> = { politicalWork: '政工-001', leaderInCharge: '支队-003', chief: '支队-001', commissar: '支队-002' };
  return { command: 'proposal.approve', subject, by, facts: { 'proposal.approvedBy': approver[by] ?? '支队-003', 'proposal.decision': '同意' } };
}
