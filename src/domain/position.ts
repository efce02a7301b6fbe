/**
 * Where an instance stands: the active leaf states as paths from the root, in document order (`['open.exam.waiting', 'open.notes.due']`),
 * with what their chart says of them, so that nobody has to read the chart again (K3).
 */
export interface Position {
  readonly states: readonly string[];
  readonly tags: readonly string[];
  readonly phase: string | null;
  readonly done: boolean;
}
