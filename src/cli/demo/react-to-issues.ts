import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

const EXTENSIONS_ASKED: IsoDate = '2024-12-05';
const EXTENSIONS_DECIDED: IsoDate = '2024-12-06';
const LOOK_BACK_DRAWN: IsoDate = '2024-12-09';
const LOOK_BACK_DONE: IsoDate = '2024-12-13';
const ASKED = 3;
const DRAWN = 8;

/** Extensions before the deadline (two granted, one refused), and a look-back at closed issues (five hold, one has rebounded, two are still to be seen). */
export function reactToIssues(demo: DemoRecorder): void {
  if (demo.today === EXTENSIONS_ASKED) askExtensions(demo);
  if (demo.today === EXTENSIONS_DECIDED) decideExtensions(demo);
  if (demo.today === LOOK_BACK_DRAWN)
    demo.giveAll(
      inState(demo, 'closed.struck')
        .slice(0, DRAWN)
        .map((subject) => ({ command: 'lookback.draw', subject, by: 'inspectionGroup' })),
    );
  if (demo.today === LOOK_BACK_DONE) lookBack(demo);
}

function inState(demo: DemoRecorder, state: string): readonly SubjectRef[] {
  const refs = demo.state.members.get('issue@*')?.toArray() ?? [];
  return refs.filter((ref) => demo.state.subjects.get(ref)?.instances['issue']?.position.states.includes(state));
}

function askExtensions(demo: DemoRecorder): void {
  const orders = inState(demo, 'open.work.rectifying').map((subject): Order => ({
    command: 'extension.request',
    subject,
    by: 'unitHead',
    facts: { 'issue.extensionDays': 5, 'issue.extensionReason': '涉案卷宗正在复议机关调阅,需待退回后补正' },
  }));
  demo.giveAll(orders.filter((order) => demo.wouldTake(order)).slice(0, ASKED));
}

function decideExtensions(demo: DemoRecorder): void {
  inState(demo, 'open.extension.requested').forEach((subject, place) => {
    if (place < ASKED - 1) demo.give({ command: 'extension.approve', subject, by: 'leaderInCharge' });
    else demo.give({ command: 'extension.refuse', subject, by: 'leaderInCharge', reason: '理由不充分,按原时限完成' });
  });
}

function lookBack(demo: DemoRecorder): void {
  inState(demo, 'closed.lookBackDue').forEach((subject, place) => {
    if (place < DRAWN - 3) demo.give({ command: 'lookback.pass', subject, by: 'inspectionGroup', facts: { 'issue.lookBackResult': '整改效果保持良好' } });
    else if (place === DRAWN - 3)
      demo.give({
        command: 'lookback.rebound',
        subject,
        by: 'inspectionGroup',
        facts: { 'issue.lookBackResult': '同类问题再次出现' },
        reason: '回头看发现反弹',
      });
  });
}
