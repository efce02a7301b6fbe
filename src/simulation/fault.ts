/** Why a definition, or one replication of it, cannot be simulated: a code with what it is about. Nothing is approximated instead. */
export class SimulationFault extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: string, detail: Readonly<Record<string, string>>) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.code = code;
    this.detail = detail;
  }
}
