import { chartsOf } from '#domain/command-definition.ts';
import type { FactSource } from '#domain/fact-source.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { BlockedClause, Remedy } from '#domain/reason.ts';
import { eventsTowards } from '#charts/events-towards.ts';
import type { Clause } from '#logic/blocking-clauses.ts';
import { compiledRule } from './compiled-rules.ts';
import type { FactReader } from './fact-reader.ts';
import { memberCounts } from './read-aggregate.ts';
import { relatedMembers, relatedSubject } from './related-subject.ts';

/** A clause in the engine's words: with what would unblock it, who can, and who stands behind a figure. */
export function blockedClause(frame: FactReader, subject: SubjectRef, clause: Clause): BlockedClause {
  const { difference, ...rest } = clause;
  return {
    ...rest,
    ...(difference === null ? {} : { difference }),
    remedies: clause.fact === null ? [] : remediesOf(frame, subject, { fact: clause.fact, seen: new Set() }),
    behind: clause.fact === null ? [] : behind(frame, subject, clause),
  };
}

interface Sought {
  readonly fact: string;
  readonly seen: Set<string>;
}

/** The commands that record a fact, or, for a fact that is worked out, those of the facts that it rests on. */
function remediesOf(frame: FactReader, subject: SubjectRef, sought: Sought): readonly Remedy[] {
  const fact = frame.model.facts.get(sought.fact);
  if (fact === undefined || sought.seen.has(fact.id)) return [];
  sought.seen.add(fact.id);
  const owner = relatedSubject(frame.state, subject, fact.subject);
  if (owner === undefined) return [];
  const { source } = fact;
  if (source.kind === 'recorded') return recordedBy(frame, owner, fact.id);
  if (source.kind === 'state' || source.kind === 'phase') return movedBy(frame, owner, source);
  if (source.kind !== 'rule') return [];
  const compiled = compiledRule(frame.model, source.rule);
  return compiled.ok ? compiled.value.reads.flatMap((name) => remediesOf(frame, owner, { fact: name, seen: sought.seen })) : [];
}

function recordedBy(frame: FactReader, owner: SubjectRef, fact: string): readonly Remedy[] {
  return frame.model.definition.commands
    .filter((command) => !command.registers && command.fields.some((field) => field.fact === fact))
    .map(({ type, roles }) => ({ command: type, subject: owner, roles }));
}

/** The commands by which the chart could come to the tag that the fact asks for. */
function movedBy(frame: FactReader, owner: SubjectRef, source: Extract<FactSource, { kind: 'state' | 'phase' }>): readonly Remedy[] {
  const chart = frame.model.charts.get(source.chart);
  const position = frame.state.subjects.get(owner)?.instances[source.chart]?.position;
  if (chart === undefined || position === undefined) return [];
  const events = eventsTowards(chart, position, source.kind === 'state' ? source.tag : null);
  return frame.model.definition.commands
    .filter((command) => chartsOf(command).includes(source.chart) && events.has(command.type))
    .map(({ type, roles }) => ({ command: type, subject: owner, roles }));
}

/** The members that keep an aggregate from what is required: those that count where it is too high, the others where it is too low. */
function behind(frame: FactReader, subject: SubjectRef, clause: Clause): readonly SubjectRef[] {
  const fact = frame.model.facts.get(clause.fact ?? '');
  if (fact === undefined || fact.source.kind !== 'aggregate') return [];
  const { source } = fact;
  const owner = relatedSubject(frame.state, subject, fact.subject);
  if (owner === undefined) return [];
  const members = relatedMembers(frame.state, owner, source.over);
  if (source.op === 'ratio') return members.filter((member) => frame.read(member, source.of ?? '') !== frame.read(member, source.by ?? ''));
  const tooHigh = clause.verdict === 'false' && (clause.operator === '<' || clause.operator === '≤' || (clause.operator === '=' && clause.required === 0));
  return members.filter((member) => (memberCounts(frame, member, source) === true) === tooHigh);
}
