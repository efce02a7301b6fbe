import type { EngineCommand, SubjectCommand } from '#domain/command.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import { ChartError } from '#charts/chart-error.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import type { Draft } from './draft.ts';

/** What was tried, so that it can be tried again once the rule or chart is mended. */
export interface Attempt {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly command: SubjectCommand | EngineCommand | null;
}

/**
 * Tries something on a branch of the draft. What it emits is kept only when it gives no reasons.
 * An error in a rule or chart marks the instance as an incident instead (K12): it stops nobody else and is never `false`.
 */
export function attempt(draft: Draft, what: Attempt, work: (branch: Draft) => readonly Reason[]): readonly Reason[] {
  const branch = draft.branch();
  try {
    const reasons = work(branch);
    if (reasons.length === 0) draft.adopt(branch);
    return reasons;
  } catch (failure) {
    const found = describe(failure);
    if (found === undefined) throw failure;
    if (draft.instance(what.subject, what.chart) === undefined) return [{ code: 'rule.broken', rule: found.rule ?? '', problem: found.code, path: found.path }];
    draft.emit({ type: 'incident.raised', stream: what.subject, chart: what.chart, command: what.command, ...found });
    return [];
  }
}

function describe(failure: unknown): { readonly code: string; readonly rule: string | null; readonly path: string } | undefined {
  if (failure instanceof FactFailure) return { code: failure.code, rule: failure.rule === '' ? null : failure.rule, path: failure.path };
  // A date beyond the calendar, which only a definition or a very late deadline can bring about.
  if (failure instanceof RangeError) return { code: 'calendar.range.exceeded', rule: null, path: '' };
  if (failure instanceof ChartError) return { code: failure.code, rule: null, path: failure.path };
  return undefined;
}
