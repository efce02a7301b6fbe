/** One dot in fifty: in which column it stands, how high in it from 0, and the figure that it stands for; NaN for campaigns in which there is none. */
export interface Dot {
  readonly column: number;
  readonly height: number;
  readonly figure: number;
}

/** Campaigns whose figures fall into one column: where it begins, from which to which figure they go (NaN: none), and which ones they are. */
export interface DotColumn {
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly replications: readonly number[];
}

/** Figures of many campaigns as fifty dots. */
export interface DotPicture {
  readonly dots: readonly Dot[];
  /** Side by side, from the lowest figure; those without a figure stand last, one column apart. */
  readonly columns: readonly DotColumn[];
  /** How high the highest column is, in dots. */
  readonly highest: number;
  /** Figures of which a tenth, a half and nine tenths of all campaigns stay at or under; NaN where that one has none. */
  readonly marks: readonly [early: number, middle: number, late: number];
}

/** So many dots there are, each for as many campaigns. */
export const DOTS = 50;
/** So many columns at most: fifty dots in more of them are a line, in fewer a tower. */
const COLUMNS = 24;

/**
 * Figures of many campaigns as fifty dots in columns, each for a fiftieth of them: whoever counts dots has chances out of fifty (a quantile dotplot, Kay et
 * al., When (ish) is My Bus?, CHI 2016). Columns are as wide as a figure is whole: `step` 1 for days and counts, 0 for any number.
 */
export function dotPicture(figures: ArrayLike<number>, step: 0 | 1): DotPicture {
  const order = Array.from(figures, (figure, replication) => ({ figure, replication })).toSorted(byFigure);
  const told = order.filter(({ figure }) => !Number.isNaN(figure));
  const [least, most] = [told[0]?.figure ?? Number.NaN, told.at(-1)?.figure ?? Number.NaN];
  const width = step === 1 ? Math.max(1, Math.ceil((most - least + 1) / COLUMNS)) : Math.max((most - least) / COLUMNS, Number.MIN_VALUE);
  const count = told.length === 0 ? 0 : Math.min(COLUMNS, Math.floor((most - least) / width) + 1);
  // One column stays empty between the last figure and those that have none.
  const without = count === 0 ? 0 : count + 1;
  const columnOf = (figure: number): number => (Number.isNaN(figure) ? without : Math.min(count - 1, Math.floor((figure - least) / width)));
  const columns = Array.from({ length: told.length < order.length ? without + 1 : count }, (_, at) =>
    columnAt(
      at < count ? least + at * width : Number.NaN,
      order.filter((each) => columnOf(each.figure) === at),
    ),
  );
  const at = (share: number): number => order[Math.min(order.length - 1, Math.max(0, Math.ceil(share * order.length) - 1))]?.figure ?? Number.NaN;
  const heights = new Map<number, number>();
  const dots = Array.from({ length: order.length === 0 ? 0 : DOTS }, (_, dot): Dot => {
    const figure = at((dot + 0.5) / DOTS);
    const column = columnOf(figure);
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return { column, height, figure };
  });
  return { dots, columns, highest: Math.max(0, ...heights.values()), marks: [at(0.1), at(0.5), at(0.9)] };
}

interface Placed {
  readonly figure: number;
  readonly replication: number;
}

/** Ascending; those without a figure last, and of the same figure by number. */
function byFigure(left: Placed, right: Placed): number {
  const [isLeft, isRight] = [Number.isNaN(left.figure), Number.isNaN(right.figure)];
  if (isLeft || isRight) return Number(isLeft) - Number(isRight) || left.replication - right.replication;
  return left.figure - right.figure || left.replication - right.replication;
}

function columnAt(from: number, placed: readonly Placed[]): DotColumn {
  const [low, high] = [placed[0]?.figure ?? Number.NaN, placed.at(-1)?.figure ?? Number.NaN];
  return { from, low, high, replications: placed.map(({ replication }) => replication) };
}
