import type { Act, ActTrigger } from '#domain/act.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import { type SubjectKind, subjectKinds } from '#domain/id.ts';
import type { Model } from '#engine/model.ts';

/** See {@link ActTrigger}. */
export type TriggerKind = ActTrigger['kind'];

/** What can start an act, as far as its commands go. */
export interface Fit {
  /** The kinds of subject in whose states, or on whose days, it can be done. */
  readonly subjects: readonly SubjectKind[];
  /** A command that is about one kind only, so that no other can do it; undefined where all register somebody. */
  readonly binding: CommandDefinition | undefined;
  /** The ways in which it can be started, in their order. */
  readonly kinds: readonly TriggerKind[];
}

/** What its commands let start an act: what registers newcomers anybody can do, and can arrive; everything else only the kind that it is about. */
export function fitOf({ commands, charts }: Pick<Model, 'commands' | 'charts'>, act: Act): Fit {
  const given = commandsOf(act).flatMap((type) => commands.get(type) ?? []);
  const bound = given.filter(({ registers }) => !registers);
  const subjects = subjectKinds.filter((kind) => bound.every(({ subject }) => subject === kind));
  const isCharted = [...charts.values()].some(({ chart }) => subjects.includes(chart.subject));
  const arrives = given.length > 0 && bound.length === 0;
  const kinds: readonly TriggerKind[] = [
    ...(isCharted ? (['state'] as const) : []),
    ...(subjects.length > 0 ? (['days'] as const) : []),
    ...(arrives ? (['arrivals'] as const) : []),
  ];
  return { subjects, binding: bound[0], kinds };
}

/** The commands that an act gives, each once. */
export function commandsOf({ cases }: Act): readonly string[] {
  return [...new Set(cases.flatMap(({ outcomes }) => outcomes.map(({ command }) => command)))];
}
