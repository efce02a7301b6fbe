import type { CommandDefinition } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';

/** What the dialog is opened for: a command, about whom, and what is known already. */
export interface Asked {
  readonly command: CommandDefinition;
  readonly subject: SubjectRef;
  readonly of?: SubjectRef | undefined;
  readonly unit?: string | undefined;
}

/** What a person has filled in so far. `unit` is asked only where a command brings something new into being. */
export interface Draft {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly reason: string;
  readonly unit: string | undefined;
}
