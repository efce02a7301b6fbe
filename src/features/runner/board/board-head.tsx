import { useNavigate } from '@tanstack/react-router';
import type { Stage } from '#domain/stage.ts';
import type { BoardRow } from '#engine/views/board.ts';
import { countLamps } from '#engine/views/board-summary.ts';
import { type Lamp as LampId, lamps } from '#engine/views/lamp.ts';
import { stageClock } from '#engine/views/stage-clock.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { BoardFilter } from './board-filter.ts';

/** The head of the board: stages with window, days left and how many units show each lamp there. */
export function BoardHead({ rows, filter }: { readonly rows: readonly BoardRow[]; readonly filter: BoardFilter }) {
  const { t, view } = useCampaign();
  return (
    <thead>
      <tr>
        <th scope="col" colSpan={2} className="board-corner">
          {t('board.unit')}
        </th>
        {view.definition.stages.map((stage) => (
          <th key={stage.id} scope="col">
            <StageHead stage={stage} rows={rows} filter={filter} />
          </th>
        ))}
        <th scope="col" className="board-issues-head">
          <span className="board-issues-group">{t('board.issues.group')}</span>
          {t('board.issues')}
        </th>
        <th scope="col" className="board-issues-head">
          <span className="board-issues-group">{t('board.issues.group')}</span>
          {t('board.issues.red')}
        </th>
      </tr>
    </thead>
  );
}

function StageHead({ stage, rows, filter }: { readonly stage: Stage; readonly rows: readonly BoardRow[]; readonly filter: BoardFilter }) {
  const { t, words, view } = useCampaign();
  const clock = stageClock(view, stage);
  const counts = countLamps(rows, stage.id);
  return (
    <div className="board-stage" data-when={clock.when}>
      <div className="board-stage-line">
        <span className="board-stage-title">{words.text(stage.title)}</span>
        <span className="board-stage-window" title={`${formatDate(stage.from, words.language)} – ${formatDate(stage.to, words.language)}`}>
          {stage.from.slice(5)} – {stage.to.slice(5)}
        </span>
      </div>
      <div className="board-stage-clock">{tellClock(clock, t)}</div>
      <div className="board-counts">
        {lamps
          .filter((lamp) => counts[lamp] > 0)
          .map((lamp) => (
            <LampCount key={lamp} lamp={lamp} stage={stage} count={counts[lamp]} filter={filter} />
          ))}
      </div>
    </div>
  );
}

function LampCount({ lamp, stage, count, filter }: { readonly lamp: LampId; readonly stage: Stage; readonly count: number; readonly filter: BoardFilter }) {
  const { t, id, words } = useCampaign();
  const navigate = useNavigate();
  const pressed = filter.lamp === lamp && filter.stage === stage.id;
  const label = t('board.count', { stage: words.text(stage.title), lamp: t(`common.lamp.${lamp}`), count });
  const toggle = (): void =>
    void navigate({
      to: '/c/$campaign/board',
      params: { campaign: id },
      search: pressed ? { kind: filter.kind } : { kind: filter.kind, stage: stage.id, lamp },
    });
  return (
    <button type="button" className="board-count" aria-pressed={pressed} aria-label={label} title={label} data-count={`${stage.id}.${lamp}`} onClick={toggle}>
      <Lamp tone={lamp} word={t(`common.lamp.${lamp}`)} note={label} bare />
      {count}
    </button>
  );
}

function tellClock({ when, days }: ReturnType<typeof stageClock>, t: ReturnType<typeof useCampaign>['t']): string {
  if (when === 'over') return t('board.clock.over');
  if (when === 'now' && days === 0) return t('board.clock.last');
  return t(`board.clock.${when}`, { count: days });
}
