import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate, IsoDateTime } from '#domain/iso-date.ts';
import { kindOf } from '#domain/subject-ref.ts';

/**
 * One event of a log as a line for other programs. `time` is the day of the campaign with the order of its events as milliseconds, so that time never
 * runs backwards and days are days of the campaign; `at` is when it was entered. `activity` says what happened in the definition's own words
 * (`instance.moved study exam.record`).
 */
export interface LogLine {
  /** Unique in the log: the number of the commit and of the event in it. */
  readonly id: string;
  readonly time: IsoDateTime;
  readonly day: IsoDate;
  readonly at: IsoDateTime;
  readonly actor: string;
  readonly role: string;
  readonly type: CampaignEvent['type'];
  readonly activity: string;
  readonly subject: SubjectRef;
  /** Where the subject belonged when it happened; null for none. */
  readonly unit: string | null;
  /** What the subject hangs on (a slip on an issue); null for nothing. */
  readonly of: SubjectRef | null;
  /** Everything else that the event says, as text. */
  readonly details: Readonly<Record<string, string>>;
}

/** The lines of a log, in its order. Reads no name of a person: those stand in the roster, not in the log (K14). */
export function logLines(commits: readonly Commit[]): readonly LogLine[] {
  const units = new Map<SubjectRef, string>();
  const bearers = new Map<SubjectRef, SubjectRef>();
  const lines: LogLine[] = [];
  let [day, order] = ['', 0];
  for (const commit of commits) {
    if (commit.day !== day) [day, order] = [commit.day, 0];
    for (const [index, event] of commit.events.entries()) {
      note(event, { units, bearers });
      lines.push({
        id: `${commit.seq}.${index + 1}`,
        time: `${commit.day}T${clockOf(order)}Z`,
        day: commit.day,
        at: commit.at,
        actor: commit.actor.id,
        role: commit.actor.role,
        type: event.type,
        activity: activityOf(event),
        subject: event.stream,
        unit: units.get(event.stream) ?? null,
        of: bearers.get(event.stream) ?? null,
        details: detailsOf(event),
      });
      order += 1;
    }
  }
  return lines;
}

/** So many milliseconds after midnight: `00:00:01.250`. A day holds 86,400,000 of them. */
function clockOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 23);
}

interface Known {
  readonly units: Map<SubjectRef, string>;
  readonly bearers: Map<SubjectRef, SubjectRef>;
}

function note(event: CampaignEvent, { units, bearers }: Known): void {
  if (event.type === 'subject.registered') {
    if (event.unit !== undefined) units.set(event.stream, event.unit);
    if (event.of !== undefined) bearers.set(event.stream, event.of);
  } else if (event.type === 'subject.reassigned') units.set(event.stream, event.unit);
  else if (kindOf(event.stream) === 'unit') units.set(event.stream, event.stream.slice('unit:'.length));
}

function activityOf(event: CampaignEvent): string {
  const parts: readonly (string | null | undefined)[] = [
    event.type,
    'chart' in event ? event.chart : undefined,
    'trigger' in event ? (event.trigger ?? 'standing') : undefined,
    'deadline' in event ? event.deadline : undefined,
    'ladder' in event ? event.ladder : undefined,
    'rung' in event ? event.rung : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== null).join(' ');
}

/** Members that stand elsewhere in a line. */
const TOLD: ReadonlySet<string> = new Set(['type', 'stream', 'change', 'day', 'unit', 'of']);

function detailsOf(event: CampaignEvent): Readonly<Record<string, string>> {
  const details: Record<string, string> = {};
  for (const [key, value] of Object.entries(event) as readonly (readonly [string, unknown])[]) {
    if (TOLD.has(key) || value === null || value === undefined) continue;
    // Whose role it is: not that of the actor, whose is told of every line.
    if (key === 'role') details['recipient'] = String(value);
    else if (isPosition(value)) details[key] = value.states.join(' ');
    else if (key === 'because' && Array.isArray(value)) details['because'] = rulesIn(value);
    else details[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return Object.fromEntries(Object.entries(details).filter(([, text]) => text !== ''));
}

function isPosition(value: unknown): value is { readonly states: readonly string[] } {
  return typeof value === 'object' && value !== null && 'states' in value && Array.isArray(value.states);
}

function rulesIn(because: readonly unknown[]): string {
  return (because as readonly { readonly rule: string; readonly value: unknown }[]).map(({ rule, value }) => `${rule}=${String(value)}`).join(' ');
}
