import type { Command } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { decide } from '#engine/decide/decide.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { measure } from './measure.ts';
import { type Row, rowOfOurs } from './row.ts';

/** A command on the running demo, from call to events; a working day passing; and the check of the whole definition. */
export function commandRows(definition: CampaignDefinition, commits: readonly Commit[]): readonly Row[] {
  const model = createModel(definition);
  const state = replay(commits);
  const officer = state.members.get('officer@ZS1')?.first();
  if (officer === undefined) throw new Error('the demo has no officers in ZS1');
  const base = { commandId: 'bench', at: '2024-12-16T08:00:00Z', actor: { id: 'bench', role: 'campaignOffice' }, reason: 'bench' };
  const command: Command = { ...base, type: 'subject.remind', subject: officer, role: 'unitHead' };
  const record = commandOf(model.definition, base, officer);
  const tomorrow: Command = { ...base, type: 'time.advance', to: model.calendar.addWorkingDays(state.today, 1) };
  const times = measure([
    { name: 'remind', run: () => decide(model, state, command) },
    { name: 'record', run: () => decide(model, state, record) },
    { name: 'day', run: () => decide(model, state, tomorrow) },
    { name: 'check', run: () => checkDefinition(definition) },
    { name: 'parse', run: () => parseDefinition(definition) },
  ]);
  return [
    rowOfOurs('a command on the demo campaign, from call to events', Math.max(times.remind, times.record) / 1e6, 5),
    rowOfOurs('a working day passing on the demo campaign', times.day / 1e6, 500),
    rowOfOurs('checking the whole demo definition', (times.check + times.parse) / 1e6, 500),
  ];
}

/** A real recording command about an officer: the first that only records. */
function commandOf(definition: CampaignDefinition, base: Pick<Command, 'commandId' | 'at' | 'actor' | 'reason'>, subject: SubjectRef): Command {
  const found = definition.commands.find(({ type }) => type === 'attendance.record') ?? definition.commands.find((command) => command.subject === 'officer');
  if (found === undefined) throw new Error('the definition has no command about an officer');
  const facts = Object.fromEntries(
    found.fields.filter(({ required }) => required).map(({ fact }) => [fact, someValue(definition.vocabulary.find(({ id }) => id === fact))]),
  );
  return { ...base, type: 'subject.command', command: found.type, subject, facts, actor: { id: 'bench', role: found.roles[0] ?? 'campaignOffice' } };
}

/** A value that fits a fact. */
function someValue(fact: FactDefinition | undefined): FactValue {
  switch (fact?.type) {
    case 'number':
      return fact.range?.min ?? 0;
    case 'boolean':
      return true;
    case 'date':
      return '2024-12-13';
    default:
      return fact?.enum?.[0]?.code ?? 'x';
  }
}
