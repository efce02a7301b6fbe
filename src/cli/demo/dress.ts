import type { FactValue } from '#domain/fact-value.ts';
import { toSubjectRef } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { commandRoles } from '#engine/decide/command-roles.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import { wordOf } from '#simulation/draw.ts';
import { actingRole, PEOPLE } from './acting-roles.ts';
import { ITEM_OF_OPINION, ITEMS, itemsOf, MEASURES, OPINIONS, PLANS } from './issue-phrases.ts';
import type { Order } from './order.ts';
import { ABSENCES, REASONS, REMARKS, TOPICS } from './phrases.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** Where the campaign stands when a command is dressed. */
export interface Occasion {
  readonly model: Model;
  readonly state: CampaignState;
}

/** What the words of a command depend on. */
interface Given extends Occasion {
  readonly order: Order;
  /** The role that gives it. */
  readonly by: string;
  /** What is recorded of its subject so far, and to which unit that belongs. */
  readonly known: Facts;
  readonly unit: string;
}

/** Adds to a command of a simulated campaign what a simulation does not care for: who gives it, in which words, and why. The same command always says the same. */
export function dress(order: Order, { model, state }: Occasion): Order {
  const definition = model.commands.get(order.command);
  if (definition === undefined) return order;
  const subject = state.subjects.get(order.subject);
  const unit = subject?.unit ?? order.unit ?? null;
  const by = actingRole(order, { roles: commandRoles({ model, state }, definition, order.subject), unit });
  const given: Given = { model, state, order, by, known: subject?.facts ?? {}, unit: unit ?? '' };
  const facts = { ...order.facts, ...remarksOf(given), ...WRITTEN[order.command]?.(given) };
  return { ...order, by, facts, ...(definition.reason ? { reason: reasonOf(given) } : {}) };
}

const FIRST_FRIDAY = toDayNumber('2024-10-18');
/** The inspections are a ring without pairs that check each other: a unit is checked by the one that is so many places further on. */
const RING = 5;
/** Who accepts what others have put right, and who accepts it from them. */
const [ACCEPTER, ITS_ACCEPTER] = ['FZK', 'ZXK'];
/** Words that are asked of the notes of leaders and of others. */
const WORDS = { leader: 8000, other: 5000 };

const WRITTEN: Readonly<Record<string, (given: Given) => Facts>> = {
  'attendance.record': ({ order, state }) => {
    const reasons = ABSENCES[String(order.facts?.['att.status'])];
    return reasons === undefined ? {} : { 'att.reason': weighted(reasons, `${order.subject} ${state.today}`) };
  },
  'stage.groupStudy.hold': ({ state }) => ({
    'stage.groupStudyTopic': TOPICS[Math.max(0, Math.floor((toDayNumber(state.today) - FIRST_FRIDAY) / 7)) % TOPICS.length] ?? '',
  }),
  'stage.noteReview.hold': countNotes,
  'stage.cross.assign': ({ model, unit }) => {
    const { units } = model.definition.organisation;
    return { 'stage.checkerUnit': units[(units.findIndex(({ id }) => id === unit) + RING) % units.length]?.id ?? '' };
  },
  'issue.register': itemOf,
  'issue.correctOnSpot': (given) => ({ ...itemOf(given), ...accepterOf(given) }),
  'issue.assign': () => ({ 'issue.leader': PEOPLE['leaderInCharge'] ?? '' }),
  'issue.plan': ({ order, known }) => {
    const [subjective, objective, byDeadline] = PLANS[String(known['issue.category'])] ?? ['', '', ''];
    const atOnce = known['issue.fixableOnSpot'] === true;
    const measures = known['issue.needsSystem'] === true ? MEASURES.inStages : atOnce ? MEASURES.atOnce : [byDeadline];
    return { 'issue.causeSubjective': subjective, 'issue.causeObjective': objective, 'issue.measures': one(measures, order.subject) };
  },
  'issue.accept': accepterOf,
  'feedback.register': ({ order, unit }) => ({
    'feedback.content': one(OPINIONS.find(({ units }) => units.test(unit))?.contents.map(([content]) => content) ?? [], order.subject),
  }),
  'proposal.approve': ({ by }) => ({ 'proposal.approvedBy': PEOPLE[by] ?? '' }),
};

/** The behaviour knows how often each item is found, not with whom: here it is one that suits the unit, or the opinion from which it comes. */
function itemOf({ order, state, unit }: Given): Facts {
  const opinion = order.of === undefined ? undefined : state.subjects.get(order.of)?.facts['feedback.content'];
  const item = ITEM_OF_OPINION.get(String(opinion)) ?? weighted(itemsOf(unit), `${order.subject} item`);
  return { 'issue.item': item, 'issue.category': item.charAt(0), 'issue.title': ITEMS[item]?.[0] ?? '' };
}

function accepterOf({ unit }: Given): Facts {
  return { 'issue.accepterUnit': unit === ACCEPTER ? ITS_ACCEPTER : ACCEPTER };
}

/** A note review looks at the notes of the whole unit and counts those that are too short. */
function countNotes({ model, state, unit }: Given): Facts {
  const officers = model.definition.organisation.officers.filter((officer) => officer.unit === unit);
  const short = officers.filter(({ id, fields }) => {
    const words = state.subjects.get(toSubjectRef('officer', id))?.facts['note.words'];
    return typeof words === 'number' && words < (fields?.['isLeader'] === true ? WORDS.leader : WORDS.other);
  });
  return { 'stage.notesReviewed': officers.length, 'stage.notesIncomplete': short.length };
}

function remarksOf({ order: { command, subject }, state }: Given): Facts {
  const remarks = Object.entries(REMARKS).flatMap(([key, texts]): readonly (readonly [string, string])[] => {
    const [of, fact = ''] = key.split(' ');
    return of === command ? [[fact, one(texts, `${subject} ${fact} ${state.today}`)]] : [];
  });
  return Object.fromEntries(remarks);
}

/** Throws where no reason is at hand for a command that wants one. */
function reasonOf({ order: { command, subject, facts }, known, state }: Given): string {
  const about = String(facts?.['proposal.appealResult'] ?? known['proposal.consequence']);
  const reasons = REASONS[`${command} ${about}`] ?? REASONS[command];
  if (reasons === undefined) throw new Error(`no reason is at hand for ${command}`);
  return one(reasons, `${subject} ${state.today}`);
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
