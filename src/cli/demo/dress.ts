import type { FactValue } from '#domain/fact-value.ts';
import { type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { wordOf } from '#simulation/draw.ts';
import { actingRole, PEOPLE } from './acting-roles.ts';
import type { Order } from './order.ts';
import { ABSENCES, GROUNDS, MEASURES, OPINIONS, PLANS, REASONS, REMARKS, TITLES, TOPICS } from './phrases.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** What is known of a command that is to be dressed. */
export interface Occasion {
  readonly today: IsoDate;
  /** What is recorded of its subject so far, and whose subject it is. */
  readonly known: Facts;
  readonly unit: string | null;
  /** The roles that may give it, and whether they must say why. */
  readonly roles: readonly string[];
  readonly asksWhy: boolean;
}

/** Adds to a command of a simulated campaign what a simulation does not care for: who gives it, in which words, and why. The same command always says the same. */
export function dress(order: Order, occasion: Occasion): Order {
  const dressed = { ...order, by: actingRole(order, occasion) };
  const facts = { ...order.facts, ...remarksOf(order, occasion.today), ...WRITTEN[order.command]?.(dressed, occasion) };
  return { ...dressed, facts, ...(occasion.asksWhy ? { reason: reasonOf(order, occasion) } : {}) };
}

const FIRST_FRIDAY = toDayNumber('2024-10-18');

/** What the words of a command depend on. */
const WRITTEN: Readonly<Record<string, (order: Order, occasion: Occasion) => Facts>> = {
  'attendance.record': (order, { today }) => {
    const reasons = ABSENCES[String(order.facts?.['att.status'])];
    return reasons === undefined ? {} : { 'att.reason': weighted(reasons, `${order.subject} ${today}`) };
  },
  'stage.groupStudy.hold': (_, { today }) => ({
    'stage.groupStudyTopic': TOPICS[Math.max(0, Math.floor((toDayNumber(today) - FIRST_FRIDAY) / 7)) % TOPICS.length] ?? '',
  }),
  'issue.register': titleOf,
  'issue.correctOnSpot': titleOf,
  'issue.assign': () => ({ 'issue.leader': PEOPLE['leaderInCharge'] ?? '' }),
  'issue.plan': (order, { known }) => {
    const [subjective, objective, byDeadline] = PLANS[String(known['issue.category'])] ?? ['', '', ''];
    const atOnce = known['issue.fixableOnSpot'] === true;
    const measures = atOnce ? MEASURES.atOnce : known['issue.needsSystem'] === true ? MEASURES.inStages : [byDeadline];
    return { 'issue.causeSubjective': subjective, 'issue.causeObjective': objective, 'issue.measures': one(measures, order.subject) };
  },
  'feedback.register': ({ subject }, { unit }) => ({
    'feedback.content': one(OPINIONS.find(({ units }) => units.test(unit ?? ''))?.contents ?? [], subject),
  }),
  'proposal.approve': ({ by }) => ({ 'proposal.approvedBy': PEOPLE[by ?? ''] ?? '' }),
  'proposal.appeal': ({ subject }, { known }) => ({
    'proposal.appealGround': one(GROUNDS[String(known['proposal.consequence'])] ?? GROUNDS[''] ?? [], subject),
  }),
};

function titleOf({ facts }: Order): Facts {
  return { 'issue.title': TITLES[String(facts?.['issue.item'])] ?? '' };
}

function remarksOf({ command, subject }: Order, today: IsoDate): Facts {
  const remarks = Object.entries(REMARKS).flatMap(([key, texts]): readonly (readonly [string, string])[] => {
    const [of, fact = ''] = key.split(' ');
    return of === command ? [[fact, one(texts, `${subject} ${fact} ${today}`)]] : [];
  });
  return Object.fromEntries(remarks);
}

/** Throws where no reason is at hand for a command that wants one. */
function reasonOf({ command, subject, facts }: Order, { known, today }: Occasion): string {
  const about = String(facts?.['proposal.appealResult'] ?? known['proposal.consequence']);
  const reasons = REASONS[`${command} ${about}`] ?? REASONS[command];
  if (reasons === undefined) throw new Error(`no reason is at hand for ${command}`);
  return one(reasons, `${subject} ${today}`);
}

/** One of several, always the same for the same name. */
function one(texts: readonly string[], name: string): string {
  return weighted(
    texts.map((text) => [text, 1] as const),
    name,
  );
}

function weighted(texts: readonly (readonly [text: string, weight: number])[], name: string): string {
  let left = ((wordOf(name) >>> 0) / 0x100000000) * texts.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [text, weight] of texts) {
    left -= weight;
    if (left < 0) return text;
  }
  return '';
}
