import type { SubjectKind } from '#domain/id.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import { ChartTable } from '../chart-table.ts';
import type { InstanceColumns } from '../world/table.ts';
import { numberOfKind, type World } from '../world/world.ts';

/** A chart as it is simulated: its table, where its instances stand, and what is known of each place. */
export class ChartRig {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly kindNumber: number;
  readonly table: ChartTable;
  readonly columns: InstanceColumns;
  /** Whether any state has standing transitions. */
  readonly stands: boolean;
  readonly #done: (boolean | undefined)[] = [];

  constructor(index: ChartIndex, world: World) {
    this.id = index.chart.id;
    this.kind = index.chart.subject;
    this.kindNumber = numberOfKind(this.kind);
    this.table = new ChartTable(index);
    this.columns = world.table(this.kind).instancesOf(this.id);
    this.stands = index.nodes.some((node) => node.state.always !== undefined);
  }

  /** Whether a place carries a tag. */
  carries(tag: string): (place: number) => boolean {
    const known: (boolean | undefined)[] = [];
    return (place) => (known[place] ??= this.table.position(place)?.tags.includes(tag) === true);
  }

  /** Whether a place lies in a state or in one inside it. */
  liesIn(state: string): (place: number) => boolean {
    const known: (boolean | undefined)[] = [];
    return (place) => (known[place] ??= this.table.position(place)?.states.some((path) => path === state || path.startsWith(`${state}.`)) === true);
  }

  phase(place: number): string | null {
    return this.table.position(place)?.phase ?? null;
  }

  isDone(place: number): boolean {
    return (this.#done[place] ??= this.table.position(place)?.done === true);
  }
}
