import type { SubjectRef } from '#domain/id.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** Units answer an opinion two working days after it was found valid, or as soon as its issue is done; two days later the person is asked. */
export function reactToFeedback(demo: DemoRecorder): void {
  const replies: Order[] = [];
  const ratings: Order[] = [];
  for (const ref of demo.state.members.get('feedback@*') ?? []) {
    const order = nextFor(demo, ref);
    if (order !== undefined && demo.wouldTake(order)) (order.command === 'feedback.reply' ? replies : ratings).push(order);
  }
  demo.giveAll(replies);
  demo.giveAll(ratings);
}

function nextFor(demo: DemoRecorder, subject: SubjectRef): Order | undefined {
  const instance = demo.state.subjects.get(subject)?.instances['feedback'];
  if (instance === undefined || demo.model.calendar.workingDaysBetween(instance.since, demo.today) < 2) return undefined;
  switch (instance.position.phase) {
    case 'VALID':
    case 'IN_ISSUE':
    case 'NOT_ACCEPTED':
      return { command: 'feedback.reply', subject, by: 'unitHead', facts: { 'feedback.result': '已当面说明并落实改进', 'feedback.replyDate': demo.today } };
    case 'REPLIED':
      return { command: 'feedback.rate', subject, facts: { 'feedback.accepted': accepts(demo, subject) } };
    default:
      return undefined;
  }
}

/** Every twelfth person is not content with the first answer. */
function accepts(demo: DemoRecorder, subject: SubjectRef): boolean {
  return Number(subject.slice('feedback:'.length)) % 12 !== 5 || demo.state.subjects.get(subject)?.facts['feedback.replyCount'] !== 1;
}
