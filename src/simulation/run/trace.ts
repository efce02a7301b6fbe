import type { CommandDefinition } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';

/** A command that was given in a simulated campaign, in the engine's words. */
export interface TracedCommand {
  readonly definition: CommandDefinition;
  readonly subject: SubjectRef;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly unit: string | undefined;
  readonly of: SubjectRef | undefined;
  readonly accepted: boolean;
}

/** What happened in a traced replication: a day begins, or commands are given, together (`bulk`) or one by one. */
export type TracedStep =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'commands'; readonly act: string; readonly bulk: boolean; readonly commands: readonly TracedCommand[] };
