import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';

/** A chart event on its way to an instance; `event: null` only takes standing conditions. `facts` are what its sender filled in. */
export interface Move {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly event: string | null;
  readonly reason?: string | undefined;
  readonly facts?: Readonly<Record<string, FactValue>> | undefined;
}
