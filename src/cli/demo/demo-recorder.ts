import type { Actor, Command, SubjectCommand } from '#domain/command.ts';
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

/** What the engine would not take, and why. */
export interface Refusal {
  readonly order: Order;
  readonly reasons: readonly Reason[];
}

const OFFICE = 'campaignOffice';
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
    this.#send({ type: 'campaign.open', ...this.#base() });
  }

  /** The time of day that the next commits carry, in minutes. Only recorded: order is by sequence number. */
  setMinute(minute: number): void {
    this.#minute = minute;
  }

  advance(to: IsoDate): void {
    this.#minute = BEGINNING;
    this.#send({ type: 'time.advance', to, ...this.#base(), at: this.#moment(to) });
  }

  /** Gives what must be accepted. */
  give(order: Order): void {
    this.#send(this.#toCommand(order, this.#id()));
  }

  /** Gives those of some orders that the engine takes, a commit for each role that gives them (K10); answers the others, with its reasons. */
  offer(orders: readonly Order[]): readonly Refusal[] {
    const byRole = new Map<string, Order[]>();
    for (const order of orders) byRole.set(order.by ?? OFFICE, [...(byRole.get(order.by ?? OFFICE) ?? []), order]);
    return [...byRole.values()].flatMap((group) => this.#offerTogether(group));
  }

  #offerTogether(orders: readonly Order[]): readonly Refusal[] {
    const command = this.#together(orders);
    const outcome = decide(this.model, this.#state, command);
    const refused = orders.flatMap((order, at): readonly Refusal[] => {
      const reasons = outcome.items?.[at]?.reasons ?? (outcome.kind === 'refused' ? outcome.reasons : []);
      return reasons.length === 0 ? [] : [{ order, reasons }];
    });
    const taken = orders.filter((order) => !refused.some((each) => each.order === order));
    if (refused.length === 0) this.#keep(command, outcome);
    else if (taken.length > 0) this.#send(this.#together(taken));
    return refused;
  }

  /** What several people have to enter at once is entered by the office. */
  #together(orders: readonly Order[]): Command {
    const [only, ...others] = orders.map((order, at) => this.#toCommand(order, orders.length === 1 ? this.#id() : `${this.#id()}.${String(at + 1)}`));
    if (only === undefined) throw new RangeError('nothing to give');
    if (others.length === 0) return only;
    const isShared = others.every(({ actor: { id } }) => id === only.actor.id);
    return { type: 'bulk', ...this.#base(), ...(isShared ? { actor: only.actor } : {}), items: [only, ...others] };
  }

  #id(): string {
    return `d${String(this.commits.length + 1)}`;
  }

  #toCommand(order: Order, commandId: string): SubjectCommand {
    const { command, subject, facts, reason, unit, of, by = OFFICE } = order;
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

  #base(): { readonly commandId: string; readonly at: string; readonly actor: Actor } {
    return { commandId: this.#id(), at: this.#moment(), actor: this.#actor(OFFICE, null) };
  }

  #moment(day: IsoDate = this.today): string {
    const [hour, minute] = [Math.floor(this.#minute / 60), this.#minute % 60];
    return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
  }

  #actor(role: string, unit: string | null): Actor {
    const own = unit === null ? undefined : this.model.units.get(unit);
    const id = role === 'unitHead' ? own?.firstResponsible : role === 'liaison' ? own?.liaison : PEOPLE[role];
    return { id: id ?? PEOPLE[OFFICE] ?? '', role };
  }

  #send(command: Command): void {
    this.#keep(command, decide(this.model, this.#state, command));
  }

  #keep(command: Command, outcome: Outcome<CampaignEvent>): void {
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
