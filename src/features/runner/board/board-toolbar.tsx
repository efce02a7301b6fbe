import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { BoardRow } from '#engine/views/board.ts';
import { countLamps } from '#engine/views/board-summary.ts';
import { lamps } from '#engine/views/lamp.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type BoardFilter, unitKinds } from './board-filter.ts';

interface Props {
  readonly rows: readonly BoardRow[];
  readonly shown: number;
  readonly filter: BoardFilter;
  readonly isWall: boolean;
  readonly onWall: () => void;
}

/** The legend, which is the filter by lamp too; the kind of unit; and the way to the wall. */
export function BoardToolbar({ rows, shown, filter, isWall, onWall }: Props) {
  const { t, id } = useCampaign();
  const navigate = useNavigate();
  const counts = countLamps(rows);
  const show = (search: BoardFilter): void => void navigate({ to: '/c/$campaign/board', params: { campaign: id }, search });
  const kinds = unitKinds.filter((kind) => rows.some(({ unit }) => unit.kind === kind));
  const isFiltered = filter.lamp !== undefined || filter.kind !== undefined;
  return (
    <div className="board-toolbar">
      <div className="board-legend" role="group" aria-label={t('board.filter')}>
        {lamps.map((lamp) => {
          const pressed = filter.lamp === lamp && filter.stage === undefined;
          return (
            <button
              key={lamp}
              type="button"
              className="board-toggle"
              aria-pressed={pressed}
              title={t(`common.lamp.about.${lamp}`)}
              data-legend={lamp}
              onClick={() => show({ kind: filter.kind, lamp: pressed ? undefined : lamp })}
            >
              <Lamp tone={lamp} word={t(`common.lamp.${lamp}`)} note={t(`common.lamp.about.${lamp}`)} /> <strong>{counts[lamp]}</strong>
            </button>
          );
        })}
      </div>
      <span className="board-shown" role="status">
        {isFiltered ? t('board.filter.shown', { shown, all: rows.length }) : ''}
      </span>
      {isFiltered ? (
        <Button size="small" onClick={() => show({})}>
          {t('board.filter.clear')}
        </Button>
      ) : null}
      <span className="board-space" />
      {isWall ? null : (
        <>
          <span className="board-hint">{t('board.matrix.hint')}</span>
          <select
            className="board-kinds"
            aria-label={t('board.filter.kind')}
            value={filter.kind ?? ''}
            onChange={({ target }) => show({ ...filter, kind: unitKinds.find((kind) => kind === target.value) })}
          >
            <option value="">{t('board.filter.all')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`board.kind.${kind}`)}
              </option>
            ))}
          </select>
        </>
      )}
      <Button size="small" onClick={onWall} aria-pressed={isWall}>
        {t(isWall ? 'board.wall.leave' : 'board.wall')}
      </Button>
    </div>
  );
}
