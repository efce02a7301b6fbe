import { memo, type ReactNode } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { ValueForm } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import type { TableColumn, TableRow } from '#logic/table/decision-table.ts';
import type { RowMatch } from '#logic/table/match-table.ts';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import { CellField } from './cell-field.tsx';
import { nameColumn, tellCell, tellOutcome } from './cell-words.ts';
import type { CellOption } from './table-hand.ts';
import type { Onward, Rubbish, Typing } from './use-grid-editing.ts';

/** What a row needs of the hands that edit the table. */
export interface RowHands {
  readonly optionsAt: (column: number, typed: string) => readonly CellOption[];
  readonly onTake: (text: string, onward: Onward) => void;
  readonly onCancel: () => void;
}

interface Props {
  readonly row: TableRow;
  /** From 0. */
  readonly position: number;
  /** Given where not all rows are drawn: takes the row's height. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  readonly columns: readonly TableColumn[];
  readonly form: ValueForm;
  readonly voice: Voice;
  readonly findings: readonly Problem[];
  readonly match: RowMatch | undefined;
  readonly decides: boolean;
  /** The answer stands, whatever is missing further down. */
  readonly settled: boolean;
  /** The column at which Tab comes in, where it is in this row; the number is column 0. */
  readonly stop: number | undefined;
  /** The cell of the row that is typed in, with the hands that take it. */
  readonly typing: (Typing & { readonly hands: RowHands }) | null;
  /** First and last selected column. */
  readonly selected: readonly [number, number] | undefined;
  readonly rubbish: readonly (Rubbish | undefined)[];
  /** The texts of the same row in the edition in force, where they can be compared. */
  readonly before: readonly string[] | undefined;
  /** How many examples the row decides; undefined where the rule has none. */
  readonly examples: number | undefined;
  /** Columns of which no two examples show yet that they matter. */
  readonly unpaired: readonly number[];
  readonly isDraggable: boolean;
}

/** One row of a decision table: its number with what was found, its cells, its outcome. */
export const GridRow = memo(function GridRow({ row, position, measure, columns, form, voice, ...rest }: Props) {
  const { findings, match, decides, settled, stop, typing, selected, rubbish, before, examples, unpaired, isDraggable } = rest;
  const texts = [...columns.map((column, at) => tellCell(row.cells[at] ?? { kind: 'any' }, column, voice)), tellOutcome(row.outcome, form, voice)];
  return (
    <tr
      ref={measure}
      data-index={position}
      className={decides ? 'table-decides' : ''}
      aria-selected={decides}
      aria-rowindex={measure === undefined ? undefined : position + 2}
    >
      <th scope="row" className="table-number" draggable={isDraggable} data-spot={`${position + 1}.0`} tabIndex={stop === 0 ? 0 : -1}>
        <RowHead voice={voice} number={position + 1} findings={findings} decides={decides} examples={examples} />
      </th>
      {texts.map((text, at) => (
        <GridCell
          key={columns[at]?.key ?? 'outcome'}
          voice={voice}
          text={text}
          column={columns[at]}
          spot={`${position + 1}.${at + 1}`}
          isStop={stop === at + 1}
          isAny={row.cells[at]?.kind === 'any'}
          mark={at < columns.length ? markOf(match, at, settled) : undefined}
          isSelected={selected !== undefined && at >= selected[0] && at <= selected[1]}
          wrong={rubbish[at]}
          was={before?.[at] === text ? undefined : before?.[at]}
          isUnpaired={unpaired.includes(at)}
        >
          {typing?.column === at ? (
            <CellField
              text={typing.text}
              isFresh={typing.isFresh}
              label={voice.t('table.edit.cell', { row: position + 1, column: nameOfCell(columns[at], voice) })}
              isWrong={rubbish[at] !== undefined}
              optionsOf={(typed) => typing.hands.optionsAt(at, typed)}
              onTake={typing.hands.onTake}
              onCancel={typing.hands.onCancel}
            />
          ) : null}
        </GridCell>
      ))}
    </tr>
  );
});

