import type { FactDefinition } from '#domain/fact.ts';
import type { FactSource } from '#domain/fact-source.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { idOf } from '#domain/subject-ref.ts';
import { FactFailure, type FactFrame } from './fact-frame.ts';
import { readAggregate } from './read-aggregate.ts';

/** The value of a fact at the subject that owns it, before any default. */
export function readSource(frame: FactFrame, owner: SubjectRef, fact: FactDefinition): FactValue | undefined {
  const { source } = fact;
  switch (source.kind) {
    case 'recorded':
      return frame.state.subjects.get(owner)?.facts[fact.id];
    case 'roster':
      return readRoster(frame, owner, source.field);
    case 'given':
      return undefined;
    case 'state':
      return frame.state.subjects.get(owner)?.instances[source.chart]?.position.tags.includes(source.tag);
    case 'phase':
      return frame.state.subjects.get(owner)?.instances[source.chart]?.position.phase;
    case 'rule':
      return readRule(frame, owner, source.rule);
    case 'deadline':
      return readDeadline(frame, owner, source);
    case 'window':
      return readWindow(frame, owner, source.measure);
    case 'aggregate':
      return readAggregate(frame, owner, source);
  }
}

function readRoster(frame: FactFrame, owner: SubjectRef, field: string): FactValue | undefined {
  const id = idOf(owner);
  const officer = frame.model.officers.get(id);
  if (officer !== undefined) return field === 'unit' ? officer.unit : field === 'post' ? officer.post : officer.fields?.[field];
  const unit = frame.model.units.get(id);
  if (unit === undefined) return undefined;
  return field === 'id' ? unit.id : field === 'kind' ? unit.kind.toUpperCase() : unit.fields?.[field];
}

function readRule(frame: FactFrame, owner: SubjectRef, rule: string): FactValue | undefined {
  const verdict = frame.verdict(rule, owner);
  if (verdict.status === 'error') throw new FactFailure(verdict.code, rule, verdict.path);
  return verdict.status === 'ok' ? verdict.value : undefined;
}

function readDeadline(frame: FactFrame, owner: SubjectRef, source: Extract<FactSource, { kind: 'deadline' }>): FactValue | undefined {
  const deadline = frame.state.subjects.get(owner)?.instances[source.chart]?.deadlines[source.deadline];
  if (deadline === undefined) return undefined;
  const left = frame.model.calendar.workingDaysBetween(frame.state.today, deadline.due);
  return source.measure === 'remaining' ? Math.max(0, left) : Math.max(0, -left);
}

function readWindow(frame: FactFrame, owner: SubjectRef, measure: 'sinceStart' | 'untilEnd'): FactValue | undefined {
  const stage = frame.model.stages.get(idOf(owner).split('/')[0] ?? '');
  const { today } = frame.state;
  if (stage === undefined) return undefined;
  if (measure === 'untilEnd') return frame.model.calendar.workingDaysBetween(today, stage.to);
  return today >= stage.from ? frame.model.calendar.workingDaysBetween(stage.from, today) : -frame.model.calendar.workingDaysBetween(today, stage.from);
}
