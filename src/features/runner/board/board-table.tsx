import { useMemo } from 'react';
import type { BoardRow } from '#engine/views/board.ts';
import { groupBoard } from '#engine/views/board-summary.ts';
import { useRoving } from '#ui/use-roving.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { BoardFilter } from './board-filter.ts';
import { BoardHead } from './board-head.tsx';
import { BoardUnitRow } from './board-unit-row.tsx';

/** Unit name, open issues, overdue issues: the columns beside the stages. */
const COLUMNS_BESIDE = 3;

/** The lamp matrix as a grid: heads stay in sight, one Tab stop, arrows move between the cells. `all` are the rows that heads count. */
export function BoardTable({ all, rows, filter }: { readonly all: readonly BoardRow[]; readonly rows: readonly BoardRow[]; readonly filter: BoardFilter }) {
  const { t, view } = useCampaign();
  const { stages } = view.definition;
  const { ref, spot, onKeyDown, onFocus } = useRoving(rows.length, stages.length + COLUMNS_BESIDE);
  const groups = useMemo(() => groupBoard(rows), [rows]);
  const ordered = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  return (
    // A table that is walked with the arrow keys is a grid; the rule does not know that pattern.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={ref} className="board-table" role="grid" aria-label={t('board.matrix')} onKeyDown={onKeyDown} onFocus={onFocus}>
      <colgroup>
        <col className="board-col-kind" />
        <col className="board-col-unit" />
        {stages.map(({ id }) => (
          <col key={id} />
        ))}
        <col className="board-col-issues" />
        <col className="board-col-issues" />
      </colgroup>
      <BoardHead rows={all} filter={filter} />
      {groups.map(({ kind, rows: grouped }) => (
        <tbody key={kind}>
          {grouped.map((row, position) => {
            const at = ordered.indexOf(row);
            return (
              <BoardUnitRow
                key={row.unit.id}
                row={row}
                index={at}
                filter={filter}
                column={spot.row === at ? spot.column : undefined}
                kind={position === 0 ? { title: t(`board.kind.${kind}`), span: grouped.length } : undefined}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
