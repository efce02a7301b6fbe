import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Order } from './order.ts';

/** The officer of the first urban brigade whose missing make-up and exam keep his unit from passing the study stage. */
export const LEFT_BEHIND = '直一-017';

/** The unit that is blocked by him. */
export const BLOCKED_UNIT = 'ZS1';

/** A turn that the demo takes and the simulated campaign did not. */
interface Turn {
  /** Whom it is about: they, and what comes of them, may stand otherwise than in the simulated campaign. */
  readonly about: readonly SubjectRef[];
  /** What becomes of a command about one of them; undefined takes it out. */
  readonly instead?: (order: Order, day: IsoDate) => Order | undefined;
  /** What is done besides. */
  readonly besides?: readonly { readonly day: IsoDate; readonly order: Order }[];
}

const officer: SubjectRef = `officer:${LEFT_BEHIND}`;
const PLAIN = { 'issue.channel': 'SPOT', 'issue.urgent': false, 'issue.fixableOnSpot': false, 'issue.needsSystem': false, 'issue.repeated': false };

/** He is away on 1 November and at the exam, makes up neither, and is there on all other days: his unit cannot pass the study stage. */
const leftBehind: Turn = {
  about: [officer, `stage:study/${BLOCKED_UNIT}`],
  instead: (order, day) => {
    switch (order.command) {
      case 'attendance.record':
        return { ...order, facts: { ...order.facts, 'att.status': day === '2024-11-01' ? 'TRIP' : 'PRESENT' } };
      case 'exam.record':
        return { ...order, facts: { 'exam.attended': false, 'exam.date': day, 'exam.absenceReason': 'TRIP' } };
      case 'makeup.record':
        return undefined;
      default:
        return order;
    }
  },
};

/** Two officers of the escort brigade fail their resit as well: they are to be trained anew, and what follows is proposed. */
const failedTwice: Turn = {
  about: ['officer:特勤-012', 'officer:特勤-023'],
  instead: (order, day) => (order.command === 'exam.score' && day > '2024-12-06' ? { ...order, facts: { 'exam.score': 66.5 } } : order),
};

/** A command that is left out. */
const without = (about: readonly SubjectRef[], ...commands: readonly string[]): Turn => ({
  about,
  instead: (order) => (commands.includes(order.command) ? undefined : order),
});

/** The escort brigade has not handed in its study stage, the mobile brigade has not confirmed what was found with it: their lamps are red. */
const stagesBehind: readonly Turn[] = [without(['stage:study/TQD'], 'stage.submit'), without(['stage:cross/JDD'], 'stage.cross.confirm', 'stage.cross.object')];

/** What does not become an ordinary row: a finding that is not an issue, and a red-line matter that is handed over. */
const specialIssues: Turn = {
  about: ['issue:901', 'issue:902'],
  besides: [
    {
      day: '2024-11-08',
      order: {
        command: 'issue.register',
        subject: 'issue:901',
        by: 'inspectionGroup',
        unit: 'GL1',
        facts: {
          ...PLAIN,
          'issue.title': '路段反光锥桶摆放间距疑似不足',
          'issue.category': 'A',
          'issue.item': 'A1',
          'issue.severity': 'MINOR',
          'issue.foundOn': '2024-11-08',
        },
      },
    },
    { day: '2024-11-11', order: { command: 'issue.reject', subject: 'issue:901', by: 'legalOfficer', reason: '经复核间距符合规定，不予立项' } },
    {
      day: '2024-12-05',
      order: {
        command: 'issue.register',
        subject: 'issue:902',
        by: 'inspectionGroup',
        unit: 'SGD',
        facts: {
          ...PLAIN,
          'issue.title': '事故处理违规线索（仅保留索引）',
          'issue.category': 'D',
          'issue.item': 'D4',
          'issue.severity': 'SERIOUS',
          'issue.urgent': true,
          'issue.foundOn': '2024-12-05',
        },
      },
    },
    { day: '2024-12-06', order: { command: 'issue.transfer', subject: 'issue:902', by: 'discipline', reason: '涉红线问题，移送纪检督察室' } },
  ],
};

const EXTENSION = { 'issue.extensionDays': 5, 'issue.extensionReason': '涉案卷宗正在复议机关调阅，需待退回后补正' };

/** Three units ask for more time on 5 December: two get it, one does not. */
const extensions: Turn = {
  about: ['issue:095', 'issue:127', 'issue:112'],
  besides: [
    ...(['issue:095', 'issue:127', 'issue:112'] as const).map((subject) => ({
      day: '2024-12-05',
      order: { command: 'extension.request', subject, by: 'unitHead', facts: EXTENSION },
    })),
    { day: '2024-12-06', order: { command: 'extension.approve', subject: 'issue:095', by: 'leaderInCharge' } },
    { day: '2024-12-06', order: { command: 'extension.approve', subject: 'issue:127', by: 'leaderInCharge' } },
    { day: '2024-12-06', order: { command: 'extension.refuse', subject: 'issue:112', by: 'leaderInCharge', reason: '理由不充分，按原时限完成' } },
  ],
};

/** An issue that had been closed is found again by the look-back on the Friday before the demo's Monday. */
const rebound: Turn = {
  about: ['issue:024'],
  instead: (order) => (order.command === 'lookback.pass' ? { ...order, command: 'lookback.rebound' } : order),
};

/** Papers that lie on: four proposals that are overdue, slips of which some are not signed for and one is not answered. */
const lyingOn: readonly Turn[] = [
  without(['proposal:0231', 'proposal:0244', 'proposal:0255', 'proposal:0266'], 'proposal.approve', 'proposal.reject'),
  without(['slip:0065', 'slip:0067', 'slip:0072', 'slip:0073'], 'slip.sign'),
  without(['slip:0062'], 'slip.reply'),
];

const TURNS: readonly Turn[] = [leftBehind, failedTwice, ...stagesBehind, specialIssues, extensions, rebound, ...lyingOn];
const BY_SUBJECT: ReadonlyMap<SubjectRef, Turn> = new Map(TURNS.flatMap((turn) => turn.about.map((ref) => [ref, turn] as const)));

/** What becomes of a command of the simulated campaign; undefined where it is taken out. */
export function turned(order: Order, day: IsoDate): Order | undefined {
  const turn = BY_SUBJECT.get(order.subject);
  return turn?.instead === undefined ? order : turn.instead(order, day);
}

/** What is done on a day besides. */
export function besides(day: IsoDate): readonly Order[] {
  return TURNS.flatMap((turn) => (turn.besides ?? []).flatMap((each) => (each.day === day ? [each.order] : [])));
}

/** May a subject stand otherwise than in the simulated campaign: is a turn about it, or about what it comes from? */
export function isTurned(state: CampaignState, ref: SubjectRef): boolean {
  if (BY_SUBJECT.has(ref)) return true;
  const of = state.subjects.get(ref)?.of;
  return of !== undefined && of !== null && isTurned(state, of);
}
