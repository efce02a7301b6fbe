import type { Command, EngineCommand, SubjectCommand } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Outcome, Reason } from '#domain/reason.ts';
import { decide } from '#engine/decide/decide.ts';
import { modelAfter } from '#engine/edition/adopted-model.ts';
import { type CampaignState, emptyState, type SubjectState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { tinyDefinition } from './tiny-campaign.ts';

type WithoutSender<C> = C extends unknown ? Omit<C, 'commandId' | 'at' | 'actor'> : never;

/** A command without who and when; {@link TinyRun} fills in the campaign office and the next command id. */
export type Draft = WithoutSender<EngineCommand | SubjectCommand>;

export const office = { id: 'O1', role: 'campaignOffice' };
export const chief = { id: 'O3', role: 'chief' };

/** A command complete with sender and id. */
export function signed(draft: Draft, commandId: string, actor = office): EngineCommand | SubjectCommand {
  return { ...draft, commandId, at: '2024-09-23T08:00:00Z', actor };
}

const models = new WeakMap<CampaignDefinition, Model>();

/** A model is immutable and its calendar takes a while to compile, so runs of one definition share it. */
function modelOf(definition: CampaignDefinition): Model {
  const model = models.get(definition) ?? createModel(definition);
  models.set(definition, model);
  return model;
}

/** A campaign run without storage: commands in, the folded state and the log out. Any definition; the tiny one by default. */
export class TinyRun {
  model: Model;
  state: CampaignState = emptyState;
  commits: readonly Commit[] = [];
  #sent = 0;

  constructor(definition: CampaignDefinition = tinyDefinition) {
    this.model = modelOf(definition);
  }

  /** Sends any command; keeps what is accepted. */
  sendCommand(command: Command): Outcome<CampaignEvent> {
    const outcome = decide(this.model, this.state, command);
    if (outcome.kind === 'refused') return outcome;
    const commit = toCommit({ model: this.model, state: this.state, command, events: outcome.events, items: outcome.items });
    this.state = applyCommit(this.state, commit);
    this.model = modelAfter(this.model, [commit]) ?? this.model;
    this.commits = [...this.commits, commit];
    return outcome;
  }

  send(draft: Draft, actor = office): Outcome<CampaignEvent> {
    this.#sent += 1;
    return this.sendCommand(signed(draft, `tiny-${this.state.seq}-${this.#sent}`, actor));
  }

  /** The events of a command that must be accepted. */
  must(draft: Draft, actor = office): readonly CampaignEvent[] {
    const outcome = this.send(draft, actor);
    if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.reasons)}`);
    return outcome.events;
  }

  /** The reasons of a command that must be refused. */
  refusal(draft: Draft, actor = office): readonly Reason[] {
    const outcome = this.send(draft, actor);
    if (outcome.kind === 'accepted') throw new Error(`accepted: ${JSON.stringify(outcome.events)}`);
    return outcome.reasons;
  }

  subject(ref: SubjectRef): SubjectState {
    const subject = this.state.subjects.get(ref);
    if (subject === undefined) throw new Error(`there is no ${ref}`);
    return subject;
  }

  /** Where a chart of a subject stands. */
  states(ref: SubjectRef, chart: string): readonly string[] {
    return this.subject(ref).instances[chart]?.position.states ?? [];
  }
}

/** A tiny campaign that is open on its first day, Monday 23 September 2024. */
export function openTiny(definition: CampaignDefinition = tinyDefinition): TinyRun {
  const run = new TinyRun(definition);
  run.must({ type: 'campaign.open' });
  return run;
}

/** The tiny definition with the logic of one rule replaced: `'broken' + 1` is an error whenever it is evaluated. */
export function withRule(id: string, logic: CampaignDefinition['rules'][number]['logic'] = { '+': ['broken', 1] }): CampaignDefinition {
  return { ...tinyDefinition, rules: tinyDefinition.rules.map((rule) => (rule.id === id ? { ...rule, logic } : rule)) };
}

/** Registers issue 1 of the first brigade and assigns it: 4 working days. */
export const registerIssue: Draft = {
  type: 'subject.command',
  command: 'issue.register',
  subject: 'issue:1',
  unit: 'ZS1',
  facts: { 'issue.title': '迟到', 'issue.grade': 'MINOR' },
};
export const assignIssue: Draft = { type: 'subject.command', command: 'issue.assign', subject: 'issue:1' };
