import type { z } from 'zod';
import { commandSchema } from '#domain/command.ts';
import { editionChangeSchema } from '#domain/edition-change.ts';
import type { CampaignEvent } from '#domain/event.ts';
import { isIsoDate } from '#domain/iso-date.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { toPointer } from '#domain/problem.ts';
import { parseSubjectRef } from '#domain/subject-ref.ts';
import { type Fault, listOf, objectOf, recordOf, type Shape, when } from './shape.ts';

const MAX_NAME = 200;
const NO_NAMES: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The name of a chart, a deadline, a fact, …; it becomes a key of the state, so what every object has is none. */
const name = when((value) => typeof value === 'string' && value !== '' && value.length <= MAX_NAME && !NO_NAMES.has(value));
const text = when((value) => typeof value === 'string');
const yesOrNo = when((value) => typeof value === 'boolean');
const count = when((value) => Number.isInteger(value));
const date = when(isIsoDate);
const ref = when((value) => parseSubjectRef(value) !== undefined);
const factValue = when((value) => value === null || (typeof value === 'object' ? isTexts(value) : value !== undefined));
const facts = recordOf(name, factValue);
const position = objectOf({ states: listOf(text), tags: listOf(text), phase: orNull(text), done: yesOrNo }, new Set());
const because = listOf(objectOf({ rule: name, version: count, value: factValue, facts }, new Set()));
const deadlines = recordOf(name, objectOf({ due: date, set: date, passed: yesOrNo }, new Set()));
const actor = objectOf({ id: text, role: text }, new Set());
const excused = listOf(objectOf({ finding: text, reason: text }, new Set()));
const handed = { chart: name, before: position, after: position, reason: text, facts, deadlines };

type EventOf<T extends CampaignEvent['type']> = Extract<CampaignEvent, { readonly type: T }>;
/** The keys of an event type, so that none can be forgotten here. */
type ShapesOf<T extends CampaignEvent['type']> = { readonly [K in Exclude<keyof EventOf<T>, 'type' | 'stream'>]-?: Shape };

const wanted: { readonly [T in CampaignEvent['type']]: ShapesOf<T> } = {
  'campaign.opened': { campaign: name, day: date },
  'campaign.closed': {},
  'subject.registered': { unit: name, of: ref },
  'subject.reassigned': { before: orNull(name), unit: name, reason: text },
  'subject.voided': { reason: text },
  'facts.recorded': { facts },
  'instance.started': { chart: name, after: position },
  'instance.moved': { chart: name, trigger: orNull(text), after: position, because, reason: text },
  'instance.returned': handed,
  'instance.withdrawn': handed,
  'deadline.set': { chart: name, deadline: name, due: date, because },
  'deadline.cleared': { chart: name, deadline: name },
  'deadline.extended': { chart: name, deadline: name, before: date, due: date, reason: text, suspended: count },
  'deadline.passed': { chart: name, deadline: name, due: date },
  'escalation.raised': { ladder: name, before: orNull(name), rung: name, because },
  'escalation.cleared': { ladder: name, before: name, because },
  'reminder.sent': { role: name, reason: text },
  'time.advanced': { from: date, to: date },
  'incident.raised': { chart: name, code: text, rule: orNull(text), path: text, command: orNull(command) },
  'incident.resolved': { chart: name },
  'edition.submitted': { by: actor, base: text, edition: text, from: date, change, excused, reason: text },
  'edition.approved': { by: actor, edition: text, reason: text },
  'edition.declined': { by: actor, edition: text, reason: text },
  'edition.withdrawn': { by: actor, edition: text, reason: text },
  'edition.adopted': { base: text, edition: text, change },
};

/** Keys that some events of a type do without. */
const optional: { readonly [T in CampaignEvent['type']]?: readonly Extract<keyof EventOf<T>, string>[] } = {
  'subject.registered': ['unit', 'of'],
  'instance.moved': ['reason'],
  'instance.returned': ['facts', 'deadlines'],
  'instance.withdrawn': ['facts', 'deadlines'],
  'deadline.extended': ['suspended'],
  'reminder.sent': ['reason'],
  'edition.approved': ['reason'],
};

/** The shape of every event type that this program knows. */
export const eventShapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(wanted).map(([type, shapes]) => {
    const absent: readonly string[] = optional[type as CampaignEvent['type']] ?? [];
    return [type, objectOf({ type: text, stream: ref, ...shapes }, new Set(absent))];
  }),
);

/** Null, or a value of the shape. */
function orNull(shape: Shape): Shape {
  return (value) => (value === null ? [] : shape(value));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Incidents are rare, so their command is read with the schema of commands. */
function command(value: unknown): readonly Fault[] {
  return faultsOf(commandSchema.safeParse(value));
}

/** Editions are rarer still, and what they change becomes part of the definition. */
function change(value: unknown): readonly Fault[] {
  return limitProblems(value).length > 0 ? [{ path: '' }] : faultsOf(editionChangeSchema.safeParse(value));
}

function faultsOf(parsed: z.ZodSafeParseResult<unknown>): readonly Fault[] {
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue): readonly Fault[] => {
    const path = toPointer(issue.path);
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: `${path}${toPointer([key])}`, unknownKey: key })) : [{ path }];
  });
}
