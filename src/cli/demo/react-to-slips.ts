import type { SubjectRef } from '#domain/id.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** Units sign for a slip on the next working day, answer two days after, and the office settles the answer another day later; a few keep it waiting. */
export function reactToSlips(demo: DemoRecorder): void {
  const bundles: Record<string, Order[]> = { 'slip.sign': [], 'slip.reply': [], 'slip.settle': [] };
  for (const ref of demo.state.members.get('slip@*') ?? []) {
    const order = nextFor(demo, ref);
    if (order !== undefined) bundles[order.command]?.push(order);
  }
  for (const orders of Object.values(bundles)) demo.giveAll(orders);
}

function nextFor(demo: DemoRecorder, subject: SubjectRef): Order | undefined {
  const slip = demo.state.subjects.get(subject);
  const instance = slip?.instances['slip'];
  if (slip === undefined || instance === undefined || instance.position.done) return undefined;
  const waited = demo.model.calendar.workingDaysBetween(instance.since, demo.today);
  const slow = Number(subject.slice('slip:'.length)) % 7 === 0;
  if (waited < (slow ? 6 : 1)) return undefined;
  const order = orderFor(subject, instance.position.phase);
  return order !== undefined && demo.wouldTake(order) ? order : undefined;
}

function orderFor(subject: SubjectRef, phase: string | null): Order | undefined {
  switch (phase) {
    case 'ISSUED':
    case 'UNSIGNED':
      return { command: 'slip.sign', subject, by: 'liaison' };
    case 'SIGNED':
    case 'REPLY_OVERDUE':
      return { command: 'slip.reply', subject, by: 'unitHead', facts: { 'slip.replyText': '已督促责任人限期完成', 'slip.cause': '勤务繁重,补正案卷数量较多' } };
    case 'REPLIED':
      return { command: 'slip.settle', subject };
    default:
      return undefined;
  }
}
