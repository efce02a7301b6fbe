/** Which parameters have been read since a replication began, and on which day each was read first. */
export class ParameterUse {
  readonly #places: ReadonlyMap<string, number>;
  readonly #today: () => number;
  /** Of each parameter the day on which it was first read; NaN where it was not. */
  #firstRead: Float64Array<ArrayBuffer>;
  /** The same of the moment with which every replication begins. */
  #beforehand: Float64Array<ArrayBuffer>;
  readonly #always = new Set<number>();
  /** Which turn it is: what has been noted in a turn is not noted again in it. */
  #turn = 0;

  constructor(parameters: readonly string[], today: () => number) {
    this.#places = new Map(parameters.map((id, place) => [id, place]));
    this.#today = today;
    this.#firstRead = new Float64Array(parameters.length).fill(Number.NaN);
    this.#beforehand = this.#firstRead.slice();
  }

  /** The same question, which notes that parameters are read whenever it is asked. */
  noting<T>(parameters: ReadonlySet<string>, ask: (index: number) => T): (index: number) => T {
    const places = this.#placesOf(parameters);
    let noted = -1;
    return (index) => {
      if (noted !== this.#turn) {
        noted = this.#turn;
        this.#note(places);
      }
      return ask(index);
    };
  }

  /** These are taken for read from the beginning, whether they are asked for or not. */
  readAlways(parameters: ReadonlySet<string>): void {
    for (const place of this.#placesOf(parameters)) this.#always.add(place);
  }

  #placesOf(parameters: ReadonlySet<string>): readonly number[] {
    return [...parameters].map((id) => this.#places.get(id)).filter((place) => place !== undefined);
  }

  #note(places: readonly number[]): void {
    for (const place of places) if (Number.isNaN(this.#firstRead[place])) this.#firstRead[place] = this.#today();
  }

  /** An opening begins: nothing has been read, but what always is. */
  open(): void {
    this.#beforehand.fill(Number.NaN);
    for (const place of this.#always) this.#beforehand[place] = -Infinity;
    this.begin();
  }

  /** Nothing has been read, but what was beforehand. */
  begin(): void {
    this.goOn(this.#beforehand);
  }

  /** What has been read so far has been read beforehand: to be called when an opening is over that every replication begins with. */
  keep(): void {
    for (const [place, day] of this.#firstRead.entries()) if (!Number.isNaN(day)) this.#beforehand[place] = -Infinity;
  }

  /** So far this has been read, as `days` tells. */
  goOn(days: Float64Array<ArrayBuffer>): void {
    this.#firstRead = days.slice();
    this.#turn += 1;
  }

  /** On which day each parameter was first read: in their order, NaN for one that was not, -Infinity for one that was beforehand. */
  days(): Float64Array<ArrayBuffer> {
    return this.#firstRead.slice();
  }

  /** Whether a parameter is read before anything begins. */
  isReadBeforehand(id: string): boolean {
    return this.#beforehand[this.#places.get(id) ?? -1] === -Infinity;
  }
}
