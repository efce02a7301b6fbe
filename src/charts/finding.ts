import type { Problem } from '#domain/problem.ts';

/** A finding at a place of a chart document. */
export function finding(severity: Problem['severity'], code: string, at: { readonly path: string; readonly detail?: Problem['detail'] }): Problem {
  return { severity, code, path: at.path, detail: at.detail ?? {} };
}
