import type { Actor, Command, SubjectCommand } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Outcome, Reason } from '#domain/reason.ts';
import { decide } from '#engine/decide/decide.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';

/** One command of the story: what, about whom, and the role that gives it (the campaign office where none is named). */
export interface Order {
  readonly command: string;
  readonly subject: SubjectRef;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly by?: string;
  readonly reason?: string;
  readonly unit?: string;
  readonly of?: SubjectRef;
}

const PEOPLE: Readonly<Record<string, string>> = {
  campaignOffice: '政工-004',
  chief: '支队-001',
  commissar: '支队-002',
  leaderInCharge: '支队-003',
  politicalWork: '政工-001',
  legalOfficer: '法制-001',
  inspectionGroup: '法制-002',
  discipline: '纪督-001',
};

/** Writes the demo's log by giving commands to the engine, one after the other; a refusal ends the story with its reasons. */
export class DemoRecorder {
  readonly model: Model;
  readonly commits: Commit[] = [];
  #state: CampaignState = emptyState;
  #hour = 8;

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

  /** The hour that the next commits carry. Only recorded: order is by sequence number. */
  setHour(hour: number): void {
    this.#hour = hour;
  }

  advance(to: IsoDate): void {
    this.#hour = 8;
    this.#send({ type: 'time.advance', to, ...this.#base('campaignOffice') });
  }

  give(order: Order): void {
    this.#send(this.#toCommand(order, `d${this.commits.length + 1}`));
  }

  /** One commit for many orders (K10). Every one of them must be accepted. */
  giveAll(orders: readonly Order[]): void {
    const [first] = orders;
    if (first === undefined) return;
    const id = `d${this.commits.length + 1}`;
    if (orders.length === 1) return this.give(first);
    const items = orders.map((order, index) => this.#toCommand(order, `${id}.${index + 1}`));
    this.#send({ type: 'bulk', ...this.#base(first.by ?? 'campaignOffice'), items });
  }

  /** Would the engine take this order now? */
  wouldTake(order: Order): boolean {
    return decide(this.model, this.#state, this.#toCommand(order, 'd?')).kind === 'accepted';
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
    return { commandId: `d${this.commits.length + 1}`, at: this.#moment(), actor: this.#actor(role, null) };
  }

  #moment(): string {
    return `${this.today}T${String(this.#hour).padStart(2, '0')}:00:00+08:00`;
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
