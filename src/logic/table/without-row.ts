import { both, meets } from './join-row-sets.ts';
import { addRow, emptySet, everyRow, hasRow, type RowSet, rowsOf } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/**
 * What a table would say otherwise without a row, somewhere where values may be missing. `nothing`; `withholds`: only that something could be told that
 * cannot be told with it; `decides`: something else, or nothing where it now says something. `unknown`: finding out would take too long.
 */
export type WithoutRow = 'nothing' | 'withholds' | 'decides' | 'unknown';

/** What looking for it needs: the space with “no value” in every column, for each row a text that tells its outcome from others, and those written out. */
export interface OutcomeSpace {
  readonly space: TableSpace;
  readonly outcomes: readonly string[];
  /** Is the outcome of a row a value, so that another text is another outcome? */
  readonly isValue: (row: number) => boolean;
  /** So many places may still be looked at, for all rows together. */
  readonly budget: { left: number };
}

/** What the table would say otherwise without this row. Outcomes that are worked out may be the same whatever their texts: then the worse is said. */
export function withoutRow(view: OutcomeSpace, row: number): WithoutRow {
  const { space, budget } = view;
  if (budget.left < 0) return 'unknown';
  const others = everyRow(space.rows);
  const start: State = { holding: others, open: others };
  const steps = stepsOf(space, row);
  const wholeFrom: RowSet[] = [others];
  for (const { whole } of steps.toReversed()) wholeFrom.unshift(both(wholeFrom[0] ?? whole, whole));
  const before = emptySet(space.rows);
  for (let each = 0; each < row; each += 1) addRow(before, each);
  const known = new Set<string>();
  const found = { worst: 'nothing' as WithoutRow };
  const look = (step: number, state: State): void => {
    // A row before it holds whatever comes: this one is not asked.
    if (found.worst === 'decides' || meets(both(state.holding, before), wholeFrom[step] ?? before)) return;
    const parts = steps[step]?.parts;
    if (parts === undefined) {
      found.worst = worse(found.worst, effectAt(view, state, row));
      return;
    }
    const key = `${step} ${state.holding.join()} ${state.open.join()}`;
    if (known.has(key) || budget.left < 0) return;
    known.add(key);
    budget.left -= 1;
    for (const part of parts) look(step + 1, { holding: both(state.holding, part.holding), open: both(state.open, part.open) });
  };
  look(0, start);
  return budget.left < 0 && found.worst !== 'decides' ? 'unknown' : found.worst;
}

/** Rows that hold, and these with those of which it cannot be told. */
interface State {
  readonly holding: RowSet;
  readonly open: RowSet;
}

interface Step {
  readonly parts: readonly State[];
  readonly whole: RowSet;
}

/** The parts of each column in which the row is open, those columns first that most tell the rows apart. */
function stepsOf({ dimensions, rows }: TableSpace, row: number): readonly Step[] {
  const steps = dimensions.map(({ bands, mayTake, whole }: Dimension): Step => {
    const parts = (mayTake[row] ?? []).flatMap((index) => {
      const band = bands[index];
      return band === undefined ? [] : [{ holding: band.rows, open: band.open }];
    });
    return { parts, whole };
  });
  // A row that can nowhere be open has no part at all in a column.
  if (steps.some(({ parts }) => parts.length === 0)) return [{ parts: [], whole: emptySet(rows) }];
  return steps.toSorted((left, right) => right.parts.length - left.parts.length);
}

function worse(left: WithoutRow, right: WithoutRow): WithoutRow {
  return left === 'decides' || right === 'decides' ? 'decides' : left === 'withholds' || right === 'withholds' ? 'withholds' : 'nothing';
}

/** What would become of one place without the row. */
function effectAt({ outcomes, isValue }: OutcomeSpace, { holding, open }: State, row: number): WithoutRow {
  const asked = rowsOf(open);
  const now = saidBy(asked, holding, { outcomes, isValue });
  if (!now.rows.includes(row)) return 'nothing';
  const then = saidBy(
    asked.filter((each) => each !== row),
    holding,
    { outcomes, isValue },
  );
  if (now.says === then.says) return now.says === 'perhaps' ? 'decides' : 'nothing';
  return now.says === 'untold' ? 'withholds' : 'decides';
}

interface Said {
  /** The rows that are asked, up to the one that holds. */
  readonly rows: readonly number[];
  /** The text of an outcome; that it cannot be told; that this depends on what outcomes are worked out; nothing, where no row is asked. */
  readonly says: string;
}

/** What rows say together: where those before the one that holds say the same, that. */
function saidBy(asked: readonly number[], holding: RowSet, { outcomes, isValue }: Pick<OutcomeSpace, 'outcomes' | 'isValue'>): Said {
  const end = asked.findIndex((each) => hasRow(holding, each));
  const rows = end < 0 ? asked : asked.slice(0, end + 1);
  if (rows.length === 0) return { rows, says: 'nobody' };
  const texts = new Set(rows.map((each) => outcomes[each] ?? ''));
  const [only = ''] = texts;
  if (end < 0) return { rows, says: 'untold' };
  if (texts.size === 1) return { rows, says: `= ${only}` };
  const values = new Set(rows.filter(isValue).map((each) => outcomes[each]));
  return { rows, says: values.size > 1 ? 'untold' : 'perhaps' };
}
