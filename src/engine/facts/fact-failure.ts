/** Thrown inside a rule when a fact that it reads is itself a rule that is broken; turned into an error verdict at the top (K12). */
export class FactFailure extends Error {
  readonly code: string;
  readonly rule: string;
  readonly path: string;
  constructor(code: string, rule: string, path: string) {
    super(`${code} in ${rule} at ${path}`);
    this.code = code;
    this.rule = rule;
    this.path = path;
  }
}
