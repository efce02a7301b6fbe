import type { AggregateSource } from '#domain/fact-source.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { compiledWhere } from './compiled-rules.ts';
import type { FactReader } from './fact-reader.ts';
import { FactFailure } from './fact-failure.ts';
import { relatedMembers } from './related-subject.ts';

/** Whether a member counts: the verdict of the aggregate's `where`, true for everyone where it has none. */
export function memberCounts(frame: FactReader, member: SubjectRef, source: AggregateSource): boolean | undefined {
  frame.reads.add(member);
  if (source.where === undefined) return true;
  const where = compiledWhere(frame.model, source.where);
  if (!where.ok) throw new FactFailure(where.problems[0]?.code ?? 'rule.unknown', '', where.problems[0]?.path ?? '');
  const verdict = where.value.evaluate({ frame, subject: member });
  if (verdict.status === 'error') throw new FactFailure(verdict.code, '', verdict.path);
  return verdict.status === 'undetermined' ? undefined : verdict.value === true;
}

/** An aggregate over the related members; undefined as soon as one member cannot be told (K5), and for a share or mean over nobody. */
export function readAggregate(frame: FactReader, owner: SubjectRef, source: AggregateSource): FactValue | undefined {
  const counted = countedMembers(frame, owner, source);
  if (counted === undefined) return undefined;
  if (source.op === 'count') return counted.length;
  if (source.op === 'share') {
    const all = relatedMembers(frame.state, owner, source.over).length;
    return all === 0 ? undefined : counted.length / all;
  }
  const values = numbersOf(frame, counted, source.of);
  if (values === undefined) return undefined;
  if (source.op !== 'ratio') return combine(source.op, values);
  const divisors = numbersOf(frame, counted, source.by);
  const divisor = divisors === undefined ? 0 : sum(divisors);
  return divisor === 0 ? undefined : sum(values) / divisor;
}

function countedMembers(frame: FactReader, owner: SubjectRef, source: AggregateSource): readonly SubjectRef[] | undefined {
  const counted: SubjectRef[] = [];
  for (const member of relatedMembers(frame.state, owner, source.over)) {
    const counts = memberCounts(frame, member, source);
    if (counts === undefined) return undefined;
    if (counts) counted.push(member);
  }
  return counted;
}

function numbersOf(frame: FactReader, members: readonly SubjectRef[], fact: string | undefined): readonly number[] | undefined {
  if (fact === undefined) return undefined;
  const values: number[] = [];
  for (const member of members) {
    const value = frame.read(member, fact);
    if (typeof value !== 'number') return undefined;
    values.push(value);
  }
  return values;
}

/** Numbers in one: the least, the greatest and the mean of none are undefined. */
export function combine(op: 'sum' | 'min' | 'max' | 'mean', values: readonly number[]): number | undefined {
  if (op === 'sum') return sum(values);
  if (values.length === 0) return undefined;
  if (op === 'mean') return sum(values) / values.length;
  return values.reduce((best, value) => (op === 'min' ? Math.min(best, value) : Math.max(best, value)));
}

/** Added up in order. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
