/** How much a finding weighs: an error blocks publishing, a warning wants a reason, a note is advice. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A finding about a document: `code` is `area.noun.reason`, `path` leads to the place (`/rules/3/logic/if/0`),
 * `detail` fills the sentence that i18n makes of it.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly path: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A parser's answer: the value, or every problem that it found. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** JSON-pointer of a path of keys and indexes. */
export function toPointer(path: readonly (string | number | symbol)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
