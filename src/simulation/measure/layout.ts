import type { SubjectKind } from '#domain/id.ts';

/**
 * What one figure of a replication is: `done`: the day on which a unit had passed a stage (NaN: it has not) · `fact`: a figure of the vocabulary at the
 * end (a number, 1 and 0 for yes and no, the place of a code among its codes) · `slips`: slips of a colour issued in a week (from 0) · `proposals`: of a
 * consequence · `passed`: deadlines of a name that passed · `open`: subjects of a kind that stood open at the end of a day (from 0) · `entered`: how often
 * a state with a tag was entered · `work`: commands about a unit and what belongs to it in a week · `hours`: hours of working time that the people of a unit
 * spend on a kind of work in a week (that in which the act is done).
 */
export type Measure =
  | { readonly kind: 'done'; readonly stage: string; readonly unit: number }
  | { readonly kind: 'fact'; readonly fact: string; readonly of: 'campaign' | 'unit'; readonly index: number }
  | { readonly kind: 'slips'; readonly colour: string; readonly week: number }
  | { readonly kind: 'proposals'; readonly consequence: string }
  | { readonly kind: 'passed'; readonly chart: string; readonly deadline: string }
  | { readonly kind: 'open'; readonly of: SubjectKind; readonly day: number }
  | { readonly kind: 'entered'; readonly chart: string; readonly tag: string }
  | { readonly kind: 'work'; readonly unit: number; readonly week: number }
  | { readonly kind: 'hours'; readonly work: string; readonly unit: number; readonly week: number };

/** Figures that stand one after the other in a row and are told apart only by unit, week or day. */
export interface Block {
  /** The first of them. */
  readonly like: Measure;
  /** Where it stands. */
  readonly first: number;
  readonly count: number;
}

/** The figures that are taken down of every replication, and where each stands in a row. A province has half a million, so they are held block by block. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** How many figures a row has. */
  readonly size: number;
  /** Day number of the first day of the campaign; days of a measure count from it. */
  readonly first: number;
  readonly days: number;
  /** Number of the first week; weeks of a measure count from it. */
  readonly firstWeek: number;
  readonly weeks: number;
  /** Where a figure stands in a row; -1 for one that is not taken down. */
  readonly place: (measure: Measure) => number;
}

/** A layout of blocks one after the other, each given by its first figure and how many there are. */
export function layBlocks(wanted: readonly (readonly [like: Measure, count: number])[], span: Pick<Layout, 'first' | 'days' | 'firstWeek' | 'weeks'>): Layout {
  let size = 0;
  const blocks = wanted.map(([like, count]): Block => {
    size += count;
    return { like, first: size - count, count };
  });
  const known = new Map(blocks.map((block) => [keyOf(block.like), block]));
  const place = (measure: Measure): number => {
    const block = known.get(keyOf(measure));
    const within = placeWithin(measure, span.weeks);
    return block !== undefined && within >= 0 && within < block.count ? block.first + within : -1;
  };
  return { blocks, size, ...span, place };
}

/** The figure that stands at a place of a row; undefined beyond its end. */
export function measureAt({ blocks, weeks }: Layout, place: number): Measure | undefined {
  const block = blocks.find(({ first, count }) => place >= first && place < first + count);
  if (block === undefined) return undefined;
  const [{ like }, within] = [block, place - block.first];
  switch (like.kind) {
    case 'done':
      return { ...like, unit: within };
    case 'fact':
      return { ...like, index: within };
    case 'slips':
      return { ...like, week: within };
    case 'open':
      return { ...like, day: within };
    case 'work':
    case 'hours':
      return { ...like, unit: Math.floor(within / weeks), week: within % weeks };
    default:
      return like;
  }
}

/** The places of the figures that are meant, which `isMeant` says of the first one of a block for all of it. */
export function placesOf({ blocks }: Layout, isMeant: (like: Measure) => boolean): readonly number[] {
  return blocks.flatMap(({ like, first, count }) => (isMeant(like) ? Array.from({ length: count }, (_, within) => first + within) : []));
}

function placeWithin(measure: Measure, weeks: number): number {
  switch (measure.kind) {
    case 'done':
      return measure.unit;
    case 'fact':
      return measure.index;
    case 'slips':
      return measure.week;
    case 'open':
      return measure.day;
    case 'work':
    case 'hours':
      return measure.week >= 0 && measure.week < weeks ? measure.unit * weeks + measure.week : -1;
    default:
      return 0;
  }
}

/** A name for the block of a figure: all that it says in words. */
function keyOf(measure: Measure): string {
  return Object.values(measure)
    .filter((part) => typeof part === 'string')
    .join('\n');
}
