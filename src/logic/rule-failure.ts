/** An error inside a rule: thrown by its parts, caught at its top. */
export class RuleFailure extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string) {
    super(`${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}
