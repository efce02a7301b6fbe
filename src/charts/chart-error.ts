/** A chart that cannot go on: thrown by `step`, made an incident by the engine (K12). `path` is the place in the chart. */
export class ChartError extends Error {
  readonly code: 'chart.always.endless' | 'chart.state.unknown';
  readonly path: string;
  constructor(code: ChartError['code'], path: string) {
    super(`${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}
