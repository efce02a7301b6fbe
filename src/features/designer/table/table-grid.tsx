import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import { isGathering } from '#logic/table/hit-policies.ts';
import type { RowMatch } from '#logic/table/match-table.ts';
import { useRoving } from '#ui/use-roving.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { nameColumn, unitOf } from './cell-words.ts';
import { FindReplace } from './find-replace.tsx';
import { GridRow, type RowHands } from './grid-row.tsx';
import { type CellBlock, cellSpotOf } from './grid-spot.ts';
import { idOfRow } from './row-ids.ts';
import { findingsByRow } from './rule-table.ts';
import type { TableHand } from './table-hand.ts';
import { TableTools } from './table-tools.tsx';
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
  readonly before: readonly (readonly string[])[] | undefined;
  /** How many examples each row decides; undefined where the rule has none. */
  readonly examples: readonly number[] | undefined;
  /** The columns of a row of which no two examples show yet that they matter, by its number from 0. */
  readonly unpaired: ReadonlyMap<number, readonly number[]> | undefined;
}

/** The number of a row before its cells, the outcome after them. */
const BESIDE = 2;
const NONE: readonly Problem[] = [];
const NO_COLUMNS: readonly number[] = [];
const NO_RUBBISH: readonly (Rubbish | undefined)[] = [];

/** A decision table as a grid: heads stay in sight, one Tab stop, arrows move between the cells. The head is its first row. With a hand it is typed in like a spreadsheet. */
export function TableGrid({ rule, table, findings, now, hand, before, examples, unpaired }: Props) {
  const voice = useVoice();
  const { t } = voice;
  const { columns, rows } = table;
  const settled = !isGathering(table.hit) && now.deciding.length > 0;
  const roving = useRoving(rows.length + 1, columns.length + BESIDE);
  const { ref, spot } = roving;
  const editing = useGridEditing({ ref, table, hand });
  const { typing, block, rubbishAt, take, cancel } = editing;
  const marked = useMemo(() => findingsByRow(findings), [findings]);
  const form = useMemo(() => formOfOutput(rule.output), [rule.output]);
  const handsOf = (row: number): RowHands => ({
    optionsAt: (column, typed) => hand?.optionsAt({ row, column }, typed) ?? [],
    onTake: take,
    onCancel: cancel,
  });
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
  const head = (column: number): { readonly 'data-spot': string; readonly tabIndex: number } => ({
    'data-spot': `0.${column}`,
    tabIndex: spot.row === 0 && spot.column === column ? 0 : -1,
  });
  return (
    <>
      {hand === undefined ? null : (
        <TableTools
          rule={rule}
          table={table}
          hand={hand}
          spot={{ row: Math.max(0, spot.row - 1), column: spot.column - 1 }}
          block={block}
          onFind={() => setFinding(true)}
        />
      )}
      {hand === undefined || !isFinding ? null : (
        <FindReplace
          texts={hand.textsOf({ from: { row: 0, column: 0 }, to: { row: rows.length - 1, column: columns.length } })}
          onGo={editing.go}
          onReplace={editing.replace}
          onClose={() => setFinding(false)}
        />
      )}
      <div className="table-frame">
        <table
          ref={ref}
          className={hand === undefined ? 'decision-table' : 'decision-table decision-table-open'}
          // A table that is walked with the arrow keys is a grid; the rule does not know that pattern.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={t('table.title')}
          aria-readonly={hand === undefined}
          onKeyDown={onKeyDown}
          onFocus={roving.onFocus}
          onMouseDown={onMouseDown}
          onDoubleClick={onDoubleClick}
          {...dragging}
        >
          <thead>
            <tr>
              <th scope="col" className="table-number" {...head(0)}>
                {t('table.row')}
              </th>
              {columns.map((column, index) => (
                <th key={column.key} scope="col" draggable={hand !== undefined} {...head(index + 1)}>
                  <ColumnHead column={column} />
                </th>
              ))}
              <th scope="col" className="table-outcome" {...head(columns.length + 1)}>
                {t('table.outcome')}
                <UnitWords unit={rule.output.type === 'number' && rule.output.unit !== undefined ? voice.words.text(rule.output.unit) : ''} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                key={idOfRow(row)}
                row={row}
                position={index}
                columns={columns}
                form={form}
                findings={marked.get(index) ?? NONE}
                match={now.matches[index]}
                decides={now.deciding.includes(index)}
                settled={settled}
                stop={spot.row === index + 1 ? spot.column : undefined}
                typing={typing?.row === index ? typing : null}
                selected={hand === undefined ? undefined : columnsIn(block, index)}
                rubbish={hand === undefined ? NO_RUBBISH : [...columns, undefined].map((_, at) => rubbishAt(row, at))}
                before={before?.[index]}
                examples={examples === undefined ? undefined : (examples[index] ?? 0)}
                unpaired={unpaired?.get(index) ?? NO_COLUMNS}
                hands={handsOf(index)}
                isDraggable={hand !== undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** First and last selected column of a row. */
function columnsIn(block: CellBlock | null, row: number): readonly [number, number] | undefined {
  return block !== null && row >= block.from.row && row <= block.to.row ? [block.from.column, block.to.column] : undefined;
}

function ColumnHead({ column }: { readonly column: TableColumn }) {
  const voice = useVoice();
  return (
    <>
      {nameColumn(column, voice)}
      <UnitWords unit={column.kind === 'formula' ? voice.t('table.column.formula') : unitOf(column, voice)} />
    </>
  );
}

function UnitWords({ unit }: { readonly unit: string }) {
  return unit === '' ? null : <span className="table-unit">{unit}</span>;
}
