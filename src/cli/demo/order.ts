import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';

/** One command of the demo: what, about whom, and the role that gives it (the campaign office where none is named). */
export interface Order {
  readonly command: string;
  readonly subject: SubjectRef;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly by?: string;
  readonly reason?: string;
  readonly unit?: string;
  readonly of?: SubjectRef;
}
