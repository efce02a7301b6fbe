import type { Act } from '#domain/act.ts';
import type { Effort } from '#domain/effort.ts';
import type { SubjectKind } from '#domain/id.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import { SimulationFault } from '../fault.ts';
import type { Rig } from '../run/rig.ts';
import type { Layout } from './layout.ts';

/** An effort ready to be taken down each time that its act is done. */
export interface ReadyEffort {
  /** Where the figures of its kind of work begin in a row: unit by unit, week by week. */
  readonly first: number;
  readonly hours: number;
  /** Whether it counts, by the number of the subject that does the act; undefined where it always does. */
  readonly counts: ((index: number) => boolean) | undefined;
  /** The number of the unit whose people spend the hours, by the subject's number, -1 for none; undefined for the subject's own unit. */
  readonly unit: ((index: number) => number) | undefined;
}

/** The efforts of each act, by its place among the acts; undefined for one that has none. Refuses ({@link SimulationFault}) a kind of work that is not there. */
export function readyEfforts(rig: Rig, layout: Layout): readonly (readonly ReadyEffort[] | undefined)[] {
  const acts = rig.model.definition.behaviour?.acts ?? [];
  return acts.map((act) => act.effort?.map((effort) => readyEffort({ rig, layout, act }, effort)));
}

interface Parts {
  readonly rig: Rig;
  readonly layout: Layout;
  readonly act: Act;
}

function readyEffort({ rig, layout, act }: Parts, { work, hours, when, by }: Effort): ReadyEffort {
  const first = layout.place({ kind: 'hours', work, unit: 0, week: 0 });
  if (first < 0) throw new SimulationFault('simulation.work.unknown', { act: act.id, work });
  const kind = subjectOfAct(act, (chart) => rig.charts.get(chart)?.kind);
  const verdict = when === undefined ? undefined : rig.reading.logic(kind, when, { name: act.id });
  const counts = (index: number): boolean => {
    const answer = verdict?.(index);
    return answer?.status === 'ok' && answer.value === true;
  };
  return { first, hours, counts: when === undefined ? undefined : counts, unit: spender({ rig, layout, act }, kind, by) };
}

function spender({ rig }: Parts, kind: SubjectKind, by: Effort['by']): ReadyEffort['unit'] {
  if (by === undefined) return undefined;
  if ('unit' in by) {
    const number = rig.people.unitNumber(by.unit);
    return () => number;
  }
  const read = rig.reading.fact(kind, by.fact);
  return (index) => rig.people.unitNumber(String(read(index)));
}
