import { Fragment, type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { DecisionTable, TableRow } from '#logic/table/decision-table.ts';
import { isGathering } from '#logic/table/hit-policies.ts';
import type { RowMatch } from '#logic/table/match-table.ts';
import { useRoving } from '#ui/use-roving.ts';
import { useRowWindow } from '#ui/use-row-window.ts';
import { GridHead } from './grid-head.tsx';
import { FindReplace } from './find-replace.tsx';
import { GridRow, type RowHands } from './grid-row.tsx';
import { type CellBlock, cellSpotOf } from './grid-spot.ts';
import { idOfRow } from './row-ids.ts';
import { findingsByRow } from './rule-table.ts';
import type { TableHand } from './table-hand.ts';
import { TableTools } from './table-tools.tsx';
import { useFrozen } from './use-frozen.ts';
import { useTableVoice } from './use-table-voice.ts';
import { useDragging } from './use-dragging.ts';
import { type Rubbish, useGridEditing } from './use-grid-editing.ts';

/** Where the values on the bench lead: what became of every row, and the rows that make the answer. */
export interface PresentRows {
  readonly matches: readonly RowMatch[];
  readonly deciding: readonly number[];
}

interface Props {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly findings: readonly Problem[];
  readonly now: PresentRows;
  /** Absent where the table is only shown. */
  readonly hand: TableHand | undefined;
  /** The texts of the rows in the edition in force, where the two can be compared. */
  readonly before: ((row: number) => readonly string[] | undefined) | undefined;
  /** How many examples each row decides; undefined where the rule has none. */
  readonly examples: readonly number[] | undefined;
  /** The columns of a row of which no two examples show yet that they matter, by its number from 0. */
  readonly unpaired: ReadonlyMap<number, readonly number[]> | undefined;
}

/** The number of a row before its cells, the outcome after them. */
const BESIDE = 2;
/** Pixels: the columns of a long table do not follow the rows that happen to be in sight. */
const NUMBER_WIDTH = 84;
const COLUMN_WIDTH = 132;
const NONE: readonly Problem[] = [];
const NO_COLUMNS: readonly number[] = [];
const NO_RUBBISH: readonly (Rubbish | undefined)[] = [];

/** A decision table as a grid: heads stay in sight, one Tab stop, arrows move between the cells. The head is its first row. With a hand it is typed in like a spreadsheet. */
export function TableGrid({ rule, table, findings, now, hand, before, examples, unpaired }: Props) {
  const tableVoice = useTableVoice();
  const { t } = tableVoice;
  const { columns, rows } = table;
  const roving = useRoving(rows.length + 1, columns.length + BESIDE);
  const { ref, spot, goTo } = roving;
  const editing = useGridEditing({ ref, goTo, table, hand });
  const frame = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((index: number) => (rows[index] === undefined ? -index : idOfRow(rows[index])), [rows]);
  const drawn = useRowWindow({ frame, count: rows.length, pinned: spot.row - 1, keyOf });
  const isWhole = drawn.measure === undefined;
  const frozen = useFrozen(ref, columns.length);
  const { typing, block, rubbishAt, take, cancel } = editing;
  const marked = useMemo(() => findingsByRow(findings), [findings]);
  const form = useMemo(() => formOfOutput(rule.output), [rule.output]);
  const handsOf = (row: number): RowHands => ({
    optionsAt: (column, typed) => hand?.optionsAt({ row, column }, typed) ?? [],
    onTake: take,
    onCancel: cancel,
  });
  // Rows that did not change are the very same to those who draw them.
  const rubbishIn = (row: TableRow): readonly (Rubbish | undefined)[] => {
    const found = hand === undefined || !editing.hasRubbish ? NO_RUBBISH : [...columns, undefined].map((_, at) => rubbishAt(row, at));
    return found.every((each) => each === undefined) ? NO_RUBBISH : found;
  };
  const dragging = useDragging(table, hand);
  const [isFinding, setFinding] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (hand !== undefined && typing === null && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'h') {
      event.preventDefault();
      setFinding(true);
      return;
    }
    if (!editing.onKeyDown(event)) roving.onKeyDown(event);
  };
  const onMouseDown = (event: MouseEvent): void => {
    const at = cellSpotOf(event.target);
    if (at !== null && typing === null) editing.select(at, event.shiftKey, { row: spot.row - 1, column: spot.column - 1 });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = cellSpotOf(event.target);
    if (at !== null) editing.begin(at);
  };
  return (
    <>
      {hand === undefined ? null : (
        <TableTools
          rule={rule}
          table={table}
          hand={hand}
          spot={{ row: Math.max(0, spot.row - 1), column: spot.column - 1 }}
          block={block}
          frozen={frozen}
          onFind={() => setFinding(true)}
        />
      )}
      {hand === undefined || !isFinding ? null : (
        <FindReplace
          textsOf={hand.textsOf}
          last={{ row: rows.length - 1, column: columns.length }}
          onGo={editing.go}
          onReplace={editing.replace}
          onClose={() => setFinding(false)}
        />
      )}
      <div className="table-frame" ref={frame}>
        <table
          ref={ref}
          className={`decision-table${hand === undefined ? '' : ' decision-table-open'}${isWhole ? '' : ' decision-table-long'}`}
          style={isWhole ? undefined : { minWidth: NUMBER_WIDTH + (columns.length + 1) * COLUMN_WIDTH }}
          // A table that is walked with the arrow keys is a grid; the rule does not know that pattern.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={t('table.title')}
          data-frozen={frozen.count === 0 ? undefined : frozen.count}
          aria-readonly={hand === undefined}
          aria-rowcount={isWhole ? undefined : rows.length + 1}
          onKeyDown={onKeyDown}
          onFocus={roving.onFocus}
          onMouseDown={onMouseDown}
          onDoubleClick={onDoubleClick}
          {...dragging}
        >
          <GridHead rule={rule} columns={columns} isDraggable={hand !== undefined} stop={spot.row === 0 ? spot.column : undefined} />
          <tbody>
            {drawn.rows.map(({ index, gap }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <Fragment key={idOfRow(row)}>
                  <GapRow height={gap} columns={columns.length + BESIDE} />
                  <GridRow
                    row={row}
                    position={index}
                    measure={drawn.measure}
                    columns={columns}
                    form={form}
                    voice={tableVoice}
                    findings={marked.get(index) ?? NONE}
                    match={now.matches[index]}
                    decides={now.deciding.includes(index)}
                    settled={!isGathering(table.hit) && now.deciding.length > 0}
                    stop={spot.row === index + 1 ? spot.column : undefined}
                    typing={typing?.row === index ? { ...typing, hands: handsOf(index) } : null}
                    selected={hand === undefined ? undefined : columnsIn(block, index)}
                    rubbish={rubbishIn(row)}
                    before={before?.(index)}
                    examples={examples?.[index]}
                    unpaired={unpaired?.get(index) ?? NO_COLUMNS}
                    isDraggable={hand !== undefined}
                  />
                </Fragment>
              );
            })}
            <GapRow height={drawn.rest} columns={columns.length + BESIDE} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The room of rows that are not drawn. */
function GapRow({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" className="table-gap" style={{ height }}>
      {/* Nobody is told of it. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={columns} />
    </tr>
  );
}

/** First and last selected column of a row. */
function columnsIn(block: CellBlock | null, row: number): readonly [number, number] | undefined {
  return block !== null && row >= block.from.row && row <= block.to.row ? [block.from.column, block.to.column] : undefined;
}
