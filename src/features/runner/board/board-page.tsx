import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { boardRows } from '#engine/views/board.ts';
import { formatDate } from '#i18n/format-date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { BoardFigures } from './board-figures.tsx';
import { filterRows, toBoardFilter } from './board-filter.ts';
import { BoardTable } from './board-table.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { useWall } from './use-wall.ts';
import './board.css';

/** 挂图: every unit in every stage, one lamp each; on the desk or, in full screen, on the wall. */
export function BoardPage() {
  const { t, words, view, state } = useCampaign();
  const search = useSearch({ strict: false });
  const filter = useMemo(() => toBoardFilter(search), [search]);
  const rows = useMemo(() => boardRows(view), [view]);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const { ref, isOn, toggle } = useWall();
  if (state.status === 'none') {
    return (
      <Page title={t('board.title')}>
        <Panel>
          <EmptyState title={t('board.empty')} hint={t('board.empty.hint')} />
        </Panel>
      </Page>
    );
  }
  const size = t('board.lead', { units: rows.length, stages: view.definition.stages.length });
  const lead = isOn ? t('board.lead.wall', { date: formatDate(state.today, words.language), size }) : size;
  return (
    <div className={isOn ? 'board board-wall' : 'board'} ref={ref} data-rows={shown.length}>
      <Page title={isOn ? words.campaignTitle : t('board.title')} lead={lead} aside={<BoardFigures rows={rows} />}>
        <div className="board-body">
          <BoardToolbar rows={rows} shown={shown.length} filter={filter} isWall={isOn} onWall={toggle} />
          {shown.length === 0 ? (
            <Panel>
              <EmptyState title={t('board.filter.none')} hint={t('board.filter.clear')} />
            </Panel>
          ) : (
            <BoardTable all={rows} rows={shown} filter={filter} />
          )}
        </div>
      </Page>
    </div>
  );
}
