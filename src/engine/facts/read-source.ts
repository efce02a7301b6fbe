import type { FactDefinition } from '#domain/fact.ts';
import type { FactSource } from '#domain/fact-source.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import { idOf } from '#domain/subject-ref.ts';
import type { DeadlineState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import type { FactReader } from './fact-reader.ts';
import { FactFailure } from './fact-failure.ts';
import { readAggregate } from './read-aggregate.ts';

/** The value of a fact at the subject that owns it, before any default. */
export function readSource(frame: FactReader, owner: SubjectRef, fact: FactDefinition): FactValue | undefined {
  const { source } = fact;
  switch (source.kind) {
    case 'recorded':
      return ownValue(frame.state.subjects.get(owner)?.facts, fact.id);
    case 'roster':
      return readRoster(frame.model, idOf(owner), source.field);
    case 'given':
      return undefined;
    case 'state':
    case 'phase':
    case 'deadline':
      return readInstance(frame, owner, source);
    case 'rule':
      return readRule(frame, owner, source.rule);
    case 'window':
      return readWindow(frame, owner, source.measure);
    case 'aggregate':
      return readAggregate(frame, owner, source);
  }
}

/** What the roster says of an officer or a unit. */
export function readRoster(model: Model, id: string, field: string): FactValue | undefined {
  const officer = model.officers.get(id);
  if (officer !== undefined) return field === 'unit' ? officer.unit : field === 'post' ? officer.post : ownValue(officer.fields, field);
  const unit = model.units.get(id);
  if (unit === undefined) return undefined;
  return field === 'id' ? unit.id : field === 'kind' ? unit.kind.toUpperCase() : ownValue(unit.fields, field);
}

function readRule(frame: FactReader, owner: SubjectRef, rule: string): FactValue | undefined {
  const verdict = frame.verdict(rule, owner);
  if (verdict.status === 'error') throw new FactFailure(verdict.code, rule, verdict.path);
  return verdict.status === 'ok' ? verdict.value : undefined;
}

type OfChart = Extract<FactSource, { kind: 'state' | 'phase' | 'deadline' }>;

/** What can be told of a chart: undefined for a subject that does not run it. */
function readInstance(frame: FactReader, owner: SubjectRef, source: OfChart): FactValue | undefined {
  const instance = ownValue(frame.state.subjects.get(owner)?.instances, source.chart);
  if (instance === undefined) return undefined;
  if (source.kind === 'state') return instance.position.tags.includes(source.tag);
  return source.kind === 'phase' ? instance.position.phase : readDeadline(frame, ownValue(instance.deadlines, source.deadline), source.measure);
}

function readDeadline(frame: FactReader, deadline: DeadlineState | undefined, measure: 'remaining' | 'overdue' | 'passed'): FactValue | undefined {
  if (deadline === undefined) return undefined;
  if (measure === 'passed') return deadline.passed;
  const left = frame.model.calendar.workingDaysBetween(frame.state.today, deadline.due);
  return measure === 'remaining' ? Math.max(0, left) : Math.max(0, -left);
}

function readWindow(frame: FactReader, owner: SubjectRef, measure: 'sinceStart' | 'untilEnd'): FactValue | undefined {
  const stage = frame.model.stages.get(idOf(owner).split('/')[0] ?? '');
  const { today } = frame.state;
  if (stage === undefined) return undefined;
  if (measure === 'untilEnd') return frame.model.calendar.workingDaysBetween(today, stage.to);
  return today >= stage.from ? frame.model.calendar.workingDaysBetween(stage.from, today) : -frame.model.calendar.workingDaysBetween(today, stage.from);
}
