import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { BoardRow } from '#engine/views/board.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { BoardCellView } from './board-cell.tsx';
import { type BoardFilter, isCellWanted } from './board-filter.ts';
import { countSubjects } from './count-subjects.ts';

interface Props {
  readonly row: BoardRow;
  readonly index: number;
  readonly filter: BoardFilter;
  /** The column at which Tab enters the grid, where it is in this row. */
  readonly column: number | undefined;
  /** The kind of unit, in the first row of each. */
  readonly kind: { readonly title: string; readonly span: number } | undefined;
}

/** One unit of the board: its name, its lamps, its open and overdue issues. */
export const BoardUnitRow = memo(function BoardUnitRow({ row, index, filter, column, kind }: Props) {
  const { t, id, words, view } = useCampaign();
  const unit = words.text(row.unit.name);
  const open = countSubjects(view, { kind: 'issue', unit: row.unit.id, lamp: 'open' });
  const overdue = countSubjects(view, { kind: 'issue', unit: row.unit.id, lamp: 'red' });
  const stop = (at: number) => ({ 'data-spot': `${index}.${at}`, tabIndex: column === at ? 0 : -1 });
  const afterStages = row.cells.length + 1;
  return (
    <tr>
      {kind === undefined ? null : (
        <th scope="rowgroup" rowSpan={kind.span} className="board-kind">
          <span>{kind.title}</span>
        </th>
      )}
      <th scope="row" className="board-unit">
        <Link to="/c/$campaign/unit/$unit" params={{ campaign: id, unit: row.unit.id }} {...stop(0)}>
          {unit}
        </Link>
      </th>
      {row.cells.map((cell, at) => (
        <BoardCellView key={cell.stage.id} cell={cell} unit={row.unit} wanted={isCellWanted(filter, cell)} stop={stop(at + 1)} />
      ))}
      <td className="board-issues">
        <Link
          to="/c/$campaign/issues"
          params={{ campaign: id }}
          search={{ unit: row.unit.id, lamp: 'open' }}
          data-zero={open === 0}
          aria-label={t('board.issues.label', { unit, count: open })}
          {...stop(afterStages)}
        >
          {open}
        </Link>
      </td>
      <td className="board-issues" data-lamp={overdue > 0 ? 'red' : undefined}>
        <Link
          to="/c/$campaign/issues"
          params={{ campaign: id }}
          search={{ unit: row.unit.id, lamp: 'red' }}
          data-zero={overdue === 0}
          aria-label={t('board.issues.red.label', { unit, count: overdue })}
          {...stop(afterStages + 1)}
        >
          {overdue}
        </Link>
      </td>
    </tr>
  );
});