function nameOfCell(column: TableColumn | undefined, voice: Voice): string {
  return column === undefined ? voice.t('table.outcome') : nameColumn(column, voice);
}

interface CellProps {
  readonly voice: Voice;
  readonly text: string;
  readonly column: TableColumn | undefined;
  readonly spot: string;
  readonly isStop: boolean;
  readonly isAny: boolean;
  readonly mark: Mark | undefined;
  readonly isSelected: boolean;
  readonly wrong: Rubbish | undefined;
  /** What stands here in the edition in force, where that is something else. */
  readonly was: string | undefined;
  /** No two examples show yet that it matters. */
  readonly isUnpaired: boolean;
  /** The field, while it is typed in. */
  readonly children: ReactNode;
}

function GridCell({ voice, text, spot, isStop, mark, wrong, was, isUnpaired, children, ...look }: CellProps) {
  const { t, words } = voice;
  return (
    <td
      className={classOf({ ...look, mark, wrong, was })}
      data-spot={spot}
      // While it is typed in, the field is what has the focus.
      tabIndex={children === null ? (isStop ? 0 : -1) : undefined}
      title={was === undefined ? (isUnpaired ? t('examples.unpaired.about') : undefined) : t('table.changed', { before: was })}
      data-unpaired={isUnpaired ? true : undefined}
      aria-invalid={wrong === undefined ? undefined : true}
    >
      {children ?? wrong?.text ?? text}
      {wrong === undefined ? <CellMark mark={mark} t={t} /> : <span className="table-wrong">{describeProblem(t, wrong.problem, words)}</span>}
    </td>
  );
}

function classOf({ column, isAny, mark, isSelected, wrong, was }: Pick<CellProps, 'column' | 'isAny' | 'mark' | 'isSelected' | 'wrong' | 'was'>): string {
  const classes = [
    column === undefined ? 'table-outcome' : isAny ? 'table-any' : '',
    mark === undefined ? '' : `table-${mark}`,
    isSelected ? 'table-selected' : '',
    wrong === undefined ? '' : 'table-rubbish',
    was === undefined ? '' : 'table-was',
  ];
  return classes.filter((name) => name !== '').join(' ');
}

interface HeadProps {
  readonly voice: Voice;
  readonly number: number;
  readonly findings: readonly Problem[];
  readonly decides: boolean;
  readonly examples: number | undefined;
}

function RowHead({ voice, number, findings, decides, examples }: HeadProps) {
  const { t, words } = voice;
  const [first] = findings;
  return (
    <>
      {number}
      {decides ? (
        <span className="table-arrow">
          {' '}
          ▸<span className="visually-hidden">{t('table.mark.decides')}</span>
        </span>
      ) : null}
      {examples === undefined ? null : (
        <span className="table-examples" data-none={examples === 0} title={t('examples.row.about', { count: examples })}>
          {t('examples.row', { count: examples })}
        </span>
      )}
      {first === undefined ? null : (
        <span className="table-flag" title={findings.map((finding) => describeProblem(t, finding, words)).join('\n')}>
          <SeverityMark severity={first.severity} />
        </span>
      )}
    </>
  );
}

type Mark = 'fails' | 'untold';

/** What the present value does here is said, not only coloured. */
function CellMark({ mark, t }: { readonly mark: Mark | undefined; readonly t: Voice['t'] }) {
  if (mark === undefined) return null;
  return (
    <span className={`table-mark table-mark-${mark}`} title={t(`table.mark.${mark}`)}>
      <span aria-hidden="true">{mark === 'fails' ? '✕' : '?'}</span>
      <span className="visually-hidden">{t(`table.mark.${mark}`)}</span>
    </span>
  );
}

/** The first cell that fails a row is marked; where none does, those that cannot be told, unless the answer stands without them. */
function markOf(match: RowMatch | undefined, at: number, settled: boolean): Mark | undefined {
  if (match?.failing === at) return 'fails';
  return !settled && match?.match === 'untold' && match.cells[at] === 'untold' ? 'untold' : undefined;
}
