import type { FactValue } from '#domain/fact-value.ts';
import { type SubjectRef, subjectKinds, toSubjectRef } from '#domain/id.ts';
import { fromDayNumber } from '#domain/iso-date.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Simulator } from '#simulation/run/simulator.ts';

/** A subject as it ended, in a form in which the simulator's and the engine's can be compared to the letter. */
export interface EndOfSubject {
  readonly unit: string | null;
  readonly of: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly charts: Readonly<Record<string, readonly string[]>>;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly rungs: Readonly<Record<string, string>>;
}

/** Every subject of a simulated campaign as it stands. */
export function simulatedEnd({ rig, names }: Simulator): Readonly<Record<SubjectRef, EndOfSubject>> {
  const { definition } = rig.model;
  const end: Record<SubjectRef, EndOfSubject> = {};
  for (const [kind, name] of subjectKinds.entries()) {
    const table = rig.world.table(name);
    for (let index = 0; index < table.size; index += 1) {
      const nameOf = (ofKind: number, ofIndex: number): SubjectRef => toSubjectRef(subjectKinds[ofKind] ?? 'campaign', names.idOf(ofKind, ofIndex));
      const facts = [...table.facts].flatMap(([id, column]): [string, FactValue][] => {
        const value = rig.codes.decoder(rig.model.facts.get(id)?.type ?? 'text')(column.at(index));
        return isMissing(value) ? [] : [[id, value]];
      });
      const running = [...rig.charts.values()].filter((chart) => chart.kind === name && chart.columns.place.at(index) >= 0);
      end[nameOf(kind, index)] = {
        unit: definition.organisation.units[table.unit.at(index)]?.id ?? null,
        of: table.ofKind.at(index) < 0 ? null : nameOf(table.ofKind.at(index), table.ofIndex.at(index)),
        facts: sorted(facts),
        charts: sorted(running.map((chart) => [chart.id, chart.table.position(chart.columns.place.at(index))?.states ?? []])),
        deadlines: sorted(
          running.flatMap((chart) =>
            [...chart.columns.deadlines].flatMap(([deadline, { due, passed }]): [string, string][] =>
              Number.isNaN(due.at(index)) ? [] : [[`${chart.id} ${deadline}`, `${fromDayNumber(due.at(index))} ${passed.at(index) === 1 ? 'passed' : ''}`]],
            ),
          ),
        ),
        rungs: sorted(
          definition.ladders.flatMap(({ id, subject, rungs }): [string, string][] => {
            const rung = subject === name ? rungs[table.rung(id).at(index)] : undefined;
            return rung === undefined ? [] : [[id, rung.code]];
          }),
        ),
      };
    }
  }
  return end;
}

/** Every subject of a campaign that the engine ran, as it stands. */
export function engineEnd(state: CampaignState): Readonly<Record<SubjectRef, EndOfSubject>> {
  const end: Record<SubjectRef, EndOfSubject> = {};
  for (const { ref, unit, of, facts, instances, rungs } of state.subjects.values()) {
    end[ref] = {
      unit,
      of,
      facts: sorted(Object.entries(facts).filter(([, value]) => !isMissing(value))),
      charts: sorted(Object.values(instances).map(({ chart, position }) => [chart, position.states])),
      deadlines: sorted(
        Object.values(instances).flatMap(({ chart, deadlines }) =>
          Object.entries(deadlines).map(([deadline, { due, passed }]): [string, string] => [`${chart} ${deadline}`, `${due} ${passed ? 'passed' : ''}`]),
        ),
      ),
      rungs: sorted(Object.entries(rungs)),
    };
  }
  return end;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
