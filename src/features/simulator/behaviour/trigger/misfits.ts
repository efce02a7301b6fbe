import type { Act } from '#domain/act.ts';
import { chartsOf } from '#domain/command-definition.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Json } from '#domain/json.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import type { Reach } from '#engine/check/reachable-kinds.ts';
import type { Model } from '#engine/model.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { commandsOf } from './fit.ts';
import { isHeardAt } from './places.ts';

/** Where a condition of an act stands: in its start, in a case (by its place), or in its efforts. */
export type Where = 'trigger' | 'effort' | number;

/**
 * What of an act does not go with what starts it. `otherSubject` and `nothingComes` are refused by the simulator; of the others nothing comes, or never:
 * `deaf`: the command is not received there; `unread`: a condition asks a fact of something that has nothing to do with who does it; `unit`: the hours
 * go to a unit that it does not name; `free`: nobody works on these days; `outside`: they are not in the campaign.
 */
export type Misfit =
  | { readonly kind: 'otherSubject' | 'nothingComes' | 'deaf'; readonly command: string }
  | { readonly kind: 'unread'; readonly where: Where; readonly fact: string }
  | { readonly kind: 'unit'; readonly fact: string }
  | { readonly kind: 'free' | 'outside'; readonly dates: readonly IsoDate[] };

/** All of an act that does not go with what starts it. `reach`: whose facts can be asked of whom. */
export function misfitsOf(model: Model, act: Act, reach: Reach): readonly Misfit[] {
  const kind = subjectOfAct(act, (chart) => model.charts.get(chart)?.chart.subject);
  const units = (act.effort ?? []).flatMap(({ by }) => (by !== undefined && 'fact' in by ? [by.fact] : []));
  return [
    ...commandsOf(act).flatMap((command) => misfitOfCommand(model, act, { command, kind })),
    ...unread(model, act, reach.get(kind)),
    ...units.filter((fact) => model.facts.get(fact)?.subject !== kind).map((fact) => ({ kind: 'unit' as const, fact })),
    ...misfitsOfDates(model, act),
  ];
}

interface Given {
  readonly command: string;
  readonly kind: SubjectKind;
}

function misfitOfCommand({ commands, charts }: Model, { trigger }: Act, { command: type, kind }: Given): readonly Misfit[] {
  const command = commands.get(type);
  if (command === undefined || command.registers) return [];
  if (trigger.kind === 'arrivals') return [{ kind: 'nothingComes', command: type }];
  if (command.subject !== kind) return [{ kind: 'otherSubject', command: type }];
  const receivers = chartsOf(command);
  if (trigger.kind !== 'state' || receivers.length === 0) return [];
  const isHeard = trigger.charts.some((id) => {
    const chart = charts.get(id);
    // A stage runs one chart; others may run several, and hear it in another one.
    if (chart === undefined || !receivers.includes(id)) return kind !== 'stage';
    return isHeardAt(chart, trigger.at, type);
  });
  return isHeard ? [] : [{ kind: 'deaf', command: type }];
}

/** Facts that conditions ask and that cannot be told of who does it, each once for where it stands. */
function unread({ facts }: Model, { trigger, cases, effort = [] }: Act, told: ReadonlySet<SubjectKind> | undefined): readonly Misfit[] {
  const asked: readonly (readonly [Where, Json | undefined])[] = [
    ...(trigger.kind === 'state' ? [['trigger', trigger.when] as const] : []),
    ...cases.flatMap(({ where, outcomes }, at) => [
      [at, where] as const,
      ...outcomes.flatMap(({ fields }) => fields.map(({ value }) => [at, value.kind === 'worked' ? value.logic : undefined] as const)),
    ]),
    ...effort.map(({ when }) => ['effort', when] as const),
  ];
  const found = asked.flatMap(([where, logic]) =>
    (logic === undefined ? [] : namesOfLogic(logic)).flatMap((fact): readonly Misfit[] => {
      const subject = facts.get(fact)?.subject;
      return subject === undefined || told?.has(subject) === true ? [] : [{ kind: 'unread', where, fact }];
    }),
  );
  return [...new Map(found.map((misfit) => [JSON.stringify(misfit), misfit])).values()];
}

function misfitsOfDates({ calendar, definition: { meta } }: Model, { trigger }: Act): readonly Misfit[] {
  if (trigger.kind !== 'days') return [];
  const outside = trigger.dates.filter((date) => date < meta.from || date > meta.to);
  const free = trigger.dates.filter((date) => !outside.includes(date) && !calendar.isWorkingDay(date));
  return [
    ...(free.length === 0 ? [] : [{ kind: 'free' as const, dates: free }]),
    ...(outside.length === 0 ? [] : [{ kind: 'outside' as const, dates: outside }]),
  ];
}
