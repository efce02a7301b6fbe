import type { Layout, Measure } from './layout.ts';

/** The figures of many replications: row by row, in the order of the layout. */
export class Results {
  readonly layout: Layout;
  readonly #rows: Float64Array[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
  }

  #count = 0;

  /** How many replications there are: those from 0 on without a gap. */
  get count(): number {
    while (this.#rows[this.#count] !== undefined) this.#count += 1;
    return this.#count;
  }

  put(replication: number, row: Float64Array): void {
    this.#rows[replication] = row;
  }

  row(replication: number): Float64Array | undefined {
    return this.#rows[replication];
  }

  /** One figure, replication by replication. Empty for one that is not in the layout. */
  column(measure: Measure, count = this.count): Float64Array {
    const place = this.layout.place(measure);
    if (place < 0) return new Float64Array(0);
    return Float64Array.from({ length: count }, (_, replication) => this.#rows[replication]?.[place] ?? Number.NaN);
  }
}
