import type { Actor, BulkCommand, Command, SubjectCommand } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Outcome, Reason } from '#domain/reason.ts';
import { decide } from '#engine/decide/decide.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { PEOPLE } from './acting-roles.ts';
import type { Order } from './order.ts';

/** What the engine would not take, and why. Without reasons it takes it. */
export interface Refusal {
  readonly order: Order;
  readonly reasons: readonly Reason[];
}

/** The minute of the day at which the office begins. */
const BEGINNING = 8 * 60;

/** Writes the demo's log by giving commands to the engine, one after the other; what must be accepted and is refused ends it with its reasons. */
export class DemoRecorder {
  readonly model: Model;
  readonly commits: Commit[] = [];
  #state: CampaignState = emptyState;
  #minute = BEGINNING;

  constructor(definition: CampaignDefinition) {
    this.model = createModel(definition);
  }

  get state(): CampaignState {
    return this.#state;
  }

  get today(): IsoDate {
    return this.#state.status === 'none' ? this.model.definition.meta.from : this.#state.today;
  }

  open(): void {
    this.#send({ type: 'campaign.open', ...this.#base('campaignOffice') });
  }

  /** The time of day that the next commits carry, in minutes. Only recorded: order is by sequence number. */
  setMinute(minute: number): void {
    this.#minute = minute;
  }

  advance(to: IsoDate): void {
    this.#minute = BEGINNING;
    this.#send({ type: 'time.advance', to, ...this.#base('campaignOffice') });
  }

  /** Gives what must be accepted. */
  give(order: Order): void {
    this.#send(this.#toCommand(order, this.#id()));
  }

  /** Gives those of some orders that the engine takes, as one commit (K10); answers the others, with its reasons. */
  offer(orders: readonly Order[]): readonly Refusal[] {
    const refused: Refusal[] = [];
    const taken = this.#asked(orders).flatMap(({ order, reasons }) => {
      if (reasons.length === 0) return [order];
      refused.push({ order, reasons });
      return [];
    });
    const [first] = taken;
    if (first === undefined) return refused;
    if (taken.length === 1) this.give(first);
    else this.#send(this.#toBulk(taken));
    return refused;
  }

  /** What the engine would say to each of some orders, given together. */
  #asked(orders: readonly Order[]): readonly Refusal[] {
    const [first] = orders;
    if (first === undefined) return [];
    const outcome = decide(this.model, this.#state, orders.length === 1 ? this.#toCommand(first, this.#id()) : this.#toBulk(orders));
    return orders.map((order, at) => ({ order, reasons: outcome.items?.[at]?.reasons ?? (outcome.kind === 'refused' ? outcome.reasons : []) }));
  }

  #toBulk(orders: readonly Order[]): BulkCommand {
    const items = orders.map((order, index) => this.#toCommand(order, `${this.#id()}.${String(index + 1)}`));
    return { type: 'bulk', ...this.#base(orders[0]?.by ?? 'campaignOffice'), items };
  }

  #id(): string {
    return `d${String(this.commits.length + 1)}`;
  }

  #toCommand(order: Order, commandId: string): SubjectCommand {
    const { command, subject, facts, reason, unit, of, by = 'campaignOffice' } = order;
    return {
      type: 'subject.command',
      commandId,
      at: this.#moment(),
      actor: this.#actor(by, unit ?? this.#state.subjects.get(subject)?.unit ?? null),
      command,
      subject,
      ...(facts === undefined ? {} : { facts }),
      ...(reason === undefined ? {} : { reason }),
      ...(unit === undefined ? {} : { unit }),
      ...(of === undefined ? {} : { of }),
    };
  }

  #base(role: string): { readonly commandId: string; readonly at: string; readonly actor: Actor } {
    return { commandId: this.#id(), at: this.#moment(), actor: this.#actor(role, null) };
  }

  #moment(): string {
    const [hour, minute] = [Math.floor(this.#minute / 60), this.#minute % 60];
    return `${this.today}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
  }

  #actor(role: string, unit: string | null): Actor {
    const own = unit === null ? undefined : this.model.units.get(unit);
    const id = role === 'unitHead' ? own?.firstResponsible : role === 'liaison' ? own?.liaison : PEOPLE[role];
    return { id: id ?? PEOPLE['campaignOffice'] ?? '', role };
  }

  #send(command: Command): void {
    const outcome = decide(this.model, this.#state, command);
    const reasons = reasonsAgainst(outcome);
    if (outcome.kind === 'refused' || reasons.length > 0)
      throw new Error(`${this.today}: ${describe(command)} is refused: ${JSON.stringify(reasons).slice(0, 2000)}`);
    const commit = toCommit({ model: this.model, state: this.#state, command, events: outcome.events, items: outcome.items });
    this.commits.push(commit);
    this.#state = applyCommit(this.#state, commit);
  }
}

function reasonsAgainst(outcome: Outcome<CampaignEvent>): readonly Reason[] {
  const items = (outcome.items ?? []).flatMap(({ reasons }) => reasons);
  return outcome.kind === 'refused' ? [...outcome.reasons, ...items] : items;
}

function describe(command: Command): string {
  return command.type === 'subject.command' ? `${command.command} of ${command.subject}` : command.type;
}
