import type { CommandDefinition } from '#domain/command-definition.ts';
import { chartsOf } from '#domain/command-definition.ts';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';

/** A command of the definition as a commit shows it: a log holds what came of commands, not the commands. */
export interface Deed {
  /** The first of its events in the commit, and the one after the last that is surely its own. */
  readonly from: number;
  readonly to: number;
  /** The command; several where what it left fits them alike (a command that only records leaves no name). */
  readonly commands: readonly CommandDefinition[];
  readonly subject: SubjectRef;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** For one that registers its subject: where it came from and which unit answers for it. Null for the others. */
  readonly registered: { readonly of: SubjectRef | null; readonly unit: string | null } | null;
}

type Recorded = Extract<CampaignEvent, { type: 'facts.recorded' }>;

/** Reads commits as deeds. */
export class DeedReader {
  readonly #byType: ReadonlyMap<string, CommandDefinition>;
  readonly #registering: readonly CommandDefinition[];
  readonly #recording: readonly CommandDefinition[];

  constructor(commands: readonly CommandDefinition[]) {
    this.#byType = new Map(commands.map((command) => [command.type, command]));
    this.#registering = commands.filter(({ registers }) => registers);
    this.#recording = commands.filter((command) => !command.registers && chartsOf(command).length === 0);
  }

  /** The deeds of a commit, in its order. What the engine did of itself (time, standing conditions, slips, proposals) is none. */
  read({ events, itemIds }: Commit): readonly Deed[] {
    const deeds: Deed[] = [];
    for (let index = 0; index < events.length; index += 1) {
      const deed = this.#deedAt(events, index, { mayRegister: itemIds !== undefined || index === 0 });
      if (deed !== undefined) deeds.push(deed);
      const own = bornAt(events, index);
      index = Math.max(index, (deed?.to ?? own) - 1);
    }
    return deeds;
  }

  #deedAt(events: readonly CampaignEvent[], index: number, { mayRegister }: { readonly mayRegister: boolean }): Deed | undefined {
    const event = events[index];
    if (event?.type === 'subject.registered') return mayRegister ? this.#registration(events, index, event) : undefined;
    if (event?.type === 'instance.moved') return this.#move(event, { from: index, to: index + 1, facts: {} });
    return event?.type === 'facts.recorded' ? this.#recorded(event, { from: index, next: events[index + 1] }) : undefined;
  }

  /** Facts with which a chart was moved, or which a command recorded and no more. */
  #recorded({ stream, facts }: Recorded, { from, next }: { readonly from: number; readonly next: CampaignEvent | undefined }): Deed | undefined {
    const moved = next?.type === 'instance.moved' && next.stream === stream ? this.#move(next, { from, to: from + 2, facts }) : undefined;
    if (moved !== undefined) return moved;
    const commands = this.#recording.filter((command) => command.subject === kindOf(stream) && fields(command, facts));
    return commands.length === 0 ? undefined : { from, to: from + 1, commands, subject: stream, facts, registered: null };
  }

  #move(event: Extract<CampaignEvent, { type: 'instance.moved' }>, own: Pick<Deed, 'from' | 'to' | 'facts'>): Deed | undefined {
    const command = this.#byType.get(event.trigger ?? '');
    return command === undefined ? undefined : { ...own, commands: [command], subject: event.stream, registered: null };
  }

  #registration(events: readonly CampaignEvent[], index: number, event: Extract<CampaignEvent, { type: 'subject.registered' }>): Deed | undefined {
    if (event.unit === undefined) return undefined;
    const to = bornAt(events, index);
    const own = events.slice(index, to);
    const facts = own.find((each) => each.type === 'facts.recorded')?.facts ?? {};
    const chart = own.find((each) => each.type === 'instance.started')?.chart;
    const commands = this.#registering.filter(
      (command) => command.subject === kindOf(event.stream) && fields(command, facts) && (chartsOf(command)[0] ?? chart) === chart,
    );
    if (commands.length === 0) return undefined;
    return { from: index, to, commands, subject: event.stream, facts, registered: { of: event.of ?? null, unit: event.unit } };
  }
}

/** The event after those with which a subject comes into being: its facts, and the beginning of its chart. The index itself where none does. */
function bornAt(events: readonly CampaignEvent[], index: number): number {
  const event = events[index];
  if (event?.type !== 'subject.registered') return index;
  let to = index + 1;
  for (const type of ['facts.recorded', 'instance.started'] as const) {
    const next = events[to];
    if (next?.type === type && next.stream === event.stream) to += 1;
  }
  return to;
}

/** Whether facts may be those of a command: none that it has not, all that it must have. */
function fields(command: CommandDefinition, facts: Readonly<Record<string, FactValue>>): boolean {
  const given = Object.keys(facts);
  return given.every((id) => command.fields.some(({ fact }) => fact === id)) && command.fields.every(({ fact, required }) => !required || given.includes(fact));
}
