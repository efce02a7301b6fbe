/** The kinds of work that a worker offers, each with what it takes and what it answers; all of it can be cloned between threads. */
export type Jobs<J> = { readonly [K in keyof J]: { readonly input: unknown; readonly output: unknown } };

/** What the page sends: one job a worker. */
export interface JobRequest {
  readonly kind: string;
  readonly input: unknown;
}

/** What the worker sends back: any number of `progress`, then one of the others. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly message: string };
